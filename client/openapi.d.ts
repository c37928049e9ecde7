// Made from docs/openapi.json by `npm run client`.
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name, version and links of this service. */
        get: operations["getIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that access tokens are signed with (RFC 7517). */
        get: operations["getSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-protected-resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may call the tools of agents, and how (RFC 9728).
         * @description No authorization server is named: a bearer token is an API key of POST /api/v1/api-keys, or an access token.
         */
        get: operations["getResourceMetadataAlias1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-protected-resource/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may call the tools of agents, and how (RFC 9728).
         * @description No authorization server is named: a bearer token is an API key of POST /api/v1/api-keys, or an access token.
         */
        get: operations["getResourceMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit log of one day, newest first; entries are kept for 90 days. */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Totals of accounts, videos and credits since the beginning, up to some seconds old. */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all accounts by e-mail address; `search` filters by the beginning of one. */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or remove credits of an account; the reason is shown in its ledger. */
        post: operations["adjustCredits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put an account on a plan. What it has is not touched: only new things are limited.
         * @description The credits of this month come at once, or what a larger plan gives more of them; a smaller plan takes none. After a change, no video is removed for 30 days that the new plan would not keep. A payment of the account for a plan changes it again.
         */
        put: operations["setPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend an account: its sessions, API keys and sockets are refused at once. */
        post: operations["suspendUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/unsuspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift the suspension of an account. */
        post: operations["unsuspendUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account's API keys, without their secrets. */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key.
         * @description Send it as `X-API-Key`. It acts as a plain user of the account, within its scopes, until it is deleted, expires, a new password is set by mail or the account is suspended. With the scope `admin`, which managers and administrators alone may give, it has your role, until your role or password changes, for 90 days at most. It lives 365 days unless you say otherwise. The key is told this once.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key: its next request is refused. */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a password for tokens.
         * @description JSON or a form; `username` may be the user name or the e-mail address. An account with a second factor is answered `CODE_REQUIRED` and sends the same again with `code`.
         */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log out: end this session; its tokens are refused at once. */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password; all other sessions end. */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail with a link to set a new password.
         * @description The answer is the same whether the address belongs to an account or not.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with the token of a mail; every session ends. */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the access token of a session.
         * @description Each refresh token is good for one other, which is told again for 30 seconds; a use after that ends the session. A browser that signed in by `POST /login` has it in a cookie, and gets its cookies anew. Without one, a valid access token in the `Authorization` header is renewed, never beyond the session.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an account.
         * @description Names that are not given are derived from those that are. No token: log in next. Welcome credits may wait until the address is confirmed.
         */
        post: operations["registerUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an authenticator app (TOTP, RFC 6238).
         * @description Nothing is demanded at login before a code was confirmed. The secret is told this once.
         */
        post: operations["beginSecondFactor"];
        /** Remove the second factor; wants the password and a code. */
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second factor on with a code of the app; all other sessions end.
         * @description Each recovery code stands in for the app once. They are told this once.
         */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sessions of the account, newest first. */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** End every other session of the account. API keys stay valid, but for those with a role. */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session of the account: its tokens are refused at once. */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the e-mail address with the token of a mail. */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send another mail to confirm the e-mail address. */
        post: operations["requestVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/avatars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the presenters of avatar videos; the first is the default. */
        get: operations["listAvatars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/avatars/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of a presenter. */
        get: operations["getAvatarPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the budgets of the account, its projects and its API keys, with what is used of each. */
        get: operations["listBudgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Limit the credits of a day and a month (UTC): of `account`, `project:<id>` or `api-key:<id>`.
         * @description What a video would cost beyond a budget is refused with 402 `BUDGET_EXCEEDED` before anything is spent, however it is asked for. A price is counted when it is held, in the budgets of the account, of the video’s project and of the API key that asked; what is not charged goes back to the day and month in which it was held. A new budget counts from now on. At four fifths the owner gets a mail, once in a period. API keys cannot change budgets.
         */
        put: operations["setBudget"];
        post?: never;
        /** Remove a budget; what it counted is not counted again. */
        delete: operations["removeBudget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The balance of credits, and the number of videos in work. */
        get: operations["getBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the ledger, newest first; the balance is the sum of all amounts. */
        get: operations["listTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the engines that make videos, with their capabilities, and whether they are configured here. */
        get: operations["listEngines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the templates as a bare array, newest first; the next page is in `Link` and `X-Next-Cursor`.
         * @description Kept for 60 seconds: a new template may be missing for so long.
         */
        get: operations["listTemplatesAlias1"];
        put?: never;
        /**
         * Create a template of videos with variables. For managers and administrators.
         * @description `{{name}}` in a text of `request` stands for a variable. A picture is one variable of type `image`, a duration may be one of type `number`.
         */
        post: operations["createTemplateAlias1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's jobs, newest first, in pages; of one status where that is asked for.
         * @description A page may hold fewer jobs than `limit`, even none, and have a next one: 300 jobs are looked at for it at most. `queue_position`, `expected_start` and `expected_end` are told of a job that has not ended: half of such jobs come to it before `p50`, nine of ten before `p90`, by the last films of this service. Null where fewer than five are remembered.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Create a job: it makes what its `type` names.
         * @description A `video` takes what `POST /api/v2/videos/generate` takes for a script, or what `POST /api/v1/videos/generate` takes for a prompt. The job is the making of that video, under the same id.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a job.
         * @description `queue_position`, `expected_start` and `expected_end` are told of a job that has not ended: half of such jobs come to it before `p50`, nine of ten before `p90`, by the last films of this service. Null where fewer than five are remembered.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /** Cancel a job that has not ended; its credits are given back and its record stays. A second call changes nothing. */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List how videos ended, those of the newest videos first; a notice is kept for 30 days.
         * @description The WebSocket tells the same on `user:me`. A notice goes with its video.
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's projects as a bare array; the next page is in `Link` and `X-Next-Cursor`.
         * @description A cursor belongs to the `sort` that it was given for.
         */
        get: operations["listProjects"];
        put?: never;
        /**
         * Create a project: a folder for videos.
         * @description Say `project_id` when a video is created to put it into the project. The video has the brand that the project has then, unless it says `use_brand: false`.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a project. */
        get: operations["getProject"];
        /** Set name, description, status and brand of a project; what is left out is as in a new one. */
        put: operations["replaceProject"];
        post?: never;
        /**
         * Delete a project and all that is in it; videos in work are cancelled and cost nothing.
         * @description The project is missing at once; its videos follow within moments. An API key must be allowed `videos:write`, `assets:write` and `movies:write`, too.
         */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        /** Change name, description, status or brand of a project; what is left out stays. */
        patch: operations["updateProject"];
        trace?: never;
    };
    "/api/v1/projects/{id}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the assets of a project as a bare array, newest first; the next page is in `Link` and `X-Next-Cursor`. */
        get: operations["listAssets"];
        put?: never;
        /**
         * Announce a file of a project, and learn where and how to upload it.
         * @description Pictures (PNG, JPEG, WebP; 20 MiB), sound (WAV, MP3, M4A, Opus in Ogg; 100 MiB) and films (MP4; 500 MiB). A file of up to 8 MiB comes whole, with its SHA-256 in `sha256`; a larger one in parts of 8 MiB, the last the rest, with the SHA-256 of each in `part_sha256`. Send each of `upload.requests` with its headers: the storage takes exactly the bytes that were announced. Then call `links.complete`. Addresses are good for an hour; the same request with the same idempotency key gives new ones. An upload that is not completed within a day is given up. In a day (UTC) an account may announce twice as many files as it may have.
         */
        post: operations["createAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/assets/{asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an asset, with an address of its file that is good for 15 minutes. */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        /** Delete an asset and its file. */
        delete: operations["deleteAsset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/assets/{asset_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the file was sent: it is looked at, and ready or refused.
         * @description For a file in parts `etags` holds the `ETag` of each answer, in order. A file that is not what it was announced as is refused and removed. Said again, it answers the same.
         */
        post: operations["completeAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/movie": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a movie and order its first film, in one call.
         * @description Scenes are of four kinds: `avatar` (a script that a presenter reads), `prompt` (a storyboard), `title` (a card) and `clip` (seconds `from` to `to`, at most 300, of an uploaded `video/mp4` of the project, fitted into the frame, with its sound unless it is `muted`). Each may have its own style, language, voice, engine and transition (`cut` or `fade`); what it leaves out is the movie's. An `avatar` may have `b_roll`, and it or a `prompt` a `narration_asset_id`, as videos have them: pictures and clips under its sentences (100 in all scenes), counted from 1 in each scene, and a recording of its text. A card with the title ends every movie. At most 100 scenes, 60,000 characters and 60 minutes. The answer is the video of its first version; `movie_id` is the movie.
         */
        post: operations["makeMovie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/movies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the movies of a project as a bare array, newest first; the next page is in `Link` and `X-Next-Cursor`. */
        get: operations["listMovies"];
        put?: never;
        /**
         * Create a movie: scenes in order that become one film, again and again.
         * @description Scenes are of four kinds: `avatar` (a script that a presenter reads), `prompt` (a storyboard), `title` (a card) and `clip` (seconds `from` to `to`, at most 300, of an uploaded `video/mp4` of the project, fitted into the frame, with its sound unless it is `muted`). Each may have its own style, language, voice, engine and transition (`cut` or `fade`); what it leaves out is the movie's. An `avatar` may have `b_roll`, and it or a `prompt` a `narration_asset_id`, as videos have them: pictures and clips under its sentences (100 in all scenes), counted from 1 in each scene, and a recording of its text. A card with the title ends every movie. At most 100 scenes, 60,000 characters and 60 minutes. Nothing is made or spent until it is rendered.
         */
        post: operations["createMovie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/movies/{movie_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a movie with its scenes and versions. */
        get: operations["getMovie"];
        /**
         * Set all of a movie: add, change, move or leave out scenes.
         * @description Films that were ordered before stay as they are. With `revision`, nothing is changed behind another change.
         */
        put: operations["replaceMovie"];
        post?: never;
        /** Delete a movie and what was made of its scenes; its films stay as videos of the project. */
        delete: operations["deleteMovie"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/movies/{movie_id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Estimate the next version: which scenes are reused, seconds and price. Nothing is spent. */
        post: operations["planMovie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/movies/{movie_id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a film of the movie as it is: a video of kind `movie`, the next version.
         * @description Scenes that an earlier completed version has paid for are taken as they are and cost nothing; the others are made side by side. The answer is a video like any other: its status, events, download and cancelling are those of videos. One version is made at a time.
         */
        post: operations["renderMovie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the videos of a project as a bare array, newest first; the next page is in `Link` and `X-Next-Cursor`. */
        get: operations["listProjectVideos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/realtime/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a ticket for one WebSocket connection, valid for 60 seconds.
         * @description Browsers cannot send headers with a WebSocket; the ticket stands in for the access token.
         */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/styles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the styles of videos. */
        get: operations["listStyles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/styles/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of a style. */
        get: operations["getStylePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to buy a plan or a pack of credits: answers where to pay.
         * @description Nothing is charged until the customer pays at `url`. Credits and plan come by the webhook of Stripe, often before the browser is back. A checkout of a plan takes the place of one that was begun and not paid.
         */
        post: operations["createCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan of the account, and the subscription behind it. */
        get: operations["getCurrentSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the invoices of the account, newest first. */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be bought: plans by the month, and packs of credits. */
        get: operations["listPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the billing portal: answers where the customer changes or ends the plan.
         * @description Upgrades and downgrades are prorated by Stripe; credits follow the money: an upgrade gives the part of the new plan's credits that is charged, a downgrade takes the part that is paid back.
         */
        post: operations["createPortalSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where Stripe sends its events: checks the signature over the raw body, and queues. */
        post: operations["receivePaymentEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the templates as a bare array, newest first; the next page is in `Link` and `X-Next-Cursor`.
         * @description Kept for 60 seconds: a new template may be missing for so long.
         */
        get: operations["listTemplates"];
        put?: never;
        /**
         * Create a template of videos with variables. For managers and administrators.
         * @description `{{name}}` in a text of `request` stands for a variable. A picture is one variable of type `image`, a duration may be one of type `number`.
         */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a template with its variables: the newest version, or the one that `version` names. */
        get: operations["getTemplate"];
        put?: never;
        post?: never;
        /** Delete a template with all of its versions; its videos stay. For managers and administrators. */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        /**
         * Change a template: makes its next version. For managers and administrators.
         * @description Earlier versions stay. With `version`, nothing is changed behind another change.
         */
        patch: operations["updateTemplate"];
        trace?: never;
    };
    "/api/v1/templates/{id}/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a video of a template for each row of a CSV text.
         * @description The first line names the columns: variables of the template, and `callback_id` and `webhook_url` of the videos. Each further line is a video. An error at `csv.4.name` is in the row that begins on line 4, in the column of that variable. Nothing is created or held unless every entry is good and the account has the credits and places for all; `invalid_entries` names every bad entry by its index. If something stops the batch half way, the answer says of each entry what became of it. The same request with the same `Idempotency-Key` (24 hours) makes what is left and nothing twice. A batch counts once against the limit of creations. An API key must be allowed `videos:write`, too.
         */
        post: operations["createTemplateBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/batch/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate a batch of a template: each row, the price of all, and problems. Nothing is spent.
         * @description The first line names the columns: variables of the template, and `callback_id` and `webhook_url` of the videos. Each further line is a video. An error at `csv.4.name` is in the row that begins on line 4, in the column of that variable.
         */
        post: operations["estimateTemplateBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a video of a template.
         * @description Priced, held for and checked like every video; `template` of the video names the version. An error at `rendered.script` is in the script that the values make. An API key must be allowed `videos:write`, too.
         */
        post: operations["renderTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/texts/rewrite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rewrite a script or prompt to be better spoken. Nothing is stored.
         * @description A language model writes it where the service has one, and its answer is checked: by its form, its length and the content policy. Where there is none, or its answer is late, refused or unfit, the rules answer. `model_used` tells. Each request counts as one that creates a video. The rules leave a script as it is, and add to a prompt what its style says.
         */
        post: operations["rewriteText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/texts/storyboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lay a prompt out as the scenes of a film. Nothing is stored.
         * @description A language model writes it where the service has one, and its answer is checked: by its form, its length and the content policy. Where there is none, or its answer is late, refused or unfit, the rules answer. `model_used` tells. Each request counts as one that creates a video. The rules tell the prompt itself. `text` can be sent as the prompt of a video.
         */
        post: operations["storyboardText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts by e-mail address: all for managers and administrators, else your own.
         * @description The next page is in `Link` and `X-Next-Cursor`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Register an account.
         * @description Names that are not given are derived from those that are. No token: log in next. Welcome credits may wait until the address is confirmed.
         */
        post: operations["registerUserAlias1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an account; `me` is your own. */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Update an account: your own (`me`), or any as an administrator, who may change its rights too. */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own profile. */
        get: operations["getCurrentUser"];
        /** Update your own profile; fields that are left out stay as they are. */
        put: operations["updateCurrentUser"];
        post?: never;
        /**
         * Close your account and delete everything that belongs to it.
         * @description Wants the password, unless you signed in within the last five minutes. It cannot be undone.
         */
        delete: operations["deleteCurrentUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export all that is kept of the account as one JSON: profile, plan, budgets, projects, assets, videos with texts, webhook endpoints, ledger, notices.
         * @description The newest 100 videos, notices and sessions, 500 transactions and 500 assets; `next_cursors` says where the lists of their own routes go on. Files are fetched by the links of the videos. Passwords and keys are kept as hashes alone and are not in it, nor are the secrets of webhooks.
         */
        get: operations["exportAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's videos as a bare array; the next page is in `Link` and `X-Next-Cursor`.
         * @description Where a filter leaves videos out, an answer looks at 500 of them at most: a page may be short, or empty, and have a next one all the same.
         */
        get: operations["listVideosPlain"];
        put?: never;
        /**
         * Create a video from a script of at most 1000 characters, read by an avatar.
         * @description With `Prefer: wait=N` (RFC 7240) the answer comes when the video has ended or N seconds are over, 25 at most; `Preference-Applied` says for how long. Of one account three requests wait at a time: a further one is answered at once, without that header.
         */
        post: operations["createVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a video; `include=user` tells whose it is.
         * @description With `Prefer: wait=N` (RFC 7240) the answer comes when the video has ended or N seconds are over, 25 at most; `Preference-Applied` says for how long. Of one account three requests wait at a time: a further one is answered at once, without that header.
         */
        get: operations["getVideoAlias1"];
        put?: never;
        post?: never;
        /** Delete a video and its files; a video in work is cancelled first. */
        delete: operations["deleteVideoAlias1"];
        options?: never;
        head?: never;
        /**
         * Change a video: its labels at any time, its film and price while it is pending.
         * @description The title changes while the video is pending and when it has ended. A pending video that is changed is priced anew: the difference is held or given back. With `seq`, nothing is changed behind another change.
         */
        patch: operations["updateVideo"];
        trace?: never;
    };
    "/api/v1/videos/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a video that has not ended; its credits are given back, but for scenes that a vendor was paid for. Idempotent: a second call changes nothing. */
        post: operations["cancelVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a finished video: a redirect to a link that is valid for 15 minutes, or the link as JSON if JSON is accepted. */
        get: operations["downloadVideoAlias1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events of a video after a sequence number; the WebSocket sends the same.
         * @description With `Prefer: wait=N` the answer comes as soon as there is an event after that number, or after N seconds, 25 at most. With `Accept: text/event-stream` the same events come as server-sent events: an answer that ends, is held for 25 seconds where `Prefer` says nothing else, and after which an EventSource asks on with `Last-Event-ID`. When the video has ended and all is told it is 204, which tells an EventSource to stop. Of one account three requests wait at a time: a further one is answered at once, without `Preference-Applied`.
         */
        get: operations["listVideoEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/{id}/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Regenerate a failed video under the same id; finished scenes are reused. */
        post: operations["regenerateVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the shares of a video that have not ended, newest first, without their addresses. */
        get: operations["listShares"];
        put?: never;
        /**
         * Share a completed video: an address at which anyone may watch it, for as long as you say.
         * @description A video has 20 shares at most that have not ended. The address is told this once, and to who repeats the request with its idempotency key. An API key must be allowed `videos:read`, too.
         */
        post: operations["createShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/{id}/shares/{shareId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a share: its page is missing from now on.
         * @description Links to the files that its page gave away before work until they end, for an hour at most.
         */
        delete: operations["deleteShare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create up to 50 videos by one request: scripts and prompts, one price, one key.
         * @description Nothing is created or held unless every entry is good and the account has the credits and places for all; `invalid_entries` names every bad entry by its index. If something stops the batch half way, the answer says of each entry what became of it. The same request with the same `Idempotency-Key` (24 hours) makes what is left and nothing twice. A batch counts once against the limit of creations.
         */
        post: operations["createVideoBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/batch/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Estimate a batch: what each video would be, the price of all, and problems. Nothing is spent. */
        post: operations["estimateVideoBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a video from a prompt: an animated storyboard with narration.
         * @description With `Prefer: wait=N` (RFC 7240) the answer comes when the video has ended or N seconds are over, 25 at most; `Preference-Applied` says for how long. Of one account three requests wait at a time: a further one is answered at once, without that header.
         */
        post: operations["generateVideoFromPrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/videos/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate a video: scenes, price in credits, seconds, what is said of its text, and problems of the input. Nothing is spent.
         * @description `queue_position`, `expected_start` and `expected_end` are those of a video that is asked for now; half of such videos come to it before `p50`, nine of ten before `p90`, by the last films of this service. Null where fewer than five are remembered. `safe`, `quality_score`, `feasible` and `suggestions` judge the text. With `analysis: model` a language model judges it beside the rules, where the service has one; `model_used` tells. `sentences` are what `b_roll` counts.
         */
        post: operations["estimateVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the voices by language; each language has a default. */
        get: operations["listVoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voices/{id}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sample of a voice in its own language. */
        get: operations["getVoiceSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the webhook endpoints, and what the account had of its deliveries today. */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint: an address that events of videos are sent to.
         * @description Requests are signed by the Standard Webhooks specification; the secret is told this once. All events but `video.progress` are sent unless `events` names others. Ten endpoints of an account at most. An API key also needs `videos:read`, as it would hear of videos.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a webhook endpoint. */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /** Delete a webhook endpoint: nothing more is sent to it. */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint: its address, events, description, or whether it is switched on.
         * @description Deliveries that are under way go where the endpoint is when they are tried again. An API key that changes `url` or `events`, or switches it on, also needs `videos:read`.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries to an endpoint, newest first, with every attempt; kept for 30 days.
         * @description With the id `jobs` it is about the webhooks of videos that name a `webhook_url`. A page may have fewer entries than `limit` though there are more: with `status`, and where they hold long answers. Go on until `next_cursor` is null.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a delivery with every attempt. */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event once more: a new delivery with the same `webhook-id`. */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a `ping` to a webhook endpoint; the delivery tells what came of it. */
        post: operations["pingWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the events of a time once more: 50 deliveries of the range in a request.
         * @description They go out within minutes, some 24 a minute. While `next_cursor` is not null there may be more: say it in the next request. A delivery that is a replay itself, or under way, is left out.
         */
        post: operations["replayWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret of an endpoint; the former signs beside it for 24 hours.
         * @description `webhook-signature` has a signature of each. With the id `jobs` it is about the webhooks of videos that name a `webhook_url`. There the first call makes the secret, without which no video may name a `webhook_url`.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/videos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a video; `include=user` tells whose it is.
         * @description With `Prefer: wait=N` (RFC 7240) the answer comes when the video has ended or N seconds are over, 25 at most; `Preference-Applied` says for how long. Of one account three requests wait at a time: a further one is answered at once, without that header.
         */
        get: operations["getVideo"];
        put?: never;
        post?: never;
        /** Delete a video and its files; a video in work is cancelled first. */
        delete: operations["deleteVideo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/videos/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a finished video: a redirect to a link that is valid for 15 minutes, or the link as JSON if JSON is accepted. */
        get: operations["downloadVideo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/videos/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a video from a script, read by an avatar.
         * @description With `narration_asset_id` the text is spoken by a recording of it (WAV, MP3, M4A or Opus in Ogg, at most 15 minutes): an asset of the project in `project_id` that holds these very words. Captions and lips follow it, the price is that of its length, and `voice_id` is left out. What is said otherwise ends the video with `NARRATION_MISMATCH`, and nothing is charged. With `b_roll` pictures and clips (MP4) of that project fill the frame while one sentence each is spoken; captions, logo and names stay over them, and the sound is untouched. `POST /api/v1/videos/plan` numbers the sentences. With `Prefer: wait=N` (RFC 7240) the answer comes when the video has ended or N seconds are over, 25 at most; `Preference-Applied` says for how long. Of one account three requests wait at a time: a further one is answered at once, without that header.
         */
        post: operations["generateVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/videos/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the caller's videos in pages, by status, kind, project or time of creation.
         * @description Where a filter leaves videos out, an answer looks at 500 of them at most: a page may be short, or empty, and have a next one all the same.
         */
        post: operations["listVideos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/videos/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a video by POST, for older clients.
         * @description With `Prefer: wait=N` (RFC 7240) the answer comes when the video has ended or N seconds are over, 25 at most; `Preference-Applied` says for how long. Of one account three requests wait at a time: a further one is answered at once, without that header.
         */
        post: operations["getVideoStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asyncapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The AsyncAPI 3.0 document of the WebSocket. */
        get: operations["getAsyncApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checkout/{result}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page to which Stripe sends customers back. */
        get: operations["getCheckoutPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of this API in Swagger UI. */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scripts and styles of the pages at /docs and /redoc. */
        get: operations["getDocsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a finished video: the one that `video_id` names, else the newest of yours.
         * @description Answers as `GET /api/v2/videos/{id}/download` does. The newest is looked for among your last 500 videos.
         */
        get: operations["downloadNewestVideo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health of the service and its dependencies; always 200. */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/detailed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health of the service and its dependencies; always 200. */
        get: operations["getHealthAlias1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Version, environment and runtime.
         * @description Outside of dev, everything but name and version is told to who shows the scrape token alone, as a bearer token.
         */
        get: operations["getInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liveness: checks no dependency. */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log a browser in: the token is set as a cookie.
         * @description The cookie `access_token` lives 30 minutes and opens `GET /me` alone; `__Host-refresh_token` renews it by `POST /api/v1/auth/refresh`.
         */
        post: operations["logInByCookie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The Model Context Protocol: tools with which agents quote, make and watch videos.
         * @description Streamable HTTP without sessions: each message is answered by one JSON body, a notification by 202 and none. Clients of 2026-07-28 and of 2025 are served. What a tool refuses is a result with `isError`, and in it the code of the same error of the API, `message`, `errors`, `retry_after` and `mend`. `make_video` demands `max_cost` and `request_key`: repeated, it pays once. A body that is no message is answered by 400 and an error of JSON-RPC: -32700 where it is no JSON, else -32600.
         */
        post: operations["callMcp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The profile of the account that is signed in by cookie. */
        get: operations["getSignedInUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics in the text format of Prometheus (0.0.4).
         * @description Outside of dev, who asks must show the scrape token, as a bearer token.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The OpenAPI 3.1 document of this API. */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a job, for older clients: answers its id as `task_id`.
         * @description `data_id` is echoed as the `callback_id` of the video.
         */
        post: operations["processData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Readiness: 503 while a dependency is down. */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redoc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of this API in ReDoc. */
        get: operations["getRedoc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page that a mail links to: sets a new password. */
        get: operations["getResetPasswordPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/s/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page of a share: the video with its captions, for anyone. */
        get: operations["getSharedPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/s/{token}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of a shared video: `video.mp4`, `poster.jpg` or `captions.vtt`.
         * @description For who keeps an address, as previews in other places do: film and poster lead to a fresh link, the captions are answered themselves (200), as browsers take a text track from the origin of its page alone.
         */
        get: operations["getSharedFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/send-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send yourself a mail, e.g. that a video is done: to the confirmed address of your account alone.
         * @description An account can ask 20 times a day (UTC), refused requests included. With `Idempotency-Key` it is one mail, however often it is asked for.
         */
        post: operations["sendEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a job in short, for older clients: `result` once it is completed, `error` once it failed. */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/video_status.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a video, as HeyGen v1 does.
         * @description The shape of HeyGen v1 and v2, for clients that were written for it: change the base URL and the key. Errors are problems like all others, with `error.code` and `error.message`.
         */
        get: operations["getHeygenVideoStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/video.delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a video and its files, as HeyGen v1 does.
         * @description The shape of HeyGen v1 and v2, for clients that were written for it: change the base URL and the key. Errors are problems like all others, with `error.code` and `error.message`.
         */
        delete: operations["deleteHeygenVideo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook/endpoint.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a webhook endpoint that is told the ends of videos as HeyGen v1 does.
         * @description The shape of HeyGen v1 and v2, for clients that were written for it: change the base URL and the key. Errors are problems like all others, with `error.code` and `error.message`. Bodies are HeyGen's; the header `signature` is the hexadecimal HMAC-SHA256 of the body with the secret, and headers of Standard Webhooks come beside it. An API key also needs `videos:read`. It is changed, deleted and looked at as any other (`/api/v1/webhooks/endpoints/{id}`).
         */
        post: operations["addHeygenWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/avatars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the avatars, as HeyGen v2 does.
         * @description The shape of HeyGen v1 and v2, for clients that were written for it: change the base URL and the key. Errors are problems like all others, with `error.code` and `error.message`.
         */
        get: operations["listHeygenAvatars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/video/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a video of scenes, as HeyGen v2 does.
         * @description The shape of HeyGen v1 and v2, for clients that were written for it: change the base URL and the key. Errors are problems like all others, with `error.code` and `error.message`. Scenes of one character and voice become a video; of several, a movie of the project in `folder_id`. `dimension` is held: the smallest frame of that shape that is no smaller. Members that change nothing are named in `warnings`.
         */
        post: operations["generateHeygenVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the voices, as HeyGen v2 does.
         * @description The shape of HeyGen v1 and v2, for clients that were written for it: change the base URL and the key. Errors are problems like all others, with `error.code` and `error.message`.
         */
        get: operations["listHeygenVoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page that a mail links to: confirms the e-mail address. */
        get: operations["getVerifyEmailPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457, with the members that older clients read, and facts of its code. */
        Problem: {
            /** @description Stable: what a program should look at. */
            code: string;
            detail: string;
            /** @description Field errors, of every error that has some. */
            details?: {
                code: string;
                message: string;
                path: string;
            }[];
            /** @description The code; on /api/v1 an object. */
            error?: string | {
                code?: string;
                details?: unknown[];
                message?: string;
                type?: string;
            };
            /** @description Field errors of an invalid request (422); texts of every other error that has some. */
            errors: ({
                code: string;
                message: string;
                path: string;
            } | string)[];
            instance: string;
            message?: string;
            request_id: string;
            status: number;
            status_code?: number;
            /** @constant */
            success?: false;
            /** Format: date-time */
            timestamp: string;
            title: string;
            /** Format: uri-reference */
            type: string;
        } & {
            [key: string]: unknown;
        };
        Video: {
            /** @enum {string} */
            aspect_ratio: "16:9" | "9:16" | "1:1";
            attempt: number;
            avatar_id?: string;
            b_roll: {
                asset_id: string;
                /** @enum {string} */
                fit: "cover" | "contain";
                pan: ("none" | "left" | "right" | "in" | "out") | null;
                sentence: number;
            }[] | null;
            background_asset_id: string | null;
            background_fit: ("cover" | "contain") | null;
            background_pan: ("none" | "left" | "right" | "in" | "out") | null;
            brand: {
                accent_color: string | null;
                background_color: string | null;
                font: ("sans" | "serif") | null;
                lower_third: {
                    name: string | null;
                    shown: boolean;
                    title: string | null;
                };
                text_color: string | null;
            } | null;
            callback_id: string | null;
            captions_url: string | null;
            charged: number;
            completed_at: string | null;
            created_at: string;
            credits: {
                charged: {
                    at: string;
                    credits: number;
                    reason: string;
                } | null;
                estimated: {
                    at: string;
                    credits: number;
                    reason: string;
                };
                held: {
                    at: string;
                    credits: number;
                    reason: string;
                };
                price_version: number;
                released: {
                    at: string;
                    credits: number;
                    reason: string;
                } | null;
            };
            custom_metadata: {
                [key: string]: string;
            } | null;
            duration: number | null;
            engine: string;
            engine_reason: {
                /** @enum {string} */
                code: "chosen" | "failover";
                passed_over: {
                    code: string;
                    engine: string;
                }[];
            } | null;
            estimated_seconds: number;
            failure: {
                charged: boolean;
                code: string;
                reason: string;
                retryable: boolean;
                /** @enum {string} */
                stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                suggestion: string;
                vendor_message?: string;
            } | null;
            file_path: string | null;
            file_size: number | null;
            height: number | null;
            id: string;
            job_id: string;
            /** @enum {string} */
            kind: "avatar" | "prompt" | "movie";
            language: string;
            links: {
                captions: string | null;
                download: string | null;
                events: string;
                self: string;
                thumbnail: string | null;
            };
            logo_asset_id: string | null;
            logo_corner: ("top-left" | "top-right" | "bottom-left" | "bottom-right") | null;
            logo_opacity: number | null;
            logo_size: ("small" | "medium" | "large") | null;
            metadata: {
                enhanced_by: string | null;
                enhanced_prompt: string | null;
                generation_time: number | null;
                model_used: string;
                quality: string;
                /** @enum {string} */
                style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
            } | null;
            movie_id?: string;
            movie_version?: number;
            music: boolean;
            music_asset_id: string | null;
            music_volume: number | null;
            narration_asset_id: string | null;
            price: number;
            processing_time: number | null;
            progress: number;
            progress_percent: number;
            project_id: string | null;
            prompt?: string;
            quality: string;
            script?: string;
            seq: number;
            sha256: string | null;
            stage: ("moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing") | null;
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
            /** @enum {string} */
            style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
            template: {
                id: string;
                version: number;
            } | null;
            text_truncated: boolean;
            thumbnail_url: string | null;
            title: string;
            updated_at: string;
            urls_expire_at: string | null;
            user?: {
                email: string;
                full_name: string;
                id: string;
                is_active: boolean;
            };
            user_id: string;
            video_id: string;
            video_url: string | null;
            voice_id: string;
            width: number | null;
        };
        VideoEvent: {
            at: string;
            attempt: number;
            callback_id?: string;
            custom_metadata?: {
                [key: string]: string;
            };
            duration?: number;
            engine?: string;
            engine_reason?: {
                /** @enum {string} */
                code: "chosen" | "failover";
                passed_over: {
                    code: string;
                    engine: string;
                }[];
            };
            failure?: {
                charged: boolean;
                code: string;
                reason: string;
                retryable: boolean;
                /** @enum {string} */
                stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                suggestion: string;
                vendor_message?: string;
            };
            file_size?: number;
            progress: number;
            progress_percent: number;
            seq: number;
            stage: ("moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing") | null;
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
            title?: string;
            /** @enum {string} */
            type: "created" | "started" | "stage" | "progress" | "completed" | "failed" | "cancelled" | "updated" | "deleted";
            url?: string;
            video_id: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Name, version and links. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Kinora",
                     *       "version": "0.1.0",
                     *       "description": "Script in, video out.",
                     *       "links": {
                     *         "docs": "/docs",
                     *         "openapi": "/openapi.json",
                     *         "health": "/health"
                     *       }
                     *     }
                     */
                    "application/json": {
                        description: string;
                        links: {
                            [key: string]: string;
                        };
                        name: string;
                        version: string;
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "OKP",
                     *           "crv": "Ed25519",
                     *           "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                     *           "kid": "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
                     *           "alg": "EdDSA",
                     *           "use": "sig"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        keys: {
                            alg: string;
                            /** @constant */
                            crv: "Ed25519";
                            kid: string;
                            /** @constant */
                            kty: "OKP";
                            /** @constant */
                            use: "sig";
                            x: string;
                        }[];
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResourceMetadataAlias1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "resource": "https://kinora.example.com/mcp",
                     *       "resource_name": "Kinora",
                     *       "resource_documentation": "https://kinora.example.com/docs",
                     *       "bearer_methods_supported": [
                     *         "header"
                     *       ],
                     *       "scopes_supported": [
                     *         "videos:read",
                     *         "videos:write"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        bearer_methods_supported: string[];
                        resource: string;
                        resource_documentation: string;
                        resource_name: string;
                        scopes_supported: string[];
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResourceMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "resource": "https://kinora.example.com/mcp",
                     *       "resource_name": "Kinora",
                     *       "resource_documentation": "https://kinora.example.com/docs",
                     *       "bearer_methods_supported": [
                     *         "header"
                     *       ],
                     *       "scopes_supported": [
                     *         "videos:read",
                     *         "videos:write"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        bearer_methods_supported: string[];
                        resource: string;
                        resource_documentation: string;
                        resource_name: string;
                        scopes_supported: string[];
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                cursor?: string;
                day?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: {
                            /** @enum {string} */
                            action: "auth.registered" | "auth.login" | "auth.login_failed" | "auth.logout" | "auth.refresh_token_reused" | "auth.password_changed" | "auth.password_reset" | "auth.email_verified" | "auth.second_factor_on" | "auth.second_factor_off" | "auth.second_factor_failed" | "auth.session_ended" | "auth.sessions_ended" | "api_key.created" | "api_key.deleted" | "user.updated" | "user.role_changed" | "user.deleted" | "user.suspended" | "user.unsuspended" | "credits.adjusted" | "plan.changed" | "share.created" | "share.deleted" | "webhook.created" | "webhook.updated" | "webhook.deleted" | "webhook.secret_rotated" | "template.created" | "template.updated" | "template.deleted";
                            actor_id: string | null;
                            at: string;
                            details: {
                                [key: string]: string | number | boolean;
                            };
                            id: string;
                            origin: string;
                            request_id: string;
                            target_id: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The totals. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-11-22T10:00:00.000Z",
                     *       "users": {
                     *         "registered": 120,
                     *         "removed": 3
                     *       },
                     *       "videos": {
                     *         "active": 2,
                     *         "completed": 841,
                     *         "failed": 12,
                     *         "cancelled": 9,
                     *         "average_processing_seconds": 11.4
                     *       },
                     *       "requests": 90412
                     *     }
                     */
                    "application/json": {
                        as_of: string;
                        requests: number;
                        users: {
                            registered: number;
                            removed: number;
                        };
                        videos: {
                            active: number;
                            average_processing_seconds: number | null;
                            cancelled: number;
                            completed: number;
                            failed: number;
                        };
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                search?: string;
                skip?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *           "email": "ada@example.com",
                     *           "username": "ada",
                     *           "full_name": "Ada Lovelace",
                     *           "first_name": "Ada",
                     *           "last_name": "Lovelace",
                     *           "role": "user",
                     *           "is_active": true,
                     *           "email_verified": true,
                     *           "second_factor": false,
                     *           "is_superuser": false,
                     *           "created_at": "2026-11-22T10:00:00.000Z",
                     *           "updated_at": "2026-11-22T10:00:00.000Z",
                     *           "plan": "free",
                     *           "balance": 96,
                     *           "active_videos": 1,
                     *           "videos_count": 7,
                     *           "last_login_at": "2026-11-22T10:00:00.000Z",
                     *           "last_login": "2026-11-22T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        next_cursor: string | null;
                        users: {
                            active_videos: number;
                            balance: number;
                            created_at: string;
                            email: string;
                            email_verified: boolean;
                            first_name: string;
                            full_name: string;
                            id: string;
                            is_active: boolean;
                            is_superuser: boolean;
                            last_login: string | null;
                            last_login_at: string | null;
                            last_name: string;
                            /** @enum {string} */
                            plan: "free" | "creator" | "studio";
                            /** @enum {string} */
                            role: "user" | "manager" | "admin";
                            second_factor: boolean;
                            updated_at: string;
                            username: string;
                            videos_count: number;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustCredits: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 50,
                 *       "reason": "An apology for last night"
                 *     }
                 */
                "application/json": {
                    amount: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What was adjusted. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "amount": 50,
                     *       "reason": "An apology for last night"
                     *     }
                     */
                    "application/json": {
                        amount: number;
                        reason: string;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BALANCE_TOO_LOW */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "plan": "creator",
                 *       "reason": "A partner"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    plan: "free" | "creator" | "studio";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The plan, with its limits. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "plan": "creator",
                     *       "monthly_credits": 500,
                     *       "concurrent_videos": 50,
                     *       "highest_quality": "ultra",
                     *       "retention_days": null,
                     *       "storage_bytes": 20000000000
                     *     }
                     */
                    "application/json": {
                        concurrent_videos: number;
                        /** @enum {string} */
                        highest_quality: "low" | "medium" | "high" | "ultra";
                        monthly_credits: number;
                        /** @enum {string} */
                        plan: "free" | "creator" | "studio";
                        retention_days: number | null;
                        storage_bytes: number;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PLAN_IS_PAID */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Stolen card"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The suspended account. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "email": "ada@example.com",
                     *       "username": "ada",
                     *       "full_name": "Ada Lovelace",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "role": "user",
                     *       "is_active": false,
                     *       "email_verified": true,
                     *       "second_factor": false,
                     *       "is_superuser": false,
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z",
                     *       "plan": "free",
                     *       "balance": 96,
                     *       "active_videos": 1,
                     *       "videos_count": 7,
                     *       "last_login_at": "2026-11-22T10:00:00.000Z",
                     *       "last_login": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        active_videos: number;
                        balance: number;
                        created_at: string;
                        email: string;
                        email_verified: boolean;
                        first_name: string;
                        full_name: string;
                        id: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        last_login: string | null;
                        last_login_at: string | null;
                        last_name: string;
                        /** @enum {string} */
                        plan: "free" | "creator" | "studio";
                        /** @enum {string} */
                        role: "user" | "manager" | "admin";
                        second_factor: boolean;
                        updated_at: string;
                        username: string;
                        videos_count: number;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description OWN_ACCOUNT */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsuspendUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "The card was found"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "email": "ada@example.com",
                     *       "username": "ada",
                     *       "full_name": "Ada Lovelace",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "role": "user",
                     *       "is_active": true,
                     *       "email_verified": true,
                     *       "second_factor": false,
                     *       "is_superuser": false,
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z",
                     *       "plan": "free",
                     *       "balance": 96,
                     *       "active_videos": 1,
                     *       "videos_count": 7,
                     *       "last_login_at": "2026-11-22T10:00:00.000Z",
                     *       "last_login": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        active_videos: number;
                        balance: number;
                        created_at: string;
                        email: string;
                        email_verified: boolean;
                        first_name: string;
                        full_name: string;
                        id: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        last_login: string | null;
                        last_login_at: string | null;
                        last_name: string;
                        /** @enum {string} */
                        plan: "free" | "creator" | "studio";
                        /** @enum {string} */
                        role: "user" | "manager" | "admin";
                        second_factor: boolean;
                        updated_at: string;
                        username: string;
                        videos_count: number;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "api_keys": [
                     *         {
                     *           "id": "6b1f0c9d2e3a4b5c",
                     *           "name": "Nightly films",
                     *           "prefix": "kin_6b1f0c9d2e3a4b5c",
                     *           "scopes": [
                     *             "videos:read",
                     *             "videos:write"
                     *           ],
                     *           "created_at": "2026-11-22T10:00:00.000Z",
                     *           "expires_at": "2027-11-22T10:00:00.000Z",
                     *           "last_used_at": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        api_keys: {
                            created_at: string;
                            expires_at: string | null;
                            id: string;
                            last_used_at: string | null;
                            name: string;
                            prefix: string;
                            scopes: ("videos:read" | "videos:write" | "jobs:read" | "jobs:write" | "projects:read" | "projects:write" | "assets:read" | "assets:write" | "shares:read" | "shares:write" | "movies:read" | "movies:write" | "templates:read" | "templates:write" | "webhooks:read" | "webhooks:write" | "credits:read" | "subscriptions:read" | "account" | "admin")[];
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nightly films",
                 *       "scopes": [
                 *         "videos:read",
                 *         "videos:write"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @default 365 */
                    expires_in_days?: number;
                    name: string;
                    /**
                     * @default [
                     *       "videos:read",
                     *       "videos:write",
                     *       "credits:read"
                     *     ]
                     */
                    scopes?: ("videos:read" | "videos:write" | "jobs:read" | "jobs:write" | "projects:read" | "projects:write" | "assets:read" | "assets:write" | "shares:read" | "shares:write" | "movies:read" | "movies:write" | "templates:read" | "templates:write" | "webhooks:read" | "webhooks:write" | "credits:read" | "subscriptions:read" | "account" | "admin")[];
                };
            };
        };
        responses: {
            /** @description The key. Keep it. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "6b1f0c9d2e3a4b5c",
                     *       "name": "Nightly films",
                     *       "prefix": "kin_6b1f0c9d2e3a4b5c",
                     *       "scopes": [
                     *         "videos:read",
                     *         "videos:write"
                     *       ],
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "expires_at": "2027-11-22T10:00:00.000Z",
                     *       "last_used_at": null,
                     *       "key": "kin_6b1f0c9d2e3a4b5c_q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6M"
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        expires_at: string | null;
                        id: string;
                        key: string;
                        last_used_at: string | null;
                        name: string;
                        prefix: string;
                        scopes: ("videos:read" | "videos:write" | "jobs:read" | "jobs:write" | "projects:read" | "projects:write" | "assets:read" | "assets:write" | "shares:read" | "shares:write" | "movies:read" | "movies:write" | "templates:read" | "templates:write" | "webhooks:read" | "webhooks:write" | "credits:read" | "subscriptions:read" | "account" | "admin")[];
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_API_KEYS */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "API key deleted"
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description API_KEY_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    code?: string;
                    email?: string;
                    password: string;
                    username?: string;
                };
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    code?: string;
                    email?: string;
                    password: string;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Tokens of a new session. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFZERTQSIsImtpZCI6IjBzIn0.eyJzdWIiOiIwMTlhOWQzZSJ9.MEUCIQ",
                     *       "refresh_token": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a.019a9d40-1111-7222-8333-444455556666.q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6MAAAAANf1Zk2bTq9uRxLw7cHsYpJm4aGvE8iKoU3dQyXnBz5W",
                     *       "token_type": "bearer",
                     *       "expires_in": 900,
                     *       "message": "Login successful"
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        message: string;
                        refresh_token: string;
                        /** @constant */
                        token_type: "bearer";
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_CREDENTIALS, CODE_REQUIRED, CODE_INVALID, UNAUTHENTICATED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHANGED_MEANWHILE */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TRIES, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Logged out"
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "correct horse battery",
                 *       "new_password": "staple battery horse"
                 *     }
                 */
                "application/json": {
                    current_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description It is changed. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Password changed. All other sessions have ended."
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PASSWORD_WRONG, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHANGED_MEANWHILE */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TRIES, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Taken note of. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "If there is an account of this address, a mail is on its way."
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a.q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6M",
                 *       "password": "staple battery horse"
                 *     }
                 */
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description It is changed. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Password changed. Please sign in."
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description TOKEN_INVALID, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHANGED_MEANWHILE */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                "__Host-refresh_token"?: string;
            };
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "refresh_token": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a.019a9d40-1111-7222-8333-444455556666.q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6MAAAAANf1Zk2bTq9uRxLw7cHsYpJm4aGvE8iKoU3dQyXnBz5W"
                 *     }
                 */
                "application/json": {
                    refresh_token?: string;
                };
            };
        };
        responses: {
            /** @description New tokens. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFZERTQSIsImtpZCI6IjBzIn0.eyJzdWIiOiIwMTlhOWQzZSJ9.MEUCIQ",
                     *       "refresh_token": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a.019a9d40-1111-7222-8333-444455556666.q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6MAAAAANf1Zk2bTq9uRxLw7cHsYpJm4aGvE8iKoU3dQyXnBz5W",
                     *       "token_type": "bearer",
                     *       "expires_in": 900
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        refresh_token?: string;
                        /** @constant */
                        token_type: "bearer";
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, SESSION_ENDED, REFRESH_TOKEN_REUSED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "password": "correct horse battery",
                 *       "full_name": "Ada Lovelace"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    first_name?: string;
                    full_name?: string;
                    is_active?: unknown;
                    is_superuser?: unknown;
                    last_name?: string;
                    password: string;
                    role?: unknown;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description The account; `Location` is its address. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "email": "ada@example.com",
                     *       "username": "ada",
                     *       "full_name": "Ada Lovelace",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "role": "user",
                     *       "is_active": true,
                     *       "email_verified": true,
                     *       "second_factor": false,
                     *       "is_superuser": false,
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        email: string;
                        email_verified: boolean;
                        first_name: string;
                        full_name: string;
                        id: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        last_name: string;
                        /** @enum {string} */
                        role: "user" | "manager" | "admin";
                        second_factor: boolean;
                        updated_at: string;
                        username: string;
                    };
                };
            };
            /** @description EMAIL_ALREADY_REGISTERED, USERNAME_TAKEN, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description What the app needs. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                     *       "uri": "otpauth://totp/Kinora:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Kinora"
                     *     }
                     */
                    "application/json": {
                        secret: string;
                        uri: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PASSWORD_WRONG, EMAIL_NOT_CONFIRMED, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SECOND_FACTOR_ON */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TRIES, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery",
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    code: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description It is off. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Logins want the password alone from now on."
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PASSWORD_WRONG, CODE_WRONG, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SECOND_FACTOR_OFF */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TRIES, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "287082"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description It is on. Keep the recovery codes. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recovery_codes": [
                     *         "JBSW-Y3DP-EHPK-3PXP",
                     *         "GEZD-GNBV-GY3T-QOJQ"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        recovery_codes: string[];
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CODE_WRONG, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SECOND_FACTOR_ON, SECOND_FACTOR_OFF */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TRIES, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_cursor: string | null;
                        sessions: {
                            created_at: string;
                            current: boolean;
                            expires_at: string;
                            id: string;
                            ip: string;
                            user_agent: string;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are over. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "All other sessions have ended"
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is over. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Session ended"
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SESSION_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a.q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6M"
                 *     }
                 */
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description It is confirmed. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "E-mail address confirmed"
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description TOKEN_INVALID, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHANGED_MEANWHILE */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken note of. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "A mail is on its way"
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAvatars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All presenters. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        avatars: {
                            description: string;
                            id: string;
                            name: string;
                            preview_url: string | null;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAvatarPreview: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JPEG of 480 by 480. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AVATAR_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBudgets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All budgets. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "budgets": [
                     *         {
                     *           "budget": "api-key:0123456789abcdef",
                     *           "daily": {
                     *             "limit": 20,
                     *             "used": 18,
                     *             "remaining": 2,
                     *             "resets_at": "2026-11-30T00:00:00.000Z",
                     *             "warned_at": null
                     *           },
                     *           "monthly": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        budgets: {
                            budget: string;
                            daily: {
                                limit: number;
                                remaining: number;
                                resets_at: string;
                                used: number;
                                warned_at: string | null;
                            } | null;
                            monthly: {
                                limit: number;
                                remaining: number;
                                resets_at: string;
                                used: number;
                                warned_at: string | null;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "daily": 20
                 *     }
                 */
                "application/json": {
                    daily?: number | null;
                    monthly?: number | null;
                };
            };
        };
        responses: {
            /** @description The budget. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "budget": "api-key:0123456789abcdef",
                     *       "daily": {
                     *         "limit": 20,
                     *         "used": 18,
                     *         "remaining": 2,
                     *         "resets_at": "2026-11-30T00:00:00.000Z",
                     *         "warned_at": null
                     *       },
                     *       "monthly": null
                     *     }
                     */
                    "application/json": {
                        budget: string;
                        daily: {
                            limit: number;
                            remaining: number;
                            resets_at: string;
                            used: number;
                            warned_at: string | null;
                        } | null;
                        monthly: {
                            limit: number;
                            remaining: number;
                            resets_at: string;
                            used: number;
                            warned_at: string | null;
                        } | null;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND, API_KEY_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_BUDGETS */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeBudget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is removed. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Budget removed",
                     *       "budget": "account"
                     *     }
                     */
                    "application/json": {
                        budget: string;
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BUDGET_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance, after holds. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "balance": 96,
                     *       "active_videos": 1
                     *     }
                     */
                    "application/json": {
                        active_videos: number;
                        balance: number;
                        owed?: number;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransactions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_cursor: string | null;
                        transactions: {
                            amount: number;
                            cause: {
                                id: string | null;
                                /** @enum {string} */
                                type: "welcome" | "video" | "payment" | "plan" | "administrator";
                            };
                            created_at: string;
                            id: string;
                            reason: string;
                            /** @enum {string} */
                            type: "grant" | "hold" | "charge" | "release" | "refund" | "purchase" | "adjust" | "expire";
                            video_id: string | null;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEngines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All engines. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        engines: {
                            aspect_ratios: ("16:9" | "9:16" | "1:1")[];
                            capabilities: ("speech" | "scene" | "talking-video" | "stitch" | "text" | "moderation")[];
                            configured: boolean;
                            description: string;
                            ends_on: string | null;
                            id: string;
                            languages: string[];
                            needs_key: boolean;
                            qualities: ("low" | "medium" | "high" | "ultra")[];
                            reason: string | null;
                            since: string | null;
                            /** @enum {string} */
                            state: "available" | "degraded" | "unavailable";
                            successor: string | null;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplatesAlias1: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                skip?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "name": "On its way",
                     *         "description": "Tells a customer that the order was sent.",
                     *         "kind": "avatar",
                     *         "version": 1,
                     *         "created_at": "2026-11-29T10:00:00.000Z",
                     *         "updated_at": "2026-11-29T10:00:00.000Z",
                     *         "links": {
                     *           "self": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *           "render": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/render",
                     *           "batch": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/batch"
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": {
                        created_at: string;
                        description: string | null;
                        id: string;
                        /** @enum {string} */
                        kind: "avatar" | "prompt";
                        links: {
                            batch: string;
                            render: string;
                            self: string;
                        };
                        name: string;
                        updated_at: string;
                        version: number;
                    }[];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTemplateAlias1: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "On its way",
                 *       "description": "Tells a customer that the order was sent.",
                 *       "request": {
                 *         "script": "Good morning, {{name}}. Your order of {{count}} pieces is on its way.",
                 *         "title": "For {{name}}",
                 *         "style": "{{style}}"
                 *       },
                 *       "variables": [
                 *         {
                 *           "name": "name",
                 *           "label": "First name",
                 *           "type": "text",
                 *           "max_length": 40
                 *         },
                 *         {
                 *           "name": "count",
                 *           "label": "Pieces",
                 *           "type": "number",
                 *           "min": 1,
                 *           "default": 1
                 *         },
                 *         {
                 *           "name": "style",
                 *           "label": "Look",
                 *           "type": "choice",
                 *           "choices": [
                 *             "minimal",
                 *             "cinematic"
                 *           ],
                 *           "default": "minimal"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    description?: string;
                    name: string;
                    request: {
                        aspect_ratio?: string;
                        avatar_id?: string;
                        b_roll?: {
                            asset_id: string;
                            /** @enum {string} */
                            fit?: "cover" | "contain";
                            /** @enum {string} */
                            pan?: "none" | "left" | "right" | "in" | "out";
                            sentence: number;
                        }[];
                        background_asset_id?: string;
                        background_fit?: string;
                        background_pan?: string;
                        callback_id?: string;
                        custom_metadata?: {
                            [key: string]: string;
                        };
                        duration?: number | string;
                        language?: string;
                        logo_asset_id?: string;
                        logo_corner?: string;
                        logo_opacity?: number | string;
                        logo_size?: string;
                        music?: boolean;
                        music_asset_id?: string;
                        music_volume?: number | string;
                        narration_asset_id?: string;
                        prompt?: string;
                        quality?: string;
                        script?: string;
                        style?: string;
                        title?: string;
                        use_brand?: boolean;
                        voice_id?: string;
                    };
                    /** @default [] */
                    variables?: ({
                        default?: string;
                        label: string;
                        /** @default 200 */
                        max_length?: number;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "text";
                    } | {
                        default?: number;
                        label: string;
                        max?: number;
                        min?: number;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "number";
                    } | {
                        default?: string;
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "color";
                    } | {
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "image";
                    } | {
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "audio";
                    } | {
                        choices: string[];
                        default?: string;
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "choice";
                    })[];
                };
            };
        };
        responses: {
            /** @description The template; `Location` is its address. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "name": "On its way",
                     *       "description": "Tells a customer that the order was sent.",
                     *       "kind": "avatar",
                     *       "version": 1,
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "render": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/render",
                     *         "batch": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/batch"
                     *       },
                     *       "request": {
                     *         "script": "Good morning, {{name}}. Your order of {{count}} pieces is on its way.",
                     *         "title": "For {{name}}",
                     *         "style": "{{style}}"
                     *       },
                     *       "variables": [
                     *         {
                     *           "name": "name",
                     *           "label": "First name",
                     *           "type": "text",
                     *           "max_length": 40,
                     *           "required": true
                     *         },
                     *         {
                     *           "name": "count",
                     *           "label": "Pieces",
                     *           "type": "number",
                     *           "min": 1,
                     *           "default": 1,
                     *           "required": true
                     *         },
                     *         {
                     *           "name": "style",
                     *           "label": "Look",
                     *           "type": "choice",
                     *           "choices": [
                     *             "minimal",
                     *             "cinematic"
                     *           ],
                     *           "default": "minimal",
                     *           "required": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        description: string | null;
                        id: string;
                        /** @enum {string} */
                        kind: "avatar" | "prompt";
                        links: {
                            batch: string;
                            render: string;
                            self: string;
                        };
                        name: string;
                        request: {
                            aspect_ratio?: string;
                            avatar_id?: string;
                            b_roll?: {
                                asset_id: string;
                                /** @enum {string} */
                                fit?: "cover" | "contain";
                                /** @enum {string} */
                                pan?: "none" | "left" | "right" | "in" | "out";
                                sentence: number;
                            }[];
                            background_asset_id?: string;
                            background_fit?: string;
                            background_pan?: string;
                            callback_id?: string;
                            custom_metadata?: {
                                [key: string]: string;
                            };
                            duration?: number | string;
                            language?: string;
                            logo_asset_id?: string;
                            logo_corner?: string;
                            logo_opacity?: number | string;
                            logo_size?: string;
                            music?: boolean;
                            music_asset_id?: string;
                            music_volume?: number | string;
                            narration_asset_id?: string;
                            prompt?: string;
                            quality?: string;
                            script?: string;
                            style?: string;
                            title?: string;
                            use_brand?: boolean;
                            voice_id?: string;
                        };
                        updated_at: string;
                        variables: ({
                            default?: string;
                            label: string;
                            /** @default 200 */
                            max_length: number;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "text";
                        } | {
                            default?: number;
                            label: string;
                            max?: number;
                            min?: number;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "number";
                        } | {
                            default?: string;
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "color";
                        } | {
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "image";
                        } | {
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "audio";
                        } | {
                            choices: string[];
                            default?: string;
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "choice";
                        })[];
                        version: number;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TEMPLATE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TEMPLATES */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                status?: "pending" | "processing" | "completed" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jobs": [
                     *         {
                     *           "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *           "job_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *           "type": "video",
                     *           "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *           "project_id": null,
                     *           "status": "pending",
                     *           "stage": null,
                     *           "progress": 0,
                     *           "progress_percent": 0,
                     *           "attempt": 1,
                     *           "parameters": {
                     *             "kind": "avatar",
                     *             "title": "Kinora turns words into film",
                     *             "language": "en",
                     *             "voice_id": "en-calm",
                     *             "style": "professional",
                     *             "quality": "medium",
                     *             "aspect_ratio": "16:9",
                     *             "music": true
                     *           },
                     *           "price": 1,
                     *           "charged": 0,
                     *           "queue_position": 3,
                     *           "expected_start": {
                     *             "p50": "2026-11-28T10:00:24.000Z",
                     *             "p90": "2026-11-28T10:01:02.000Z"
                     *           },
                     *           "expected_end": {
                     *             "p50": "2026-11-28T10:00:36.000Z",
                     *             "p90": "2026-11-28T10:01:17.000Z"
                     *           },
                     *           "result_url": null,
                     *           "failure": null,
                     *           "created_at": "2026-11-28T10:00:00.000Z",
                     *           "updated_at": "2026-11-28T10:00:00.000Z",
                     *           "started_at": null,
                     *           "ended_at": null,
                     *           "links": {
                     *             "self": "/api/v1/jobs/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *             "video": "/api/v2/videos/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *             "events": "/api/v1/videos/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/events"
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        jobs: {
                            attempt: number;
                            charged: number;
                            created_at: string;
                            ended_at: string | null;
                            expected_end: {
                                p50: string;
                                p90: string;
                            } | null;
                            expected_start: {
                                p50: string;
                                p90: string;
                            } | null;
                            failure: {
                                charged: boolean;
                                code: string;
                                reason: string;
                                retryable: boolean;
                                /** @enum {string} */
                                stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                                suggestion: string;
                                vendor_message?: string;
                            } | null;
                            id: string;
                            job_id: string;
                            links: {
                                events: string;
                                self: string;
                                video: string;
                            };
                            parameters: {
                                /** @enum {string} */
                                aspect_ratio: "16:9" | "9:16" | "1:1";
                                /** @enum {string} */
                                kind: "avatar" | "prompt" | "movie";
                                language: string;
                                music: boolean;
                                /** @enum {string} */
                                quality: "low" | "medium" | "high" | "ultra" | "standard";
                                /** @enum {string} */
                                style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                                title: string;
                                voice_id: string;
                            };
                            price: number;
                            progress: number;
                            progress_percent: number;
                            project_id: string | null;
                            queue_position: number | null;
                            result_url: string | null;
                            stage: ("moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing") | null;
                            started_at: string | null;
                            /** @enum {string} */
                            status: "pending" | "processing" | "completed" | "failed" | "cancelled";
                            /** @enum {string} */
                            type: "video";
                            updated_at: string;
                            user_id: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "video",
                 *       "script": "Kinora turns words into film. This one says hello.",
                 *       "language": "en"
                 *     }
                 */
                "application/json": {
                    allow?: string[];
                    /** @enum {string} */
                    analysis?: "rules" | "model";
                    /**
                     * @default 16:9
                     * @enum {string}
                     */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    avatar_id?: string;
                    b_roll?: {
                        asset_id: string;
                        /** @enum {string} */
                        fit?: "cover" | "contain";
                        /** @enum {string} */
                        pan?: "none" | "left" | "right" | "in" | "out";
                        sentence: number;
                    }[];
                    background_asset_id?: string;
                    /** @enum {string} */
                    background_fit?: "cover" | "contain";
                    /** @enum {string} */
                    background_pan?: "none" | "left" | "right" | "in" | "out";
                    callback_id?: string;
                    custom_metadata?: {
                        [key: string]: string;
                    };
                    duration?: number;
                    engine?: string;
                    language?: string;
                    logo_asset_id?: string;
                    /** @enum {string} */
                    logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                    logo_opacity?: number;
                    /** @enum {string} */
                    logo_size?: "small" | "medium" | "large";
                    max_cost?: number;
                    /** @default true */
                    music?: boolean;
                    music_asset_id?: string;
                    music_volume?: number;
                    narration_asset_id?: string;
                    project_id?: string;
                    prompt?: string;
                    /** @enum {string} */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    script?: string;
                    /** @enum {string} */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                    title?: string;
                    /** @enum {string} */
                    type: "video";
                    use_brand?: boolean;
                    voice_id?: string;
                    webhook_url?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; `Location` is the job. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "job_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "type": "video",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "project_id": null,
                     *       "status": "pending",
                     *       "stage": null,
                     *       "progress": 0,
                     *       "progress_percent": 0,
                     *       "attempt": 1,
                     *       "parameters": {
                     *         "kind": "avatar",
                     *         "title": "Kinora turns words into film",
                     *         "language": "en",
                     *         "voice_id": "en-calm",
                     *         "style": "professional",
                     *         "quality": "medium",
                     *         "aspect_ratio": "16:9",
                     *         "music": true
                     *       },
                     *       "price": 1,
                     *       "charged": 0,
                     *       "queue_position": 3,
                     *       "expected_start": {
                     *         "p50": "2026-11-28T10:00:24.000Z",
                     *         "p90": "2026-11-28T10:01:02.000Z"
                     *       },
                     *       "expected_end": {
                     *         "p50": "2026-11-28T10:00:36.000Z",
                     *         "p90": "2026-11-28T10:01:17.000Z"
                     *       },
                     *       "result_url": null,
                     *       "failure": null,
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:00.000Z",
                     *       "started_at": null,
                     *       "ended_at": null,
                     *       "links": {
                     *         "self": "/api/v1/jobs/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "video": "/api/v2/videos/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "events": "/api/v1/videos/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/events"
                     *       }
                     *     }
                     */
                    "application/json": {
                        attempt: number;
                        charged: number;
                        created_at: string;
                        ended_at: string | null;
                        expected_end: {
                            p50: string;
                            p90: string;
                        } | null;
                        expected_start: {
                            p50: string;
                            p90: string;
                        } | null;
                        failure: {
                            charged: boolean;
                            code: string;
                            reason: string;
                            retryable: boolean;
                            /** @enum {string} */
                            stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                            suggestion: string;
                            vendor_message?: string;
                        } | null;
                        id: string;
                        job_id: string;
                        links: {
                            events: string;
                            self: string;
                            video: string;
                        };
                        parameters: {
                            /** @enum {string} */
                            aspect_ratio: "16:9" | "9:16" | "1:1";
                            /** @enum {string} */
                            kind: "avatar" | "prompt" | "movie";
                            language: string;
                            music: boolean;
                            /** @enum {string} */
                            quality: "low" | "medium" | "high" | "ultra" | "standard";
                            /** @enum {string} */
                            style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            title: string;
                            voice_id: string;
                        };
                        price: number;
                        progress: number;
                        progress_percent: number;
                        project_id: string | null;
                        queue_position: number | null;
                        result_url: string | null;
                        stage: ("moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing") | null;
                        started_at: string | null;
                        /** @enum {string} */
                        status: "pending" | "processing" | "completed" | "failed" | "cancelled";
                        /** @enum {string} */
                        type: "video";
                        updated_at: string;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_SECRET_MISSING */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "job_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "type": "video",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "project_id": null,
                     *       "status": "pending",
                     *       "stage": null,
                     *       "progress": 0,
                     *       "progress_percent": 0,
                     *       "attempt": 1,
                     *       "parameters": {
                     *         "kind": "avatar",
                     *         "title": "Kinora turns words into film",
                     *         "language": "en",
                     *         "voice_id": "en-calm",
                     *         "style": "professional",
                     *         "quality": "medium",
                     *         "aspect_ratio": "16:9",
                     *         "music": true
                     *       },
                     *       "price": 1,
                     *       "charged": 0,
                     *       "queue_position": 3,
                     *       "expected_start": {
                     *         "p50": "2026-11-28T10:00:24.000Z",
                     *         "p90": "2026-11-28T10:01:02.000Z"
                     *       },
                     *       "expected_end": {
                     *         "p50": "2026-11-28T10:00:36.000Z",
                     *         "p90": "2026-11-28T10:01:17.000Z"
                     *       },
                     *       "result_url": null,
                     *       "failure": null,
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:00.000Z",
                     *       "started_at": null,
                     *       "ended_at": null,
                     *       "links": {
                     *         "self": "/api/v1/jobs/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "video": "/api/v2/videos/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "events": "/api/v1/videos/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/events"
                     *       }
                     *     }
                     */
                    "application/json": {
                        attempt: number;
                        charged: number;
                        created_at: string;
                        ended_at: string | null;
                        expected_end: {
                            p50: string;
                            p90: string;
                        } | null;
                        expected_start: {
                            p50: string;
                            p90: string;
                        } | null;
                        failure: {
                            charged: boolean;
                            code: string;
                            reason: string;
                            retryable: boolean;
                            /** @enum {string} */
                            stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                            suggestion: string;
                            vendor_message?: string;
                        } | null;
                        id: string;
                        job_id: string;
                        links: {
                            events: string;
                            self: string;
                            video: string;
                        };
                        parameters: {
                            /** @enum {string} */
                            aspect_ratio: "16:9" | "9:16" | "1:1";
                            /** @enum {string} */
                            kind: "avatar" | "prompt" | "movie";
                            language: string;
                            music: boolean;
                            /** @enum {string} */
                            quality: "low" | "medium" | "high" | "ultra" | "standard";
                            /** @enum {string} */
                            style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            title: string;
                            voice_id: string;
                        };
                        price: number;
                        progress: number;
                        progress_percent: number;
                        project_id: string | null;
                        queue_position: number | null;
                        result_url: string | null;
                        stage: ("moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing") | null;
                        started_at: string | null;
                        /** @enum {string} */
                        status: "pending" | "processing" | "completed" | "failed" | "cancelled";
                        /** @enum {string} */
                        type: "video";
                        updated_at: string;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description JOB_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled job. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "job_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "type": "video",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "project_id": null,
                     *       "status": "cancelled",
                     *       "stage": null,
                     *       "progress": 0,
                     *       "progress_percent": 0,
                     *       "attempt": 1,
                     *       "parameters": {
                     *         "kind": "avatar",
                     *         "title": "Kinora turns words into film",
                     *         "language": "en",
                     *         "voice_id": "en-calm",
                     *         "style": "professional",
                     *         "quality": "medium",
                     *         "aspect_ratio": "16:9",
                     *         "music": true
                     *       },
                     *       "price": 1,
                     *       "charged": 0,
                     *       "queue_position": null,
                     *       "expected_start": null,
                     *       "expected_end": null,
                     *       "result_url": null,
                     *       "failure": null,
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:09.000Z",
                     *       "started_at": null,
                     *       "ended_at": "2026-11-28T10:00:09.000Z",
                     *       "links": {
                     *         "self": "/api/v1/jobs/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "video": "/api/v2/videos/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "events": "/api/v1/videos/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/events"
                     *       }
                     *     }
                     */
                    "application/json": {
                        attempt: number;
                        charged: number;
                        created_at: string;
                        ended_at: string | null;
                        expected_end: {
                            p50: string;
                            p90: string;
                        } | null;
                        expected_start: {
                            p50: string;
                            p90: string;
                        } | null;
                        failure: {
                            charged: boolean;
                            code: string;
                            reason: string;
                            retryable: boolean;
                            /** @enum {string} */
                            stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                            suggestion: string;
                            vendor_message?: string;
                        } | null;
                        id: string;
                        job_id: string;
                        links: {
                            events: string;
                            self: string;
                            video: string;
                        };
                        parameters: {
                            /** @enum {string} */
                            aspect_ratio: "16:9" | "9:16" | "1:1";
                            /** @enum {string} */
                            kind: "avatar" | "prompt" | "movie";
                            language: string;
                            music: boolean;
                            /** @enum {string} */
                            quality: "low" | "medium" | "high" | "ultra" | "standard";
                            /** @enum {string} */
                            style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            title: string;
                            voice_id: string;
                        };
                        price: number;
                        progress: number;
                        progress_percent: number;
                        project_id: string | null;
                        queue_position: number | null;
                        result_url: string | null;
                        stage: ("moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing") | null;
                        started_at: string | null;
                        /** @enum {string} */
                        status: "pending" | "processing" | "completed" | "failed" | "cancelled";
                        /** @enum {string} */
                        type: "video";
                        updated_at: string;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description JOB_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_ENDED */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_cursor: string | null;
                        notices: {
                            at: string;
                            attempt: number;
                            failure?: {
                                charged: boolean;
                                code: string;
                                reason: string;
                                retryable: boolean;
                                /** @enum {string} */
                                stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                                suggestion: string;
                                vendor_message?: string;
                            };
                            title: string;
                            /** @enum {string} */
                            type: "video.completed" | "video.failed";
                            video_id: string;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjects: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                skip?: string;
                sort?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "name" | "-name";
                status?: "draft" | "active" | "archived";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *         "name": "Spring campaign",
                     *         "description": "Films for the shop windows.",
                     *         "status": "draft",
                     *         "brand": {
                     *           "accent_color": "#ff5a3c",
                     *           "background_color": "#102030",
                     *           "text_color": "#ffffff",
                     *           "font": "serif",
                     *           "logo_asset_id": null,
                     *           "logo_corner": null,
                     *           "logo_size": null,
                     *           "logo_opacity": null,
                     *           "lower_third": {
                     *             "shown": true,
                     *             "name": "Ada Lovelace",
                     *             "title": "Kinora Shops"
                     *           }
                     *         },
                     *         "created_at": "2026-11-28T10:00:00.000Z",
                     *         "updated_at": "2026-11-28T10:00:00.000Z",
                     *         "links": {
                     *           "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *           "videos": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/videos"
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": {
                        brand: {
                            accent_color: string | null;
                            background_color: string | null;
                            font: ("sans" | "serif") | null;
                            logo_asset_id: string | null;
                            logo_corner: ("top-left" | "top-right" | "bottom-left" | "bottom-right") | null;
                            logo_opacity: number | null;
                            logo_size: ("small" | "medium" | "large") | null;
                            lower_third: {
                                name: string | null;
                                shown: boolean;
                                title: string | null;
                            };
                            text_color: string | null;
                        } | null;
                        created_at: string;
                        description: string | null;
                        id: string;
                        links: {
                            self: string;
                            videos: string;
                        };
                        name: string;
                        /** @enum {string} */
                        status: "draft" | "active" | "archived";
                        updated_at: string;
                        user_id: string;
                    }[];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Spring campaign",
                 *       "description": "Films for the shop windows.",
                 *       "brand": {
                 *         "accent_color": "#ff5a3c",
                 *         "background_color": "#102030",
                 *         "text_color": "#ffffff",
                 *         "font": "serif",
                 *         "lower_third": {
                 *           "name": "Ada Lovelace",
                 *           "title": "Kinora Shops"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    brand?: {
                        accent_color?: string;
                        background_color?: string;
                        /** @enum {string} */
                        font?: "sans" | "serif";
                        logo_asset_id?: string;
                        /** @enum {string} */
                        logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                        logo_opacity?: number;
                        /** @enum {string} */
                        logo_size?: "small" | "medium" | "large";
                        lower_third?: {
                            name?: string;
                            shown?: boolean;
                            title?: string;
                        };
                        text_color?: string;
                    } | null;
                    description?: string | null;
                    name: string;
                    /**
                     * @default draft
                     * @enum {string}
                     */
                    status?: "draft" | "active" | "archived";
                };
            };
        };
        responses: {
            /** @description The project; `Location` is its address. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "name": "Spring campaign",
                     *       "description": "Films for the shop windows.",
                     *       "status": "draft",
                     *       "brand": {
                     *         "accent_color": "#ff5a3c",
                     *         "background_color": "#102030",
                     *         "text_color": "#ffffff",
                     *         "font": "serif",
                     *         "logo_asset_id": null,
                     *         "logo_corner": null,
                     *         "logo_size": null,
                     *         "logo_opacity": null,
                     *         "lower_third": {
                     *           "shown": true,
                     *           "name": "Ada Lovelace",
                     *           "title": "Kinora Shops"
                     *         }
                     *       },
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "videos": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/videos"
                     *       }
                     *     }
                     */
                    "application/json": {
                        brand: {
                            accent_color: string | null;
                            background_color: string | null;
                            font: ("sans" | "serif") | null;
                            logo_asset_id: string | null;
                            logo_corner: ("top-left" | "top-right" | "bottom-left" | "bottom-right") | null;
                            logo_opacity: number | null;
                            logo_size: ("small" | "medium" | "large") | null;
                            lower_third: {
                                name: string | null;
                                shown: boolean;
                                title: string | null;
                            };
                            text_color: string | null;
                        } | null;
                        created_at: string;
                        description: string | null;
                        id: string;
                        links: {
                            self: string;
                            videos: string;
                        };
                        name: string;
                        /** @enum {string} */
                        status: "draft" | "active" | "archived";
                        updated_at: string;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_PROJECTS */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "name": "Spring campaign",
                     *       "description": "Films for the shop windows.",
                     *       "status": "draft",
                     *       "brand": {
                     *         "accent_color": "#ff5a3c",
                     *         "background_color": "#102030",
                     *         "text_color": "#ffffff",
                     *         "font": "serif",
                     *         "logo_asset_id": null,
                     *         "logo_corner": null,
                     *         "logo_size": null,
                     *         "logo_opacity": null,
                     *         "lower_third": {
                     *           "shown": true,
                     *           "name": "Ada Lovelace",
                     *           "title": "Kinora Shops"
                     *         }
                     *       },
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "videos": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/videos"
                     *       }
                     *     }
                     */
                    "application/json": {
                        brand: {
                            accent_color: string | null;
                            background_color: string | null;
                            font: ("sans" | "serif") | null;
                            logo_asset_id: string | null;
                            logo_corner: ("top-left" | "top-right" | "bottom-left" | "bottom-right") | null;
                            logo_opacity: number | null;
                            logo_size: ("small" | "medium" | "large") | null;
                            lower_third: {
                                name: string | null;
                                shown: boolean;
                                title: string | null;
                            };
                            text_color: string | null;
                        } | null;
                        created_at: string;
                        description: string | null;
                        id: string;
                        links: {
                            self: string;
                            videos: string;
                        };
                        name: string;
                        /** @enum {string} */
                        status: "draft" | "active" | "archived";
                        updated_at: string;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Summer campaign",
                 *       "status": "active"
                 *     }
                 */
                "application/json": {
                    brand?: {
                        accent_color?: string;
                        background_color?: string;
                        /** @enum {string} */
                        font?: "sans" | "serif";
                        logo_asset_id?: string;
                        /** @enum {string} */
                        logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                        logo_opacity?: number;
                        /** @enum {string} */
                        logo_size?: "small" | "medium" | "large";
                        lower_third?: {
                            name?: string;
                            shown?: boolean;
                            title?: string;
                        };
                        text_color?: string;
                    } | null;
                    description?: string | null;
                    name: string;
                    /**
                     * @default draft
                     * @enum {string}
                     */
                    status?: "draft" | "active" | "archived";
                };
            };
        };
        responses: {
            /** @description The project as it is now. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "name": "Summer campaign",
                     *       "description": null,
                     *       "status": "active",
                     *       "brand": null,
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "videos": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/videos"
                     *       }
                     *     }
                     */
                    "application/json": {
                        brand: {
                            accent_color: string | null;
                            background_color: string | null;
                            font: ("sans" | "serif") | null;
                            logo_asset_id: string | null;
                            logo_corner: ("top-left" | "top-right" | "bottom-left" | "bottom-right") | null;
                            logo_opacity: number | null;
                            logo_size: ("small" | "medium" | "large") | null;
                            lower_third: {
                                name: string | null;
                                shown: boolean;
                                title: string | null;
                            };
                            text_color: string | null;
                        } | null;
                        created_at: string;
                        description: string | null;
                        id: string;
                        links: {
                            self: string;
                            videos: string;
                        };
                        name: string;
                        /** @enum {string} */
                        status: "draft" | "active" | "archived";
                        updated_at: string;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone, its videos are going. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "The project is deleted; what is in it is being removed.",
                     *       "project_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a"
                     *     }
                     */
                    "application/json": {
                        message: string;
                        project_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "active"
                 *     }
                 */
                "application/json": {
                    brand?: {
                        accent_color?: string;
                        background_color?: string;
                        /** @enum {string} */
                        font?: "sans" | "serif";
                        logo_asset_id?: string;
                        /** @enum {string} */
                        logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                        logo_opacity?: number;
                        /** @enum {string} */
                        logo_size?: "small" | "medium" | "large";
                        lower_third?: {
                            name?: string;
                            shown?: boolean;
                            title?: string;
                        };
                        text_color?: string;
                    } | null;
                    description?: string | null;
                    name?: string;
                    /** @enum {string} */
                    status?: "draft" | "active" | "archived";
                };
            };
        };
        responses: {
            /** @description The project as it is now. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "name": "Spring campaign",
                     *       "description": "Films for the shop windows.",
                     *       "status": "active",
                     *       "brand": {
                     *         "accent_color": "#ff5a3c",
                     *         "background_color": "#102030",
                     *         "text_color": "#ffffff",
                     *         "font": "serif",
                     *         "logo_asset_id": null,
                     *         "logo_corner": null,
                     *         "logo_size": null,
                     *         "logo_opacity": null,
                     *         "lower_third": {
                     *           "shown": true,
                     *           "name": "Ada Lovelace",
                     *           "title": "Kinora Shops"
                     *         }
                     *       },
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "videos": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/videos"
                     *       }
                     *     }
                     */
                    "application/json": {
                        brand: {
                            accent_color: string | null;
                            background_color: string | null;
                            font: ("sans" | "serif") | null;
                            logo_asset_id: string | null;
                            logo_corner: ("top-left" | "top-right" | "bottom-left" | "bottom-right") | null;
                            logo_opacity: number | null;
                            logo_size: ("small" | "medium" | "large") | null;
                            lower_third: {
                                name: string | null;
                                shown: boolean;
                                title: string | null;
                            };
                            text_color: string | null;
                        } | null;
                        created_at: string;
                        description: string | null;
                        id: string;
                        links: {
                            self: string;
                            videos: string;
                        };
                        name: string;
                        /** @enum {string} */
                        status: "draft" | "active" | "archived";
                        updated_at: string;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                skip?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f",
                     *         "project_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "file_name": "window.png",
                     *         "content_type": "image/png",
                     *         "duration": null,
                     *         "kind": "image",
                     *         "bytes": 482113,
                     *         "checksum": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *         "status": "ready",
                     *         "refusal": null,
                     *         "width": 1920,
                     *         "height": 1080,
                     *         "created_at": "2026-11-28T10:00:00.000Z",
                     *         "updated_at": "2026-11-28T10:00:07.000Z",
                     *         "links": {
                     *           "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/assets/019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f",
                     *           "complete": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/assets/019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f/complete"
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": {
                        bytes: number;
                        checksum: string;
                        /** @enum {string} */
                        content_type: "image/png" | "image/jpeg" | "image/webp" | "audio/wav" | "audio/mpeg" | "audio/mp4" | "audio/ogg" | "video/mp4";
                        created_at: string;
                        duration: number | null;
                        file_name: string;
                        height: number | null;
                        id: string;
                        /** @enum {string} */
                        kind: "image" | "audio" | "video";
                        links: {
                            complete: string;
                            self: string;
                        };
                        project_id: string;
                        refusal: {
                            code: string;
                            reason: string;
                        } | null;
                        /** @enum {string} */
                        status: "awaiting_upload" | "checking" | "ready" | "refused";
                        updated_at: string;
                        width: number | null;
                    }[];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAsset: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file_name": "window.png",
                 *       "content_type": "image/png",
                 *       "bytes": 482113,
                 *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                 *     }
                 */
                "application/json": {
                    bytes: number;
                    /** @enum {string} */
                    content_type: "image/png" | "image/jpeg" | "image/webp" | "audio/wav" | "audio/mpeg" | "audio/mp4" | "audio/ogg" | "video/mp4";
                    file_name: string;
                    part_sha256?: string[];
                    sha256?: string;
                };
            };
        };
        responses: {
            /** @description The asset and where its file goes. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f",
                     *       "project_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "file_name": "window.png",
                     *       "content_type": "image/png",
                     *       "duration": null,
                     *       "kind": "image",
                     *       "bytes": 482113,
                     *       "checksum": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "status": "awaiting_upload",
                     *       "refusal": null,
                     *       "width": null,
                     *       "height": null,
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:07.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/assets/019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f",
                     *         "complete": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/assets/019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f/complete"
                     *       },
                     *       "upload": {
                     *         "requests": [
                     *           {
                     *             "method": "PUT",
                     *             "url": "https://bucket.s3.eu-central-1.amazonaws.com/assets/...",
                     *             "headers": {
                     *               "content-type": "image/png",
                     *               "x-amz-checksum-sha256": "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="
                     *             },
                     *             "bytes": 482113
                     *           }
                     *         ],
                     *         "expires_at": "2026-11-28T11:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        bytes: number;
                        checksum: string;
                        /** @enum {string} */
                        content_type: "image/png" | "image/jpeg" | "image/webp" | "audio/wav" | "audio/mpeg" | "audio/mp4" | "audio/ogg" | "video/mp4";
                        created_at: string;
                        duration: number | null;
                        file_name: string;
                        height: number | null;
                        id: string;
                        /** @enum {string} */
                        kind: "image" | "audio" | "video";
                        links: {
                            complete: string;
                            self: string;
                        };
                        project_id: string;
                        refusal: {
                            code: string;
                            reason: string;
                        } | null;
                        /** @enum {string} */
                        status: "awaiting_upload" | "checking" | "ready" | "refused";
                        updated_at: string;
                        upload: {
                            expires_at: string;
                            requests: {
                                bytes: number;
                                headers: {
                                    [key: string]: string;
                                };
                                /** @constant */
                                method: "PUT";
                                url: string;
                            }[];
                        };
                        width: number | null;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND, ASSET_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ASSETS, STORAGE_FULL */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The asset. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f",
                     *       "project_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "file_name": "window.png",
                     *       "content_type": "image/png",
                     *       "duration": null,
                     *       "kind": "image",
                     *       "bytes": 482113,
                     *       "checksum": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "status": "ready",
                     *       "refusal": null,
                     *       "width": 1920,
                     *       "height": 1080,
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:07.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/assets/019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f",
                     *         "complete": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/assets/019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f/complete"
                     *       },
                     *       "download_url": "https://bucket.s3.eu-central-1.amazonaws.com/assets/...",
                     *       "download_expires_at": "2026-11-28T10:15:00.000Z"
                     *     }
                     */
                    "application/json": {
                        bytes: number;
                        checksum: string;
                        /** @enum {string} */
                        content_type: "image/png" | "image/jpeg" | "image/webp" | "audio/wav" | "audio/mpeg" | "audio/mp4" | "audio/ogg" | "video/mp4";
                        created_at: string;
                        download_expires_at: string | null;
                        download_url: string | null;
                        duration: number | null;
                        file_name: string;
                        height: number | null;
                        id: string;
                        /** @enum {string} */
                        kind: "image" | "audio" | "video";
                        links: {
                            complete: string;
                            self: string;
                        };
                        project_id: string;
                        refusal: {
                            code: string;
                            reason: string;
                        } | null;
                        /** @enum {string} */
                        status: "awaiting_upload" | "checking" | "ready" | "refused";
                        updated_at: string;
                        width: number | null;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ASSET_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "The asset and its file are deleted.",
                     *       "asset_id": "019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f"
                     *     }
                     */
                    "application/json": {
                        asset_id: string;
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ASSET_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "etags": []
                 *     }
                 */
                "application/json": {
                    /** @default [] */
                    etags?: string[];
                };
            };
        };
        responses: {
            /** @description The asset, `ready` or `refused`. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f",
                     *       "project_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "file_name": "window.png",
                     *       "content_type": "image/png",
                     *       "duration": null,
                     *       "kind": "image",
                     *       "bytes": 482113,
                     *       "checksum": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "status": "ready",
                     *       "refusal": null,
                     *       "width": 1920,
                     *       "height": 1080,
                     *       "created_at": "2026-11-28T10:00:00.000Z",
                     *       "updated_at": "2026-11-28T10:00:07.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/assets/019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f",
                     *         "complete": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/assets/019a9d3f-2b6c-7d10-8e42-0c9b7a6d5e4f/complete"
                     *       }
                     *     }
                     */
                    "application/json": {
                        bytes: number;
                        checksum: string;
                        /** @enum {string} */
                        content_type: "image/png" | "image/jpeg" | "image/webp" | "audio/wav" | "audio/mpeg" | "audio/mp4" | "audio/ogg" | "video/mp4";
                        created_at: string;
                        duration: number | null;
                        file_name: string;
                        height: number | null;
                        id: string;
                        /** @enum {string} */
                        kind: "image" | "audio" | "video";
                        links: {
                            complete: string;
                            self: string;
                        };
                        project_id: string;
                        refusal: {
                            code: string;
                            reason: string;
                        } | null;
                        /** @enum {string} */
                        status: "awaiting_upload" | "checking" | "ready" | "refused";
                        updated_at: string;
                        width: number | null;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ASSET_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ASSET_NOT_UPLOADED */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeMovie: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Spring in the harbour",
                 *       "scenes": [
                 *         {
                 *           "kind": "title",
                 *           "text": "Spring in the harbour",
                 *           "subtitle": "A year on the quay",
                 *           "transition": "fade"
                 *         },
                 *         {
                 *           "kind": "avatar",
                 *           "script": "The ice has gone, and the first ships are back.",
                 *           "avatar_id": "amelia"
                 *         },
                 *         {
                 *           "kind": "prompt",
                 *           "prompt": "A lighthouse at the sea in the morning.",
                 *           "duration": 8
                 *         }
                 *       ],
                 *       "max_cost": 20
                 *     }
                 */
                "application/json": {
                    /**
                     * @default 16:9
                     * @enum {string}
                     */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    avatar_id?: string;
                    /** @default en */
                    language?: string;
                    max_cost?: number;
                    /** @default true */
                    music?: boolean;
                    /**
                     * @default medium
                     * @enum {string}
                     */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    scenes: ({
                        avatar_id?: string;
                        b_roll?: {
                            asset_id: string;
                            /** @enum {string} */
                            fit?: "cover" | "contain";
                            /** @enum {string} */
                            pan?: "none" | "left" | "right" | "in" | "out";
                            sentence: number;
                        }[];
                        engine?: string;
                        /** @constant */
                        kind: "avatar";
                        language?: string;
                        narration_asset_id?: string;
                        script: string;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                        voice_id?: string;
                    } | {
                        duration?: number;
                        engine?: string;
                        /** @constant */
                        kind: "prompt";
                        language?: string;
                        narration_asset_id?: string;
                        prompt: string;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                        voice_id?: string;
                    } | {
                        /** @constant */
                        kind: "title";
                        language?: string;
                        /** @default 4 */
                        seconds?: number;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        subtitle?: string;
                        text: string;
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                    } | {
                        asset_id: string;
                        /**
                         * @default contain
                         * @enum {string}
                         */
                        fit?: "cover" | "contain";
                        /** @default 0 */
                        from?: number;
                        /** @constant */
                        kind: "clip";
                        /** @default false */
                        muted?: boolean;
                        to: number;
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                    })[];
                    /**
                     * @default cinematic
                     * @enum {string}
                     */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                    title: string;
                    voice_id?: string;
                    webhook_url?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; `Location` is the video. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_SECRET_MISSING, TOO_MANY_MOVIES */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMovies: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a",
                     *         "project_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *         "title": "Spring in the harbour",
                     *         "scene_count": 3,
                     *         "revision": 1,
                     *         "versions": [],
                     *         "created_at": "2026-11-29T10:00:00.000Z",
                     *         "updated_at": "2026-11-29T10:00:00.000Z",
                     *         "links": {
                     *           "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a",
                     *           "plan": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a/plan",
                     *           "render": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a/render"
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": {
                        created_at: string;
                        id: string;
                        links: {
                            plan: string;
                            render: string;
                            self: string;
                        };
                        project_id: string;
                        revision: number;
                        scene_count: number;
                        title: string;
                        updated_at: string;
                        user_id: string;
                        versions: {
                            created_at: string;
                            version: number;
                            video_id: string;
                        }[];
                    }[];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMovie: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Spring in the harbour",
                 *       "scenes": [
                 *         {
                 *           "kind": "title",
                 *           "text": "Spring in the harbour",
                 *           "subtitle": "A year on the quay",
                 *           "transition": "fade"
                 *         },
                 *         {
                 *           "kind": "avatar",
                 *           "script": "The ice has gone, and the first ships are back.",
                 *           "avatar_id": "amelia"
                 *         },
                 *         {
                 *           "kind": "prompt",
                 *           "prompt": "A lighthouse at the sea in the morning.",
                 *           "duration": 8
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @default 16:9
                     * @enum {string}
                     */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    avatar_id?: string;
                    /** @default en */
                    language?: string;
                    /** @default true */
                    music?: boolean;
                    /**
                     * @default medium
                     * @enum {string}
                     */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    scenes: ({
                        avatar_id?: string;
                        b_roll?: {
                            asset_id: string;
                            /** @enum {string} */
                            fit?: "cover" | "contain";
                            /** @enum {string} */
                            pan?: "none" | "left" | "right" | "in" | "out";
                            sentence: number;
                        }[];
                        engine?: string;
                        /** @constant */
                        kind: "avatar";
                        language?: string;
                        narration_asset_id?: string;
                        script: string;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                        voice_id?: string;
                    } | {
                        duration?: number;
                        engine?: string;
                        /** @constant */
                        kind: "prompt";
                        language?: string;
                        narration_asset_id?: string;
                        prompt: string;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                        voice_id?: string;
                    } | {
                        /** @constant */
                        kind: "title";
                        language?: string;
                        /** @default 4 */
                        seconds?: number;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        subtitle?: string;
                        text: string;
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                    } | {
                        asset_id: string;
                        /**
                         * @default contain
                         * @enum {string}
                         */
                        fit?: "cover" | "contain";
                        /** @default 0 */
                        from?: number;
                        /** @constant */
                        kind: "clip";
                        /** @default false */
                        muted?: boolean;
                        to: number;
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                    })[];
                    /**
                     * @default cinematic
                     * @enum {string}
                     */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                    title: string;
                    voice_id?: string;
                };
            };
        };
        responses: {
            /** @description The movie; `Location` is its address. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a",
                     *       "project_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "title": "Spring in the harbour",
                     *       "scene_count": 3,
                     *       "revision": 1,
                     *       "versions": [],
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a",
                     *         "plan": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a/plan",
                     *         "render": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a/render"
                     *       },
                     *       "language": "en",
                     *       "style": "cinematic",
                     *       "quality": "medium",
                     *       "aspect_ratio": "16:9",
                     *       "music": true,
                     *       "scenes": [
                     *         {
                     *           "kind": "title",
                     *           "text": "Spring in the harbour",
                     *           "subtitle": "A year on the quay",
                     *           "transition": "fade",
                     *           "seconds": 4
                     *         },
                     *         {
                     *           "kind": "avatar",
                     *           "script": "The ice has gone, and the first ships are back.",
                     *           "avatar_id": "amelia",
                     *           "transition": "cut"
                     *         },
                     *         {
                     *           "kind": "prompt",
                     *           "prompt": "A lighthouse at the sea in the morning.",
                     *           "duration": 8,
                     *           "transition": "cut"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @default 16:9
                         * @enum {string}
                         */
                        aspect_ratio: "16:9" | "9:16" | "1:1";
                        avatar_id?: string;
                        created_at: string;
                        id: string;
                        /** @default en */
                        language: string;
                        links: {
                            plan: string;
                            render: string;
                            self: string;
                        };
                        /** @default true */
                        music: boolean;
                        project_id: string;
                        /**
                         * @default medium
                         * @enum {string}
                         */
                        quality: "low" | "medium" | "high" | "ultra" | "standard";
                        revision: number;
                        scene_count: number;
                        scenes: ({
                            avatar_id?: string;
                            b_roll?: {
                                asset_id: string;
                                /** @enum {string} */
                                fit?: "cover" | "contain";
                                /** @enum {string} */
                                pan?: "none" | "left" | "right" | "in" | "out";
                                sentence: number;
                            }[];
                            engine?: string;
                            /** @constant */
                            kind: "avatar";
                            language?: string;
                            narration_asset_id?: string;
                            script: string;
                            /** @enum {string} */
                            style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                            voice_id?: string;
                        } | {
                            duration?: number;
                            engine?: string;
                            /** @constant */
                            kind: "prompt";
                            language?: string;
                            narration_asset_id?: string;
                            prompt: string;
                            /** @enum {string} */
                            style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                            voice_id?: string;
                        } | {
                            /** @constant */
                            kind: "title";
                            language?: string;
                            /** @default 4 */
                            seconds: number;
                            /** @enum {string} */
                            style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            subtitle?: string;
                            text: string;
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                        } | {
                            asset_id: string;
                            /**
                             * @default contain
                             * @enum {string}
                             */
                            fit: "cover" | "contain";
                            /** @default 0 */
                            from: number;
                            /** @constant */
                            kind: "clip";
                            /** @default false */
                            muted: boolean;
                            to: number;
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                        })[];
                        /**
                         * @default cinematic
                         * @enum {string}
                         */
                        style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        title: string;
                        updated_at: string;
                        user_id: string;
                        versions: {
                            created_at: string;
                            version: number;
                            video_id: string;
                        }[];
                        voice_id?: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND, MOVIE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_MOVIES */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMovie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                movie_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The movie. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a",
                     *       "project_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "title": "Spring in the harbour",
                     *       "scene_count": 3,
                     *       "revision": 1,
                     *       "versions": [],
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a",
                     *         "plan": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a/plan",
                     *         "render": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a/render"
                     *       },
                     *       "language": "en",
                     *       "style": "cinematic",
                     *       "quality": "medium",
                     *       "aspect_ratio": "16:9",
                     *       "music": true,
                     *       "scenes": [
                     *         {
                     *           "kind": "title",
                     *           "text": "Spring in the harbour",
                     *           "subtitle": "A year on the quay",
                     *           "transition": "fade",
                     *           "seconds": 4
                     *         },
                     *         {
                     *           "kind": "avatar",
                     *           "script": "The ice has gone, and the first ships are back.",
                     *           "avatar_id": "amelia",
                     *           "transition": "cut"
                     *         },
                     *         {
                     *           "kind": "prompt",
                     *           "prompt": "A lighthouse at the sea in the morning.",
                     *           "duration": 8,
                     *           "transition": "cut"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @default 16:9
                         * @enum {string}
                         */
                        aspect_ratio: "16:9" | "9:16" | "1:1";
                        avatar_id?: string;
                        created_at: string;
                        id: string;
                        /** @default en */
                        language: string;
                        links: {
                            plan: string;
                            render: string;
                            self: string;
                        };
                        /** @default true */
                        music: boolean;
                        project_id: string;
                        /**
                         * @default medium
                         * @enum {string}
                         */
                        quality: "low" | "medium" | "high" | "ultra" | "standard";
                        revision: number;
                        scene_count: number;
                        scenes: ({
                            avatar_id?: string;
                            b_roll?: {
                                asset_id: string;
                                /** @enum {string} */
                                fit?: "cover" | "contain";
                                /** @enum {string} */
                                pan?: "none" | "left" | "right" | "in" | "out";
                                sentence: number;
                            }[];
                            engine?: string;
                            /** @constant */
                            kind: "avatar";
                            language?: string;
                            narration_asset_id?: string;
                            script: string;
                            /** @enum {string} */
                            style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                            voice_id?: string;
                        } | {
                            duration?: number;
                            engine?: string;
                            /** @constant */
                            kind: "prompt";
                            language?: string;
                            narration_asset_id?: string;
                            prompt: string;
                            /** @enum {string} */
                            style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                            voice_id?: string;
                        } | {
                            /** @constant */
                            kind: "title";
                            language?: string;
                            /** @default 4 */
                            seconds: number;
                            /** @enum {string} */
                            style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            subtitle?: string;
                            text: string;
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                        } | {
                            asset_id: string;
                            /**
                             * @default contain
                             * @enum {string}
                             */
                            fit: "cover" | "contain";
                            /** @default 0 */
                            from: number;
                            /** @constant */
                            kind: "clip";
                            /** @default false */
                            muted: boolean;
                            to: number;
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                        })[];
                        /**
                         * @default cinematic
                         * @enum {string}
                         */
                        style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        title: string;
                        updated_at: string;
                        user_id: string;
                        versions: {
                            created_at: string;
                            version: number;
                            video_id: string;
                        }[];
                        voice_id?: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MOVIE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceMovie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                movie_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Spring in the harbour",
                 *       "scenes": [
                 *         {
                 *           "kind": "title",
                 *           "text": "Spring in the harbour",
                 *           "subtitle": "A year on the quay",
                 *           "transition": "fade"
                 *         },
                 *         {
                 *           "kind": "avatar",
                 *           "script": "The ice has gone, and the first ships are back.",
                 *           "avatar_id": "amelia"
                 *         },
                 *         {
                 *           "kind": "prompt",
                 *           "prompt": "A lighthouse at the sea in the morning.",
                 *           "duration": 8
                 *         }
                 *       ],
                 *       "revision": 1
                 *     }
                 */
                "application/json": {
                    /**
                     * @default 16:9
                     * @enum {string}
                     */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    avatar_id?: string;
                    /** @default en */
                    language?: string;
                    /** @default true */
                    music?: boolean;
                    /**
                     * @default medium
                     * @enum {string}
                     */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    revision?: number;
                    scenes: ({
                        avatar_id?: string;
                        b_roll?: {
                            asset_id: string;
                            /** @enum {string} */
                            fit?: "cover" | "contain";
                            /** @enum {string} */
                            pan?: "none" | "left" | "right" | "in" | "out";
                            sentence: number;
                        }[];
                        engine?: string;
                        /** @constant */
                        kind: "avatar";
                        language?: string;
                        narration_asset_id?: string;
                        script: string;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                        voice_id?: string;
                    } | {
                        duration?: number;
                        engine?: string;
                        /** @constant */
                        kind: "prompt";
                        language?: string;
                        narration_asset_id?: string;
                        prompt: string;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                        voice_id?: string;
                    } | {
                        /** @constant */
                        kind: "title";
                        language?: string;
                        /** @default 4 */
                        seconds?: number;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        subtitle?: string;
                        text: string;
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                    } | {
                        asset_id: string;
                        /**
                         * @default contain
                         * @enum {string}
                         */
                        fit?: "cover" | "contain";
                        /** @default 0 */
                        from?: number;
                        /** @constant */
                        kind: "clip";
                        /** @default false */
                        muted?: boolean;
                        to: number;
                        /**
                         * @default cut
                         * @enum {string}
                         */
                        transition?: "cut" | "fade";
                    })[];
                    /**
                     * @default cinematic
                     * @enum {string}
                     */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                    title: string;
                    voice_id?: string;
                };
            };
        };
        responses: {
            /** @description The movie as it is now. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a",
                     *       "project_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "user_id": "019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20",
                     *       "title": "Spring in the harbour",
                     *       "scene_count": 3,
                     *       "revision": 2,
                     *       "versions": [],
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a",
                     *         "plan": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a/plan",
                     *         "render": "/api/v1/projects/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/movies/019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a/render"
                     *       },
                     *       "language": "en",
                     *       "style": "cinematic",
                     *       "quality": "medium",
                     *       "aspect_ratio": "16:9",
                     *       "music": true,
                     *       "scenes": [
                     *         {
                     *           "kind": "title",
                     *           "text": "Spring in the harbour",
                     *           "subtitle": "A year on the quay",
                     *           "transition": "fade",
                     *           "seconds": 4
                     *         },
                     *         {
                     *           "kind": "avatar",
                     *           "script": "The ice has gone, and the first ships are back.",
                     *           "avatar_id": "amelia",
                     *           "transition": "cut"
                     *         },
                     *         {
                     *           "kind": "prompt",
                     *           "prompt": "A lighthouse at the sea in the morning.",
                     *           "duration": 8,
                     *           "transition": "cut"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @default 16:9
                         * @enum {string}
                         */
                        aspect_ratio: "16:9" | "9:16" | "1:1";
                        avatar_id?: string;
                        created_at: string;
                        id: string;
                        /** @default en */
                        language: string;
                        links: {
                            plan: string;
                            render: string;
                            self: string;
                        };
                        /** @default true */
                        music: boolean;
                        project_id: string;
                        /**
                         * @default medium
                         * @enum {string}
                         */
                        quality: "low" | "medium" | "high" | "ultra" | "standard";
                        revision: number;
                        scene_count: number;
                        scenes: ({
                            avatar_id?: string;
                            b_roll?: {
                                asset_id: string;
                                /** @enum {string} */
                                fit?: "cover" | "contain";
                                /** @enum {string} */
                                pan?: "none" | "left" | "right" | "in" | "out";
                                sentence: number;
                            }[];
                            engine?: string;
                            /** @constant */
                            kind: "avatar";
                            language?: string;
                            narration_asset_id?: string;
                            script: string;
                            /** @enum {string} */
                            style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                            voice_id?: string;
                        } | {
                            duration?: number;
                            engine?: string;
                            /** @constant */
                            kind: "prompt";
                            language?: string;
                            narration_asset_id?: string;
                            prompt: string;
                            /** @enum {string} */
                            style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                            voice_id?: string;
                        } | {
                            /** @constant */
                            kind: "title";
                            language?: string;
                            /** @default 4 */
                            seconds: number;
                            /** @enum {string} */
                            style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            subtitle?: string;
                            text: string;
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                        } | {
                            asset_id: string;
                            /**
                             * @default contain
                             * @enum {string}
                             */
                            fit: "cover" | "contain";
                            /** @default 0 */
                            from: number;
                            /** @constant */
                            kind: "clip";
                            /** @default false */
                            muted: boolean;
                            to: number;
                            /**
                             * @default cut
                             * @enum {string}
                             */
                            transition: "cut" | "fade";
                        })[];
                        /**
                         * @default cinematic
                         * @enum {string}
                         */
                        style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        title: string;
                        updated_at: string;
                        user_id: string;
                        versions: {
                            created_at: string;
                            version: number;
                            video_id: string;
                        }[];
                        voice_id?: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MOVIE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MOVIE_CHANGED */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMovie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                movie_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "The movie is deleted; its films stay.",
                     *       "movie_id": "019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a"
                     *     }
                     */
                    "application/json": {
                        message: string;
                        movie_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MOVIE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MOVIE_IN_WORK */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planMovie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                movie_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would be made. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "scenes": [
                     *         {
                     *           "index": 0,
                     *           "kind": "title",
                     *           "seconds": 4,
                     *           "reused": true
                     *         },
                     *         {
                     *           "index": 1,
                     *           "kind": "avatar",
                     *           "seconds": 3.7,
                     *           "reused": false
                     *         },
                     *         {
                     *           "index": 2,
                     *           "kind": "prompt",
                     *           "seconds": 8,
                     *           "reused": true
                     *         },
                     *         {
                     *           "index": 3,
                     *           "kind": "closing",
                     *           "seconds": 2.4,
                     *           "reused": true
                     *         }
                     *       ],
                     *       "duration": 18.1,
                     *       "seconds_to_render": 3.7,
                     *       "width": 1280,
                     *       "height": 720,
                     *       "price": 2,
                     *       "problems": []
                     *     }
                     */
                    "application/json": {
                        duration: number;
                        height: number;
                        price: number;
                        problems: {
                            code: string;
                            message: string;
                            path: string;
                        }[];
                        scenes: {
                            index: number;
                            /** @enum {string} */
                            kind: "avatar" | "prompt" | "title" | "clip" | "closing";
                            reused: boolean;
                            seconds: number;
                        }[];
                        seconds_to_render: number;
                        width: number;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MOVIE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renderMovie: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
                movie_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "max_cost": 20
                 *     }
                 */
                "application/json": {
                    max_cost?: number;
                    revision?: number;
                    webhook_url?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; `Location` is the video. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, PROJECT_NOT_FOUND, MOVIE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_SECRET_MISSING, MOVIE_CHANGED, MOVIE_IN_WORK */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjectVideos: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                skip?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"][];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket and the address to connect to. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ticket": "q2n0uJ5mH6y0b3k1b8m8Qe0x4V8oZr2oWcW2bqk1m3s",
                     *       "expires_at": "2026-11-22T10:01:00.000Z",
                     *       "url": "wss://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/v1?ticket=q2n0uJ5mH6y0b3k1b8m8Qe0x4V8oZr2oWcW2bqk1m3s"
                     *     }
                     */
                    "application/json": {
                        expires_at: string;
                        ticket: string;
                        url: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStyles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All styles. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        styles: {
                            description: string;
                            /** @enum {string} */
                            id: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            preview_url: string;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStylePreview: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JPEG of 640 by 360. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description STYLE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCheckout: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pack": "small"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    pack?: "small" | "medium" | "large";
                    /** @enum {string} */
                    plan?: "creator" | "studio";
                };
            };
        };
        responses: {
            /** @description The checkout. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cs_test_a1Kinora",
                     *       "url": "https://checkout.stripe.com/c/pay/cs_test_a1Kinora",
                     *       "expires_at": "2026-11-30T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        expires_at: string;
                        id: string;
                        url: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BILLING_ADDRESS_REFUSED, SUBSCRIPTION_EXISTS, REQUEST_IN_PROGRESS */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYMENTS_NOT_CONFIGURED, PAYMENTS_UNAVAILABLE, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCurrentSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As Stripe told it last. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sub_1QxKinora",
                     *       "user_id": "0193c8a4-6f00-7000-8000-000000000001",
                     *       "plan": "creator",
                     *       "status": "active",
                     *       "expires_at": "2026-12-29T10:00:00.000Z",
                     *       "cancel_at_period_end": false
                     *     }
                     */
                    "application/json": {
                        cancel_at_period_end: boolean;
                        expires_at: string | null;
                        id: string | null;
                        /** @enum {string} */
                        plan: "free" | "creator" | "studio";
                        status: string;
                        user_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, as Stripe has them now. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invoices": [
                     *         {
                     *           "id": "in_1QxKinora",
                     *           "number": "KINORA-0001",
                     *           "status": "paid",
                     *           "total_cents": 1900,
                     *           "currency": "usd",
                     *           "created_at": "2026-11-29T10:00:00.000Z",
                     *           "url": "https://invoice.stripe.com/i/acct_1/test_Kinora",
                     *           "pdf_url": "https://pay.stripe.com/invoice/acct_1/test_Kinora/pdf"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        invoices: {
                            created_at: string;
                            currency: string;
                            id: string;
                            number: string | null;
                            pdf_url: string | null;
                            status: string | null;
                            total_cents: number;
                            url: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYMENTS_NOT_CONFIGURED, PAYMENTS_UNAVAILABLE, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All plans, from the smallest, and all packs. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plans": [
                     *         {
                     *           "name": "creator",
                     *           "monthly_credits": 500,
                     *           "concurrent_videos": 50,
                     *           "highest_quality": "ultra",
                     *           "retention_days": null,
                     *           "storage_bytes": 20000000000,
                     *           "price_cents": 1900,
                     *           "currency": "usd"
                     *         }
                     *       ],
                     *       "packs": [
                     *         {
                     *           "name": "small",
                     *           "credits": 100,
                     *           "price_cents": 900,
                     *           "currency": "usd"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        packs: {
                            credits: number;
                            currency: string;
                            /** @enum {string} */
                            name: "small" | "medium" | "large";
                            price_cents: number;
                        }[];
                        plans: {
                            concurrent_videos: number;
                            currency: string;
                            /** @enum {string} */
                            highest_quality: "low" | "medium" | "high" | "ultra";
                            monthly_credits: number;
                            /** @enum {string} */
                            name: "free" | "creator" | "studio";
                            price_cents: number;
                            retention_days: number | null;
                            storage_bytes: number;
                        }[];
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPortalSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address, for a few minutes. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://billing.stripe.com/p/session/test_Kinora"
                     *     }
                     */
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NO_CUSTOMER */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYMENTS_NOT_CONFIGURED, PAYMENTS_UNAVAILABLE, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receivePaymentEvent: {
        parameters: {
            query?: never;
            header?: {
                "stripe-signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {"id":"evt_1","object":"event","type":"invoice.paid"} */
                "application/json": string;
            };
        };
        responses: {
            /** @description It is queued, or nothing is done for it. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "received": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        received: true;
                    };
                };
            };
            /** @description WEBHOOK_SIGNATURE_INVALID, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYMENTS_NOT_CONFIGURED, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                skip?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "name": "On its way",
                     *         "description": "Tells a customer that the order was sent.",
                     *         "kind": "avatar",
                     *         "version": 1,
                     *         "created_at": "2026-11-29T10:00:00.000Z",
                     *         "updated_at": "2026-11-29T10:00:00.000Z",
                     *         "links": {
                     *           "self": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *           "render": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/render",
                     *           "batch": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/batch"
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": {
                        created_at: string;
                        description: string | null;
                        id: string;
                        /** @enum {string} */
                        kind: "avatar" | "prompt";
                        links: {
                            batch: string;
                            render: string;
                            self: string;
                        };
                        name: string;
                        updated_at: string;
                        version: number;
                    }[];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "On its way",
                 *       "description": "Tells a customer that the order was sent.",
                 *       "request": {
                 *         "script": "Good morning, {{name}}. Your order of {{count}} pieces is on its way.",
                 *         "title": "For {{name}}",
                 *         "style": "{{style}}"
                 *       },
                 *       "variables": [
                 *         {
                 *           "name": "name",
                 *           "label": "First name",
                 *           "type": "text",
                 *           "max_length": 40
                 *         },
                 *         {
                 *           "name": "count",
                 *           "label": "Pieces",
                 *           "type": "number",
                 *           "min": 1,
                 *           "default": 1
                 *         },
                 *         {
                 *           "name": "style",
                 *           "label": "Look",
                 *           "type": "choice",
                 *           "choices": [
                 *             "minimal",
                 *             "cinematic"
                 *           ],
                 *           "default": "minimal"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    description?: string;
                    name: string;
                    request: {
                        aspect_ratio?: string;
                        avatar_id?: string;
                        b_roll?: {
                            asset_id: string;
                            /** @enum {string} */
                            fit?: "cover" | "contain";
                            /** @enum {string} */
                            pan?: "none" | "left" | "right" | "in" | "out";
                            sentence: number;
                        }[];
                        background_asset_id?: string;
                        background_fit?: string;
                        background_pan?: string;
                        callback_id?: string;
                        custom_metadata?: {
                            [key: string]: string;
                        };
                        duration?: number | string;
                        language?: string;
                        logo_asset_id?: string;
                        logo_corner?: string;
                        logo_opacity?: number | string;
                        logo_size?: string;
                        music?: boolean;
                        music_asset_id?: string;
                        music_volume?: number | string;
                        narration_asset_id?: string;
                        prompt?: string;
                        quality?: string;
                        script?: string;
                        style?: string;
                        title?: string;
                        use_brand?: boolean;
                        voice_id?: string;
                    };
                    /** @default [] */
                    variables?: ({
                        default?: string;
                        label: string;
                        /** @default 200 */
                        max_length?: number;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "text";
                    } | {
                        default?: number;
                        label: string;
                        max?: number;
                        min?: number;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "number";
                    } | {
                        default?: string;
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "color";
                    } | {
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "image";
                    } | {
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "audio";
                    } | {
                        choices: string[];
                        default?: string;
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "choice";
                    })[];
                };
            };
        };
        responses: {
            /** @description The template; `Location` is its address. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "name": "On its way",
                     *       "description": "Tells a customer that the order was sent.",
                     *       "kind": "avatar",
                     *       "version": 1,
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "render": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/render",
                     *         "batch": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/batch"
                     *       },
                     *       "request": {
                     *         "script": "Good morning, {{name}}. Your order of {{count}} pieces is on its way.",
                     *         "title": "For {{name}}",
                     *         "style": "{{style}}"
                     *       },
                     *       "variables": [
                     *         {
                     *           "name": "name",
                     *           "label": "First name",
                     *           "type": "text",
                     *           "max_length": 40,
                     *           "required": true
                     *         },
                     *         {
                     *           "name": "count",
                     *           "label": "Pieces",
                     *           "type": "number",
                     *           "min": 1,
                     *           "default": 1,
                     *           "required": true
                     *         },
                     *         {
                     *           "name": "style",
                     *           "label": "Look",
                     *           "type": "choice",
                     *           "choices": [
                     *             "minimal",
                     *             "cinematic"
                     *           ],
                     *           "default": "minimal",
                     *           "required": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        description: string | null;
                        id: string;
                        /** @enum {string} */
                        kind: "avatar" | "prompt";
                        links: {
                            batch: string;
                            render: string;
                            self: string;
                        };
                        name: string;
                        request: {
                            aspect_ratio?: string;
                            avatar_id?: string;
                            b_roll?: {
                                asset_id: string;
                                /** @enum {string} */
                                fit?: "cover" | "contain";
                                /** @enum {string} */
                                pan?: "none" | "left" | "right" | "in" | "out";
                                sentence: number;
                            }[];
                            background_asset_id?: string;
                            background_fit?: string;
                            background_pan?: string;
                            callback_id?: string;
                            custom_metadata?: {
                                [key: string]: string;
                            };
                            duration?: number | string;
                            language?: string;
                            logo_asset_id?: string;
                            logo_corner?: string;
                            logo_opacity?: number | string;
                            logo_size?: string;
                            music?: boolean;
                            music_asset_id?: string;
                            music_volume?: number | string;
                            narration_asset_id?: string;
                            prompt?: string;
                            quality?: string;
                            script?: string;
                            style?: string;
                            title?: string;
                            use_brand?: boolean;
                            voice_id?: string;
                        };
                        updated_at: string;
                        variables: ({
                            default?: string;
                            label: string;
                            /** @default 200 */
                            max_length: number;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "text";
                        } | {
                            default?: number;
                            label: string;
                            max?: number;
                            min?: number;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "number";
                        } | {
                            default?: string;
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "color";
                        } | {
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "image";
                        } | {
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "audio";
                        } | {
                            choices: string[];
                            default?: string;
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "choice";
                        })[];
                        version: number;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TEMPLATE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TEMPLATES */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplate: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "name": "On its way",
                     *       "description": "Tells a customer that the order was sent.",
                     *       "kind": "avatar",
                     *       "version": 1,
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "render": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/render",
                     *         "batch": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/batch"
                     *       },
                     *       "request": {
                     *         "script": "Good morning, {{name}}. Your order of {{count}} pieces is on its way.",
                     *         "title": "For {{name}}",
                     *         "style": "{{style}}"
                     *       },
                     *       "variables": [
                     *         {
                     *           "name": "name",
                     *           "label": "First name",
                     *           "type": "text",
                     *           "max_length": 40,
                     *           "required": true
                     *         },
                     *         {
                     *           "name": "count",
                     *           "label": "Pieces",
                     *           "type": "number",
                     *           "min": 1,
                     *           "default": 1,
                     *           "required": true
                     *         },
                     *         {
                     *           "name": "style",
                     *           "label": "Look",
                     *           "type": "choice",
                     *           "choices": [
                     *             "minimal",
                     *             "cinematic"
                     *           ],
                     *           "default": "minimal",
                     *           "required": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        description: string | null;
                        id: string;
                        /** @enum {string} */
                        kind: "avatar" | "prompt";
                        links: {
                            batch: string;
                            render: string;
                            self: string;
                        };
                        name: string;
                        request: {
                            aspect_ratio?: string;
                            avatar_id?: string;
                            b_roll?: {
                                asset_id: string;
                                /** @enum {string} */
                                fit?: "cover" | "contain";
                                /** @enum {string} */
                                pan?: "none" | "left" | "right" | "in" | "out";
                                sentence: number;
                            }[];
                            background_asset_id?: string;
                            background_fit?: string;
                            background_pan?: string;
                            callback_id?: string;
                            custom_metadata?: {
                                [key: string]: string;
                            };
                            duration?: number | string;
                            language?: string;
                            logo_asset_id?: string;
                            logo_corner?: string;
                            logo_opacity?: number | string;
                            logo_size?: string;
                            music?: boolean;
                            music_asset_id?: string;
                            music_volume?: number | string;
                            narration_asset_id?: string;
                            prompt?: string;
                            quality?: string;
                            script?: string;
                            style?: string;
                            title?: string;
                            use_brand?: boolean;
                            voice_id?: string;
                        };
                        updated_at: string;
                        variables: ({
                            default?: string;
                            label: string;
                            /** @default 200 */
                            max_length: number;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "text";
                        } | {
                            default?: number;
                            label: string;
                            max?: number;
                            min?: number;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "number";
                        } | {
                            default?: string;
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "color";
                        } | {
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "image";
                        } | {
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "audio";
                        } | {
                            choices: string[];
                            default?: string;
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "choice";
                        })[];
                        version: number;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TEMPLATE_NOT_FOUND, TEMPLATE_VERSION_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "The template is deleted; its videos stay.",
                     *       "template_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a"
                     *     }
                     */
                    "application/json": {
                        message: string;
                        template_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TEMPLATE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TEMPLATE_CHANGED */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sent"
                 *     }
                 */
                "application/json": {
                    description?: string;
                    name?: string;
                    request?: {
                        aspect_ratio?: string;
                        avatar_id?: string;
                        b_roll?: {
                            asset_id: string;
                            /** @enum {string} */
                            fit?: "cover" | "contain";
                            /** @enum {string} */
                            pan?: "none" | "left" | "right" | "in" | "out";
                            sentence: number;
                        }[];
                        background_asset_id?: string;
                        background_fit?: string;
                        background_pan?: string;
                        callback_id?: string;
                        custom_metadata?: {
                            [key: string]: string;
                        };
                        duration?: number | string;
                        language?: string;
                        logo_asset_id?: string;
                        logo_corner?: string;
                        logo_opacity?: number | string;
                        logo_size?: string;
                        music?: boolean;
                        music_asset_id?: string;
                        music_volume?: number | string;
                        narration_asset_id?: string;
                        prompt?: string;
                        quality?: string;
                        script?: string;
                        style?: string;
                        title?: string;
                        use_brand?: boolean;
                        voice_id?: string;
                    };
                    variables?: ({
                        default?: string;
                        label: string;
                        /** @default 200 */
                        max_length?: number;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "text";
                    } | {
                        default?: number;
                        label: string;
                        max?: number;
                        min?: number;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "number";
                    } | {
                        default?: string;
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "color";
                    } | {
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "image";
                    } | {
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "audio";
                    } | {
                        choices: string[];
                        default?: string;
                        label: string;
                        name: string;
                        /** @default true */
                        required?: boolean;
                        /** @constant */
                        type: "choice";
                    })[];
                    version?: number;
                };
            };
        };
        responses: {
            /** @description The template as it is now. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "name": "Sent",
                     *       "description": "Tells a customer that the order was sent.",
                     *       "kind": "avatar",
                     *       "version": 2,
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z",
                     *       "links": {
                     *         "self": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "render": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/render",
                     *         "batch": "/api/v1/templates/019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a/batch"
                     *       },
                     *       "request": {
                     *         "script": "Good morning, {{name}}. Your order of {{count}} pieces is on its way.",
                     *         "title": "For {{name}}",
                     *         "style": "{{style}}"
                     *       },
                     *       "variables": [
                     *         {
                     *           "name": "name",
                     *           "label": "First name",
                     *           "type": "text",
                     *           "max_length": 40,
                     *           "required": true
                     *         },
                     *         {
                     *           "name": "count",
                     *           "label": "Pieces",
                     *           "type": "number",
                     *           "min": 1,
                     *           "default": 1,
                     *           "required": true
                     *         },
                     *         {
                     *           "name": "style",
                     *           "label": "Look",
                     *           "type": "choice",
                     *           "choices": [
                     *             "minimal",
                     *             "cinematic"
                     *           ],
                     *           "default": "minimal",
                     *           "required": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        description: string | null;
                        id: string;
                        /** @enum {string} */
                        kind: "avatar" | "prompt";
                        links: {
                            batch: string;
                            render: string;
                            self: string;
                        };
                        name: string;
                        request: {
                            aspect_ratio?: string;
                            avatar_id?: string;
                            b_roll?: {
                                asset_id: string;
                                /** @enum {string} */
                                fit?: "cover" | "contain";
                                /** @enum {string} */
                                pan?: "none" | "left" | "right" | "in" | "out";
                                sentence: number;
                            }[];
                            background_asset_id?: string;
                            background_fit?: string;
                            background_pan?: string;
                            callback_id?: string;
                            custom_metadata?: {
                                [key: string]: string;
                            };
                            duration?: number | string;
                            language?: string;
                            logo_asset_id?: string;
                            logo_corner?: string;
                            logo_opacity?: number | string;
                            logo_size?: string;
                            music?: boolean;
                            music_asset_id?: string;
                            music_volume?: number | string;
                            narration_asset_id?: string;
                            prompt?: string;
                            quality?: string;
                            script?: string;
                            style?: string;
                            title?: string;
                            use_brand?: boolean;
                            voice_id?: string;
                        };
                        updated_at: string;
                        variables: ({
                            default?: string;
                            label: string;
                            /** @default 200 */
                            max_length: number;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "text";
                        } | {
                            default?: number;
                            label: string;
                            max?: number;
                            min?: number;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "number";
                        } | {
                            default?: string;
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "color";
                        } | {
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "image";
                        } | {
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "audio";
                        } | {
                            choices: string[];
                            default?: string;
                            label: string;
                            name: string;
                            /** @default true */
                            required: boolean;
                            /** @constant */
                            type: "choice";
                        })[];
                        version: number;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, PERMISSION_DENIED, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TEMPLATE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TEMPLATE_CHANGED, TOO_MANY_TEMPLATE_VERSIONS */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTemplateBatch: {
        parameters: {
            query?: {
                max_cost?: string;
                project_id?: string;
                version?: string;
            };
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "csv": "name,count\r\nAda,2\r\n\"Grace, Rear Admiral\",1\r\n"
                 *     }
                 */
                "application/json": string | {
                    csv: string;
                };
                "text/csv": string;
            };
        };
        responses: {
            /** @description What became of each row. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                        price: number;
                        refused: number;
                        videos: {
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            index: number;
                            line?: number;
                            /** @enum {string} */
                            status: "accepted" | "refused" | "deleted";
                            video: components["schemas"]["Video"] | null;
                            video_id: string | null;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND, TEMPLATE_NOT_FOUND, TEMPLATE_VERSION_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimateTemplateBatch: {
        parameters: {
            query?: {
                max_cost?: string;
                project_id?: string;
                version?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "csv": "name,count\r\nAda,2\r\n\"Grace, Rear Admiral\",1\r\n"
                 *     }
                 */
                "application/json": string | {
                    csv: string;
                };
                "text/csv": string;
            };
        };
        responses: {
            /** @description The plan; nothing was started. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balance: number;
                        count: number;
                        duration: number;
                        price: number;
                        problems: {
                            code: string;
                            message: string;
                            path: string;
                        }[];
                        videos: {
                            duration: number | null;
                            index: number;
                            kind: ("avatar" | "prompt") | null;
                            line?: number;
                            price: number | null;
                            problems: {
                                code: string;
                                message: string;
                                path: string;
                            }[];
                            scenes: number | null;
                            title: string | null;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TEMPLATE_NOT_FOUND, TEMPLATE_VERSION_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renderTemplate: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "values": {
                 *         "name": "Ada",
                 *         "count": 2
                 *       }
                 *     }
                 */
                "application/json": {
                    callback_id?: string;
                    custom_metadata?: {
                        [key: string]: string;
                    };
                    max_cost?: number;
                    project_id?: string;
                    /** @default {} */
                    values?: {
                        [key: string]: string | number;
                    };
                    version?: number;
                    webhook_url?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; `Location` is the video. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, PROJECT_NOT_FOUND, TEMPLATE_NOT_FOUND, TEMPLATE_VERSION_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_SECRET_MISSING */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rewriteText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "A city at dusk in the rain.",
                 *       "instruction": "Make it calm."
                 *     }
                 */
                "application/json": {
                    instruction?: string;
                    /** @default en */
                    language?: string;
                    prompt?: string;
                    script?: string;
                    /**
                     * @default cinematic
                     * @enum {string}
                     */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                };
            };
        };
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "text": "A city at dusk in the rain. Cinematic style, professional lighting, film grain, depth of field.",
                     *       "model_used": "rules"
                     *     }
                     */
                    "application/json": {
                        model_used: string;
                        text: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    storyboardText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "A city at dusk in the rain.",
                 *       "duration": 15
                 *     }
                 */
                "application/json": {
                    /** @default 30 */
                    duration?: number;
                    /** @default en */
                    language?: string;
                    prompt: string;
                    /**
                     * @default cinematic
                     * @enum {string}
                     */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                };
            };
        };
        responses: {
            /** @description The storyboard. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        duration: number;
                        model_used: string;
                        scenes: {
                            index: number;
                            narration: string;
                            seconds: number;
                        }[];
                        text: string;
                        title: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                search?: string;
                skip?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "email": "ada@example.com",
                     *         "username": "ada",
                     *         "full_name": "Ada Lovelace",
                     *         "first_name": "Ada",
                     *         "last_name": "Lovelace",
                     *         "role": "user",
                     *         "is_active": true,
                     *         "email_verified": true,
                     *         "second_factor": false,
                     *         "is_superuser": false,
                     *         "created_at": "2026-11-22T10:00:00.000Z",
                     *         "updated_at": "2026-11-22T10:00:00.000Z"
                     *       }
                     *     ]
                     */
                    "application/json": {
                        created_at: string;
                        email: string;
                        email_verified: boolean;
                        first_name: string;
                        full_name: string;
                        id: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        last_name: string;
                        /** @enum {string} */
                        role: "user" | "manager" | "admin";
                        second_factor: boolean;
                        updated_at: string;
                        username: string;
                    }[];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerUserAlias1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "password": "correct horse battery",
                 *       "full_name": "Ada Lovelace"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    first_name?: string;
                    full_name?: string;
                    is_active?: unknown;
                    is_superuser?: unknown;
                    last_name?: string;
                    password: string;
                    role?: unknown;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description The account; `Location` is its address. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "email": "ada@example.com",
                     *       "username": "ada",
                     *       "full_name": "Ada Lovelace",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "role": "user",
                     *       "is_active": true,
                     *       "email_verified": true,
                     *       "second_factor": false,
                     *       "is_superuser": false,
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        email: string;
                        email_verified: boolean;
                        first_name: string;
                        full_name: string;
                        id: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        last_name: string;
                        /** @enum {string} */
                        role: "user" | "manager" | "admin";
                        second_factor: boolean;
                        updated_at: string;
                        username: string;
                    };
                };
            };
            /** @description EMAIL_ALREADY_REGISTERED, USERNAME_TAKEN, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account, flat and as `data`. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "email": "ada@example.com",
                     *       "username": "ada",
                     *       "full_name": "Ada Lovelace",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "role": "user",
                     *       "is_active": true,
                     *       "email_verified": true,
                     *       "second_factor": false,
                     *       "is_superuser": false,
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z",
                     *       "success": true,
                     *       "message": "User found",
                     *       "data": {
                     *         "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "email": "ada@example.com",
                     *         "username": "ada",
                     *         "full_name": "Ada Lovelace",
                     *         "first_name": "Ada",
                     *         "last_name": "Lovelace",
                     *         "role": "user",
                     *         "is_active": true,
                     *         "email_verified": true,
                     *         "second_factor": false,
                     *         "is_superuser": false,
                     *         "created_at": "2026-11-22T10:00:00.000Z",
                     *         "updated_at": "2026-11-22T10:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        data: {
                            created_at: string;
                            email: string;
                            email_verified: boolean;
                            first_name: string;
                            full_name: string;
                            id: string;
                            is_active: boolean;
                            is_superuser: boolean;
                            last_name: string;
                            /** @enum {string} */
                            role: "user" | "manager" | "admin";
                            second_factor: boolean;
                            updated_at: string;
                            username: string;
                        };
                        email: string;
                        email_verified: boolean;
                        first_name: string;
                        full_name: string;
                        id: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        last_name: string;
                        message: string;
                        /** @enum {string} */
                        role: "user" | "manager" | "admin";
                        second_factor: boolean;
                        /** @constant */
                        success: true;
                        updated_at: string;
                        username: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Ada King"
                 *     }
                 */
                "application/json": {
                    current_password?: string;
                    /** Format: email */
                    email?: string;
                    first_name?: string;
                    full_name?: string;
                    is_active?: unknown;
                    is_superuser?: unknown;
                    last_name?: string;
                    password?: string;
                    role?: unknown;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "email": "ada@example.com",
                     *       "username": "ada",
                     *       "full_name": "Ada Lovelace",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "role": "user",
                     *       "is_active": true,
                     *       "email_verified": true,
                     *       "second_factor": false,
                     *       "is_superuser": false,
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        email: string;
                        email_verified: boolean;
                        first_name: string;
                        full_name: string;
                        id: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        last_name: string;
                        /** @enum {string} */
                        role: "user" | "manager" | "admin";
                        second_factor: boolean;
                        updated_at: string;
                        username: string;
                    };
                };
            };
            /** @description EMAIL_ALREADY_REGISTERED, USERNAME_TAKEN, INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PASSWORD_WRONG, PERMISSION_DENIED, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHANGED_MEANWHILE */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TRIES, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "email": "ada@example.com",
                     *       "username": "ada",
                     *       "full_name": "Ada Lovelace",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "role": "user",
                     *       "is_active": true,
                     *       "email_verified": true,
                     *       "second_factor": false,
                     *       "is_superuser": false,
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        email: string;
                        email_verified: boolean;
                        first_name: string;
                        full_name: string;
                        id: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        last_name: string;
                        /** @enum {string} */
                        role: "user" | "manager" | "admin";
                        second_factor: boolean;
                        updated_at: string;
                        username: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Ada King"
                 *     }
                 */
                "application/json": {
                    current_password?: string;
                    /** Format: email */
                    email?: string;
                    first_name?: string;
                    full_name?: string;
                    is_active?: unknown;
                    is_superuser?: unknown;
                    last_name?: string;
                    password?: string;
                    role?: unknown;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "email": "ada@example.com",
                     *       "username": "ada",
                     *       "full_name": "Ada Lovelace",
                     *       "first_name": "Ada",
                     *       "last_name": "Lovelace",
                     *       "role": "user",
                     *       "is_active": true,
                     *       "email_verified": true,
                     *       "second_factor": false,
                     *       "is_superuser": false,
                     *       "created_at": "2026-11-22T10:00:00.000Z",
                     *       "updated_at": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        email: string;
                        email_verified: boolean;
                        first_name: string;
                        full_name: string;
                        id: string;
                        is_active: boolean;
                        is_superuser: boolean;
                        last_name: string;
                        /** @enum {string} */
                        role: "user" | "manager" | "admin";
                        second_factor: boolean;
                        updated_at: string;
                        username: string;
                    };
                };
            };
            /** @description EMAIL_ALREADY_REGISTERED, USERNAME_TAKEN, INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PASSWORD_WRONG, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHANGED_MEANWHILE */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TRIES, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description It is closed and being removed. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "The account is closed; everything that belongs to it is being removed."
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PASSWORD_WRONG, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHANGED_MEANWHILE */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TRIES, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            active_videos: number;
                            balance: number;
                            created_at: string;
                            email: string;
                            email_verified: boolean;
                            first_name: string;
                            full_name: string;
                            id: string;
                            is_active: boolean;
                            is_superuser: boolean;
                            last_login_at: string | null;
                            last_name: string;
                            owed: number;
                            /** @enum {string} */
                            role: "user" | "manager" | "admin";
                            second_factor: boolean;
                            updated_at: string;
                            username: string;
                        };
                        api_keys: {
                            created_at: string;
                            expires_at: string | null;
                            id: string;
                            last_used_at: string | null;
                            name: string;
                            prefix: string;
                            scopes: ("videos:read" | "videos:write" | "jobs:read" | "jobs:write" | "projects:read" | "projects:write" | "assets:read" | "assets:write" | "shares:read" | "shares:write" | "movies:read" | "movies:write" | "templates:read" | "templates:write" | "webhooks:read" | "webhooks:write" | "credits:read" | "subscriptions:read" | "account" | "admin")[];
                        }[];
                        assets: {
                            bytes: number;
                            checksum: string;
                            /** @enum {string} */
                            content_type: "image/png" | "image/jpeg" | "image/webp" | "audio/wav" | "audio/mpeg" | "audio/mp4" | "audio/ogg" | "video/mp4";
                            created_at: string;
                            duration: number | null;
                            file_name: string;
                            height: number | null;
                            id: string;
                            /** @enum {string} */
                            kind: "image" | "audio" | "video";
                            links: {
                                complete: string;
                                self: string;
                            };
                            project_id: string;
                            refusal: {
                                code: string;
                                reason: string;
                            } | null;
                            /** @enum {string} */
                            status: "awaiting_upload" | "checking" | "ready" | "refused";
                            updated_at: string;
                            width: number | null;
                        }[];
                        budgets: {
                            budget: string;
                            daily: {
                                limit: number;
                                remaining: number;
                                resets_at: string;
                                used: number;
                                warned_at: string | null;
                            } | null;
                            monthly: {
                                limit: number;
                                remaining: number;
                                resets_at: string;
                                used: number;
                                warned_at: string | null;
                            } | null;
                        }[];
                        exported_at: string;
                        movies: {
                            /**
                             * @default 16:9
                             * @enum {string}
                             */
                            aspect_ratio: "16:9" | "9:16" | "1:1";
                            avatar_id?: string;
                            created_at: string;
                            id: string;
                            /** @default en */
                            language: string;
                            links: {
                                plan: string;
                                render: string;
                                self: string;
                            };
                            /** @default true */
                            music: boolean;
                            project_id: string;
                            /**
                             * @default medium
                             * @enum {string}
                             */
                            quality: "low" | "medium" | "high" | "ultra" | "standard";
                            revision: number;
                            scene_count: number;
                            scenes: ({
                                avatar_id?: string;
                                b_roll?: {
                                    asset_id: string;
                                    /** @enum {string} */
                                    fit?: "cover" | "contain";
                                    /** @enum {string} */
                                    pan?: "none" | "left" | "right" | "in" | "out";
                                    sentence: number;
                                }[];
                                engine?: string;
                                /** @constant */
                                kind: "avatar";
                                language?: string;
                                narration_asset_id?: string;
                                script: string;
                                /** @enum {string} */
                                style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                                /**
                                 * @default cut
                                 * @enum {string}
                                 */
                                transition: "cut" | "fade";
                                voice_id?: string;
                            } | {
                                duration?: number;
                                engine?: string;
                                /** @constant */
                                kind: "prompt";
                                language?: string;
                                narration_asset_id?: string;
                                prompt: string;
                                /** @enum {string} */
                                style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                                /**
                                 * @default cut
                                 * @enum {string}
                                 */
                                transition: "cut" | "fade";
                                voice_id?: string;
                            } | {
                                /** @constant */
                                kind: "title";
                                language?: string;
                                /** @default 4 */
                                seconds: number;
                                /** @enum {string} */
                                style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                                subtitle?: string;
                                text: string;
                                /**
                                 * @default cut
                                 * @enum {string}
                                 */
                                transition: "cut" | "fade";
                            } | {
                                asset_id: string;
                                /**
                                 * @default contain
                                 * @enum {string}
                                 */
                                fit: "cover" | "contain";
                                /** @default 0 */
                                from: number;
                                /** @constant */
                                kind: "clip";
                                /** @default false */
                                muted: boolean;
                                to: number;
                                /**
                                 * @default cut
                                 * @enum {string}
                                 */
                                transition: "cut" | "fade";
                            })[];
                            /**
                             * @default cinematic
                             * @enum {string}
                             */
                            style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                            title: string;
                            updated_at: string;
                            user_id: string;
                            versions: {
                                created_at: string;
                                version: number;
                                video_id: string;
                            }[];
                            voice_id?: string;
                        }[];
                        next_cursors: {
                            notices: string | null;
                            sessions: string | null;
                            transactions: string | null;
                            videos: string | null;
                        };
                        notices: {
                            at: string;
                            attempt: number;
                            failure?: {
                                charged: boolean;
                                code: string;
                                reason: string;
                                retryable: boolean;
                                /** @enum {string} */
                                stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                                suggestion: string;
                                vendor_message?: string;
                            };
                            title: string;
                            /** @enum {string} */
                            type: "video.completed" | "video.failed";
                            video_id: string;
                        }[];
                        projects: {
                            brand: {
                                accent_color: string | null;
                                background_color: string | null;
                                font: ("sans" | "serif") | null;
                                logo_asset_id: string | null;
                                logo_corner: ("top-left" | "top-right" | "bottom-left" | "bottom-right") | null;
                                logo_opacity: number | null;
                                logo_size: ("small" | "medium" | "large") | null;
                                lower_third: {
                                    name: string | null;
                                    shown: boolean;
                                    title: string | null;
                                };
                                text_color: string | null;
                            } | null;
                            created_at: string;
                            description: string | null;
                            id: string;
                            links: {
                                self: string;
                                videos: string;
                            };
                            name: string;
                            /** @enum {string} */
                            status: "draft" | "active" | "archived";
                            updated_at: string;
                            user_id: string;
                        }[];
                        sessions: {
                            created_at: string;
                            current: boolean;
                            expires_at: string;
                            id: string;
                            ip: string;
                            user_agent: string;
                        }[];
                        subscription: {
                            cancel_at_period_end: boolean;
                            customer_id: string | null;
                            expires_at: string | null;
                            id: string | null;
                            /** @enum {string} */
                            plan: "free" | "creator" | "studio";
                            status: string;
                            user_id: string;
                        };
                        transactions: {
                            amount: number;
                            cause: {
                                id: string | null;
                                /** @enum {string} */
                                type: "welcome" | "video" | "payment" | "plan" | "administrator";
                            };
                            created_at: string;
                            id: string;
                            reason: string;
                            /** @enum {string} */
                            type: "grant" | "hold" | "charge" | "release" | "refund" | "purchase" | "adjust" | "expire";
                            video_id: string | null;
                        }[];
                        videos: components["schemas"]["Video"][];
                        webhook_endpoints: {
                            created_at: string;
                            description: string;
                            disabled_reason: ("owner" | "gone" | "dead") | null;
                            enabled: boolean;
                            events: ("video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted")[];
                            /** @enum {string} */
                            format: "kinora" | "heygen";
                            former_secrets_end_at: string[];
                            id: string;
                            updated_at: string;
                            url: string;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVideosPlain: {
        parameters: {
            query?: {
                created_after?: string;
                created_before?: string;
                cursor?: string;
                include?: "user";
                kind?: "avatar" | "prompt" | "movie";
                limit?: string;
                project_id?: string;
                skip?: string;
                sort?: "created_at" | "-created_at";
                status?: "pending" | "processing" | "completed" | "failed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"][];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createVideo: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "script": "Kinora turns words into film. This one says hello.",
                 *       "language": "en",
                 *       "quality": "medium"
                 *     }
                 */
                "application/json": {
                    allow?: string[];
                    /**
                     * @default 16:9
                     * @enum {string}
                     */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    avatar_id?: string;
                    b_roll?: {
                        asset_id: string;
                        /** @enum {string} */
                        fit?: "cover" | "contain";
                        /** @enum {string} */
                        pan?: "none" | "left" | "right" | "in" | "out";
                        sentence: number;
                    }[];
                    background_asset_id?: string;
                    /** @enum {string} */
                    background_fit?: "cover" | "contain";
                    /** @enum {string} */
                    background_pan?: "none" | "left" | "right" | "in" | "out";
                    callback_id?: string;
                    custom_metadata?: {
                        [key: string]: string;
                    };
                    engine?: string;
                    /** @default en */
                    language?: string;
                    logo_asset_id?: string;
                    /** @enum {string} */
                    logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                    logo_opacity?: number;
                    /** @enum {string} */
                    logo_size?: "small" | "medium" | "large";
                    max_cost?: number;
                    /** @default true */
                    music?: boolean;
                    music_asset_id?: string;
                    music_volume?: number;
                    narration_asset_id?: string;
                    project_id?: string;
                    /**
                     * @default medium
                     * @enum {string}
                     */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    script: string;
                    /**
                     * @default cinematic
                     * @enum {string}
                     */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial";
                    title?: string;
                    use_brand?: boolean;
                    voice_id?: string;
                    webhook_url?: string;
                };
            };
        };
        responses: {
            /** @description The video, pending. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_SECRET_MISSING */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVideoAlias1: {
        parameters: {
            query?: {
                include?: "user";
            };
            header?: {
                prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The video. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteVideoAlias1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        video_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Hello from Kinora",
                 *       "custom_metadata": {
                 *         "order": "7"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    avatar_id?: string;
                    b_roll?: {
                        asset_id: string;
                        /** @enum {string} */
                        fit?: "cover" | "contain";
                        /** @enum {string} */
                        pan?: "none" | "left" | "right" | "in" | "out";
                        sentence: number;
                    }[] | null;
                    /** @enum {string} */
                    background_fit?: "cover" | "contain";
                    background_pan?: ("none" | "left" | "right" | "in" | "out") | null;
                    callback_id?: string | null;
                    custom_metadata?: {
                        [key: string]: string;
                    } | null;
                    duration?: number;
                    language?: string;
                    /** @enum {string} */
                    logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                    logo_opacity?: number;
                    /** @enum {string} */
                    logo_size?: "small" | "medium" | "large";
                    max_cost?: number;
                    music?: boolean;
                    music_volume?: number;
                    prompt?: string;
                    /** @enum {string} */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    script?: string;
                    seq?: number;
                    /** @enum {string} */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                    title?: string;
                    voice_id?: string;
                };
            };
        };
        responses: {
            /** @description The video as it is now. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_STARTED, VIDEO_CHANGED, TOO_MANY_UPDATES */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled video. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_ENDED */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadVideoAlias1: {
        parameters: {
            query?: {
                file?: "video" | "captions" | "thumbnail" | "manifest";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Location` is the file, `Content-Disposition` its name; `X-Video-Id` and `X-Video-Duration` (seconds) are the video. */
            302: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expires_at: string;
                        url: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_READY */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_PROCESSING_ERROR, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVideoEvents: {
        parameters: {
            query?: {
                after?: string;
                limit?: string;
            };
            header?: {
                "last-event-id"?: string;
                prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events in order. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: components["schemas"]["VideoEvent"][];
                        last_seq: number;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    regenerateVideo: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job, pending again. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        aspect_ratio: "16:9" | "9:16" | "1:1";
                        attempt: number;
                        avatar_id?: string;
                        b_roll: {
                            asset_id: string;
                            /** @enum {string} */
                            fit: "cover" | "contain";
                            pan: ("none" | "left" | "right" | "in" | "out") | null;
                            sentence: number;
                        }[] | null;
                        background_asset_id: string | null;
                        background_fit: ("cover" | "contain") | null;
                        background_pan: ("none" | "left" | "right" | "in" | "out") | null;
                        brand: {
                            accent_color: string | null;
                            background_color: string | null;
                            font: ("sans" | "serif") | null;
                            lower_third: {
                                name: string | null;
                                shown: boolean;
                                title: string | null;
                            };
                            text_color: string | null;
                        } | null;
                        callback_id: string | null;
                        captions_url: string | null;
                        charged: number;
                        completed_at: string | null;
                        created_at: string;
                        credits: {
                            charged: {
                                at: string;
                                credits: number;
                                reason: string;
                            } | null;
                            estimated: {
                                at: string;
                                credits: number;
                                reason: string;
                            };
                            held: {
                                at: string;
                                credits: number;
                                reason: string;
                            };
                            price_version: number;
                            released: {
                                at: string;
                                credits: number;
                                reason: string;
                            } | null;
                        };
                        custom_metadata: {
                            [key: string]: string;
                        } | null;
                        duration: number | null;
                        engine: string;
                        engine_reason: {
                            /** @enum {string} */
                            code: "chosen" | "failover";
                            passed_over: {
                                code: string;
                                engine: string;
                            }[];
                        } | null;
                        estimated_seconds: number;
                        failure: {
                            charged: boolean;
                            code: string;
                            reason: string;
                            retryable: boolean;
                            /** @enum {string} */
                            stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                            suggestion: string;
                            vendor_message?: string;
                        } | null;
                        file_path: string | null;
                        file_size: number | null;
                        height: number | null;
                        id: string;
                        job_id: string;
                        /** @enum {string} */
                        kind: "avatar" | "prompt" | "movie";
                        language: string;
                        links: {
                            captions: string | null;
                            download: string | null;
                            events: string;
                            self: string;
                            thumbnail: string | null;
                        };
                        logo_asset_id: string | null;
                        logo_corner: ("top-left" | "top-right" | "bottom-left" | "bottom-right") | null;
                        logo_opacity: number | null;
                        logo_size: ("small" | "medium" | "large") | null;
                        message: string;
                        metadata: {
                            enhanced_by: string | null;
                            enhanced_prompt: string | null;
                            generation_time: number | null;
                            model_used: string;
                            quality: string;
                            /** @enum {string} */
                            style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        } | null;
                        movie_id?: string;
                        movie_version?: number;
                        music: boolean;
                        music_asset_id: string | null;
                        music_volume: number | null;
                        narration_asset_id: string | null;
                        price: number;
                        processing_time: number | null;
                        progress: number;
                        progress_percent: number;
                        project_id: string | null;
                        prompt?: string;
                        quality: string;
                        script?: string;
                        seq: number;
                        sha256: string | null;
                        stage: ("moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing") | null;
                        /** @enum {string} */
                        status: "pending" | "processing" | "completed" | "failed" | "cancelled";
                        /** @enum {string} */
                        style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        template: {
                            id: string;
                            version: number;
                        } | null;
                        text_truncated: boolean;
                        thumbnail_url: string | null;
                        title: string;
                        updated_at: string;
                        urls_expire_at: string | null;
                        user?: {
                            email: string;
                            full_name: string;
                            id: string;
                            is_active: boolean;
                        };
                        user_id: string;
                        video_id: string;
                        video_url: string | null;
                        voice_id: string;
                        width: number | null;
                    };
                };
            };
            /** @description VIDEO_NOT_FAILED, INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shares. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "shares": [
                     *         {
                     *           "id": "5f2b8c0d9e7a4b1c8d3e6f0a1b2c3d4e",
                     *           "video_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *           "created_at": "2026-11-29T10:00:00.000Z",
                     *           "expires_at": "2026-12-06T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        shares: {
                            created_at: string;
                            expires_at: string;
                            id: string;
                            video_id: string;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createShare: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expires_in": 604800
                 *     }
                 */
                "application/json": {
                    /** @default 604800 */
                    expires_in?: number;
                };
            };
        };
        responses: {
            /** @description The share, with its address. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "5f2b8c0d9e7a4b1c8d3e6f0a1b2c3d4e",
                     *       "video_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "expires_at": "2026-12-06T10:00:00.000Z",
                     *       "url": "https://api.example.com/s/q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD"
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        expires_at: string;
                        id: string;
                        url: string;
                        video_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, SHARE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_READY, TOO_MANY_SHARES */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteShare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                shareId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "The share is revoked.",
                     *       "share_id": "5f2b8c0d9e7a4b1c8d3e6f0a1b2c3d4e"
                     *     }
                     */
                    "application/json": {
                        message: string;
                        share_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SHARE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createVideoBatch: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "videos": [
                 *         {
                 *           "script": "Good morning, Ada. Your order is on its way.",
                 *           "title": "For Ada",
                 *           "quality": "low"
                 *         },
                 *         {
                 *           "prompt": "A city at dusk in the rain.",
                 *           "style": "cinematic",
                 *           "duration": 15
                 *         }
                 *       ],
                 *       "max_cost": 10
                 *     }
                 */
                "application/json": {
                    max_cost?: number;
                    videos: {
                        allow?: string[];
                        /** @enum {string} */
                        analysis?: "rules" | "model";
                        /**
                         * @default 16:9
                         * @enum {string}
                         */
                        aspect_ratio?: "16:9" | "9:16" | "1:1";
                        avatar_id?: string;
                        b_roll?: {
                            asset_id: string;
                            /** @enum {string} */
                            fit?: "cover" | "contain";
                            /** @enum {string} */
                            pan?: "none" | "left" | "right" | "in" | "out";
                            sentence: number;
                        }[];
                        background_asset_id?: string;
                        /** @enum {string} */
                        background_fit?: "cover" | "contain";
                        /** @enum {string} */
                        background_pan?: "none" | "left" | "right" | "in" | "out";
                        callback_id?: string;
                        custom_metadata?: {
                            [key: string]: string;
                        };
                        duration?: number;
                        engine?: string;
                        language?: string;
                        logo_asset_id?: string;
                        /** @enum {string} */
                        logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                        logo_opacity?: number;
                        /** @enum {string} */
                        logo_size?: "small" | "medium" | "large";
                        max_cost?: number;
                        /** @default true */
                        music?: boolean;
                        music_asset_id?: string;
                        music_volume?: number;
                        narration_asset_id?: string;
                        project_id?: string;
                        prompt?: string;
                        /** @enum {string} */
                        quality?: "low" | "medium" | "high" | "ultra" | "standard";
                        script?: string;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        title?: string;
                        use_brand?: boolean;
                        voice_id?: string;
                        webhook_url?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of each entry. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                        price: number;
                        refused: number;
                        videos: {
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            index: number;
                            line?: number;
                            /** @enum {string} */
                            status: "accepted" | "refused" | "deleted";
                            video: components["schemas"]["Video"] | null;
                            video_id: string | null;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimateVideoBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "videos": [
                 *         {
                 *           "script": "Good morning, Ada. Your order is on its way.",
                 *           "title": "For Ada",
                 *           "quality": "low"
                 *         },
                 *         {
                 *           "prompt": "A city at dusk in the rain.",
                 *           "style": "cinematic",
                 *           "duration": 15
                 *         }
                 *       ],
                 *       "max_cost": 10
                 *     }
                 */
                "application/json": {
                    max_cost?: number;
                    videos: {
                        allow?: string[];
                        /** @enum {string} */
                        analysis?: "rules" | "model";
                        /**
                         * @default 16:9
                         * @enum {string}
                         */
                        aspect_ratio?: "16:9" | "9:16" | "1:1";
                        avatar_id?: string;
                        b_roll?: {
                            asset_id: string;
                            /** @enum {string} */
                            fit?: "cover" | "contain";
                            /** @enum {string} */
                            pan?: "none" | "left" | "right" | "in" | "out";
                            sentence: number;
                        }[];
                        background_asset_id?: string;
                        /** @enum {string} */
                        background_fit?: "cover" | "contain";
                        /** @enum {string} */
                        background_pan?: "none" | "left" | "right" | "in" | "out";
                        callback_id?: string;
                        custom_metadata?: {
                            [key: string]: string;
                        };
                        duration?: number;
                        engine?: string;
                        language?: string;
                        logo_asset_id?: string;
                        /** @enum {string} */
                        logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                        logo_opacity?: number;
                        /** @enum {string} */
                        logo_size?: "small" | "medium" | "large";
                        max_cost?: number;
                        /** @default true */
                        music?: boolean;
                        music_asset_id?: string;
                        music_volume?: number;
                        narration_asset_id?: string;
                        project_id?: string;
                        prompt?: string;
                        /** @enum {string} */
                        quality?: "low" | "medium" | "high" | "ultra" | "standard";
                        script?: string;
                        /** @enum {string} */
                        style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        title?: string;
                        use_brand?: boolean;
                        voice_id?: string;
                        webhook_url?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The plan; nothing was started. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        balance: number;
                        count: number;
                        duration: number;
                        price: number;
                        problems: {
                            code: string;
                            message: string;
                            path: string;
                        }[];
                        videos: {
                            duration: number | null;
                            index: number;
                            kind: ("avatar" | "prompt") | null;
                            line?: number;
                            price: number | null;
                            problems: {
                                code: string;
                                message: string;
                                path: string;
                            }[];
                            scenes: number | null;
                            title: string | null;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    generateVideoFromPrompt: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "prompt": "A city at dusk in the rain.",
                 *       "style": "cinematic",
                 *       "duration": 15
                 *     }
                 */
                "application/json": {
                    allow?: string[];
                    /**
                     * @default 16:9
                     * @enum {string}
                     */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    callback_id?: string;
                    custom_metadata?: {
                        [key: string]: string;
                    };
                    /** @default 30 */
                    duration?: number;
                    engine?: string;
                    enhance?: boolean;
                    /** @default en */
                    language?: string;
                    logo_asset_id?: string;
                    /** @enum {string} */
                    logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                    logo_opacity?: number;
                    /** @enum {string} */
                    logo_size?: "small" | "medium" | "large";
                    max_cost?: number;
                    /** @default true */
                    music?: boolean;
                    music_asset_id?: string;
                    music_volume?: number;
                    narration_asset_id?: string;
                    project_id?: string;
                    prompt: string;
                    /**
                     * @default standard
                     * @enum {string}
                     */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    /**
                     * @default cinematic
                     * @enum {string}
                     */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial";
                    title?: string;
                    use_brand?: boolean;
                    voice_id?: string;
                    webhook_url?: string;
                };
            };
        };
        responses: {
            /** @description The job, pending. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        aspect_ratio: "16:9" | "9:16" | "1:1";
                        attempt: number;
                        avatar_id?: string;
                        b_roll: {
                            asset_id: string;
                            /** @enum {string} */
                            fit: "cover" | "contain";
                            pan: ("none" | "left" | "right" | "in" | "out") | null;
                            sentence: number;
                        }[] | null;
                        background_asset_id: string | null;
                        background_fit: ("cover" | "contain") | null;
                        background_pan: ("none" | "left" | "right" | "in" | "out") | null;
                        brand: {
                            accent_color: string | null;
                            background_color: string | null;
                            font: ("sans" | "serif") | null;
                            lower_third: {
                                name: string | null;
                                shown: boolean;
                                title: string | null;
                            };
                            text_color: string | null;
                        } | null;
                        callback_id: string | null;
                        captions_url: string | null;
                        charged: number;
                        completed_at: string | null;
                        created_at: string;
                        credits: {
                            charged: {
                                at: string;
                                credits: number;
                                reason: string;
                            } | null;
                            estimated: {
                                at: string;
                                credits: number;
                                reason: string;
                            };
                            held: {
                                at: string;
                                credits: number;
                                reason: string;
                            };
                            price_version: number;
                            released: {
                                at: string;
                                credits: number;
                                reason: string;
                            } | null;
                        };
                        custom_metadata: {
                            [key: string]: string;
                        } | null;
                        duration: number | null;
                        engine: string;
                        engine_reason: {
                            /** @enum {string} */
                            code: "chosen" | "failover";
                            passed_over: {
                                code: string;
                                engine: string;
                            }[];
                        } | null;
                        estimated_seconds: number;
                        failure: {
                            charged: boolean;
                            code: string;
                            reason: string;
                            retryable: boolean;
                            /** @enum {string} */
                            stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                            suggestion: string;
                            vendor_message?: string;
                        } | null;
                        file_path: string | null;
                        file_size: number | null;
                        height: number | null;
                        id: string;
                        job_id: string;
                        /** @enum {string} */
                        kind: "avatar" | "prompt" | "movie";
                        language: string;
                        links: {
                            captions: string | null;
                            download: string | null;
                            events: string;
                            self: string;
                            thumbnail: string | null;
                        };
                        logo_asset_id: string | null;
                        logo_corner: ("top-left" | "top-right" | "bottom-left" | "bottom-right") | null;
                        logo_opacity: number | null;
                        logo_size: ("small" | "medium" | "large") | null;
                        message: string;
                        metadata: {
                            enhanced_by: string | null;
                            enhanced_prompt: string | null;
                            generation_time: number | null;
                            model_used: string;
                            quality: string;
                            /** @enum {string} */
                            style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        } | null;
                        movie_id?: string;
                        movie_version?: number;
                        music: boolean;
                        music_asset_id: string | null;
                        music_volume: number | null;
                        narration_asset_id: string | null;
                        price: number;
                        processing_time: number | null;
                        progress: number;
                        progress_percent: number;
                        project_id: string | null;
                        prompt?: string;
                        quality: string;
                        script?: string;
                        seq: number;
                        sha256: string | null;
                        stage: ("moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing") | null;
                        /** @enum {string} */
                        status: "pending" | "processing" | "completed" | "failed" | "cancelled";
                        /** @enum {string} */
                        style: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                        template: {
                            id: string;
                            version: number;
                        } | null;
                        text_truncated: boolean;
                        thumbnail_url: string | null;
                        title: string;
                        updated_at: string;
                        urls_expire_at: string | null;
                        user?: {
                            email: string;
                            full_name: string;
                            id: string;
                            is_active: boolean;
                        };
                        user_id: string;
                        video_id: string;
                        video_url: string | null;
                        voice_id: string;
                        width: number | null;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_SECRET_MISSING */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimateVideo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "script": "Kinora turns words into film. This one says hello.",
                 *       "language": "en"
                 *     }
                 */
                "application/json": {
                    allow?: string[];
                    /** @enum {string} */
                    analysis?: "rules" | "model";
                    /**
                     * @default 16:9
                     * @enum {string}
                     */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    avatar_id?: string;
                    b_roll?: {
                        asset_id: string;
                        /** @enum {string} */
                        fit?: "cover" | "contain";
                        /** @enum {string} */
                        pan?: "none" | "left" | "right" | "in" | "out";
                        sentence: number;
                    }[];
                    callback_id?: string;
                    custom_metadata?: {
                        [key: string]: string;
                    };
                    /** @default 30 */
                    duration?: number;
                    engine?: string;
                    /** @default en */
                    language?: string;
                    max_cost?: number;
                    /** @default true */
                    music?: boolean;
                    narration_asset_id?: string;
                    project_id?: string;
                    prompt?: string;
                    /**
                     * @default medium
                     * @enum {string}
                     */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    script?: string;
                    /**
                     * @default professional
                     * @enum {string}
                     */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                    title?: string;
                    voice_id?: string;
                    webhook_url?: string;
                };
            };
        };
        responses: {
            /** @description The plan; nothing was started. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        duration: number;
                        expected_end: {
                            p50: string;
                            p90: string;
                        } | null;
                        expected_start: {
                            p50: string;
                            p90: string;
                        } | null;
                        feasible: boolean;
                        height: number;
                        /** @enum {string} */
                        kind: "avatar" | "prompt";
                        model_used: string;
                        price: number;
                        price_breakdown: {
                            engine: string;
                            /** @enum {string} */
                            kind: "avatar" | "prompt";
                            parts: {
                                credits: number;
                                what: string;
                            }[];
                            /** @enum {string} */
                            quality: "low" | "medium" | "high" | "ultra";
                            version: number;
                        };
                        problems: {
                            code: string;
                            message: string;
                            path: string;
                        }[];
                        processing_time: number;
                        quality_score: number;
                        queue_position: number | null;
                        safe: boolean;
                        scenes: {
                            index: number;
                            narration: string;
                            seconds: number;
                            sentences: {
                                number: number;
                                text: string;
                            }[];
                        }[];
                        suggestions: string[];
                        title: string;
                        width: number;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVoices: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All voices. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voices: {
                            /** @enum {string} */
                            gender: "female" | "male";
                            id: string;
                            is_default: boolean;
                            language: string;
                            name: string;
                            sample_url: string | null;
                        }[];
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVoiceSample: {
        parameters: {
            query?: never;
            header?: {
                "if-none-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description AAC, two to four seconds. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "audio/mp4": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VOICE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, oldest first. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "endpoints": [
                     *         {
                     *           "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *           "url": "https://example.com/hooks/kinora",
                     *           "format": "kinora",
                     *           "description": "Production",
                     *           "events": [
                     *             "video.completed",
                     *             "video.failed"
                     *           ],
                     *           "enabled": true,
                     *           "disabled_reason": null,
                     *           "former_secrets_end_at": [],
                     *           "created_at": "2026-11-29T10:00:00.000Z",
                     *           "updated_at": "2026-11-29T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "jobs": {
                     *         "has_secret": true,
                     *         "former_secrets_end_at": []
                     *       },
                     *       "deliveries_today": 120,
                     *       "deliveries_per_day": 10000,
                     *       "dropped_today": 0,
                     *       "not_sent_today": 0
                     *     }
                     */
                    "application/json": {
                        deliveries_per_day: number;
                        deliveries_today: number;
                        dropped_today: number;
                        endpoints: {
                            created_at: string;
                            description: string;
                            disabled_reason: ("owner" | "gone" | "dead") | null;
                            enabled: boolean;
                            events: ("video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted")[];
                            /** @enum {string} */
                            format: "kinora" | "heygen";
                            former_secrets_end_at: string[];
                            id: string;
                            updated_at: string;
                            url: string;
                        }[];
                        jobs: {
                            former_secrets_end_at: string[];
                            has_secret: boolean;
                        };
                        not_sent_today: number;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.com/hooks/kinora",
                 *       "description": "Production",
                 *       "events": [
                 *         "video.completed",
                 *         "video.failed"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @default  */
                    description?: string;
                    /**
                     * @default [
                     *       "video.created",
                     *       "video.started",
                     *       "video.stage",
                     *       "video.completed",
                     *       "video.failed",
                     *       "video.cancelled",
                     *       "video.updated",
                     *       "video.deleted"
                     *     ]
                     */
                    events?: ("video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted")[];
                    url: string;
                };
            };
        };
        responses: {
            /** @description The endpoint with its secret. Keep it. */
            201: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "url": "https://example.com/hooks/kinora",
                     *       "format": "kinora",
                     *       "description": "Production",
                     *       "events": [
                     *         "video.completed",
                     *         "video.failed"
                     *       ],
                     *       "enabled": true,
                     *       "disabled_reason": null,
                     *       "former_secrets_end_at": [],
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z",
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwvT5v0b6W2sQ="
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        description: string;
                        disabled_reason: ("owner" | "gone" | "dead") | null;
                        enabled: boolean;
                        events: ("video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted")[];
                        /** @enum {string} */
                        format: "kinora" | "heygen";
                        former_secrets_end_at: string[];
                        id: string;
                        secret: string;
                        updated_at: string;
                        url: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_WEBHOOK_ENDPOINTS */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description OVERLOADED, TIMEOUT */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "url": "https://example.com/hooks/kinora",
                     *       "format": "kinora",
                     *       "description": "Production",
                     *       "events": [
                     *         "video.completed",
                     *         "video.failed"
                     *       ],
                     *       "enabled": true,
                     *       "disabled_reason": null,
                     *       "former_secrets_end_at": [],
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        description: string;
                        disabled_reason: ("owner" | "gone" | "dead") | null;
                        enabled: boolean;
                        events: ("video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted")[];
                        /** @enum {string} */
                        format: "kinora" | "heygen";
                        former_secrets_end_at: string[];
                        id: string;
                        updated_at: string;
                        url: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "The endpoint is deleted; the log of its deliveries ends with it.",
                     *       "endpoint_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a"
                     *     }
                     */
                    "application/json": {
                        endpoint_id: string;
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description OVERLOADED, TIMEOUT */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "events": [
                 *         "video.created",
                 *         "video.started",
                 *         "video.stage",
                 *         "video.completed",
                 *         "video.failed",
                 *         "video.cancelled",
                 *         "video.updated",
                 *         "video.deleted"
                 *       ],
                 *       "enabled": true
                 *     }
                 */
                "application/json": {
                    description?: string;
                    enabled?: boolean;
                    events?: ("video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted")[];
                    url?: string;
                };
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "url": "https://example.com/hooks/kinora",
                     *       "format": "kinora",
                     *       "description": "Production",
                     *       "events": [
                     *         "video.created",
                     *         "video.started",
                     *         "video.stage",
                     *         "video.completed",
                     *         "video.failed",
                     *         "video.cancelled",
                     *         "video.updated",
                     *         "video.deleted"
                     *       ],
                     *       "enabled": true,
                     *       "disabled_reason": null,
                     *       "former_secrets_end_at": [],
                     *       "created_at": "2026-11-29T10:00:00.000Z",
                     *       "updated_at": "2026-11-29T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        created_at: string;
                        description: string;
                        disabled_reason: ("owner" | "gone" | "dead") | null;
                        enabled: boolean;
                        events: ("video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted")[];
                        /** @enum {string} */
                        format: "kinora" | "heygen";
                        former_secrets_end_at: string[];
                        id: string;
                        updated_at: string;
                        url: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description OVERLOADED, TIMEOUT */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: string;
                status?: "pending" | "delivered" | "given_up";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "id": "019a9d40-11b0-7c0d-8a42-5f0d9a6f3b11",
                     *           "endpoint_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *           "webhook_id": "evt_019a9d3f-02aa-7d11-b0c4-91ad1f2e7c55_12",
                     *           "type": "video.completed",
                     *           "video_id": "019a9d3f-02aa-7d11-b0c4-91ad1f2e7c55",
                     *           "seq": 12,
                     *           "url": "https://example.com/hooks/kinora",
                     *           "status": "delivered",
                     *           "reason": null,
                     *           "attempts": [
                     *             {
                     *               "at": "2026-11-29T10:01:00.000Z",
                     *               "milliseconds": 84,
                     *               "status": 204,
                     *               "error": null,
                     *               "answer": ""
                     *             }
                     *           ],
                     *           "next_attempt_at": null,
                     *           "replay_of": null,
                     *           "created_at": "2026-11-29T10:01:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        deliveries: {
                            attempts: {
                                answer: string;
                                at: string;
                                error: ("timeout" | "connection" | "tls" | "dns" | "address_refused" | "lost") | null;
                                milliseconds: number;
                                status: number | null;
                            }[];
                            created_at: string;
                            endpoint_id: string;
                            id: string;
                            next_attempt_at: string | null;
                            reason: ("attempts_used" | "endpoint_gone" | "endpoint_disabled" | "endpoint_deleted" | "account_suspended") | null;
                            replay_of: string | null;
                            seq: number | null;
                            /** @enum {string} */
                            status: "pending" | "delivered" | "given_up";
                            /** @enum {string} */
                            type: "video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted" | "ping";
                            url: string;
                            video_id: string | null;
                            webhook_id: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d40-11b0-7c0d-8a42-5f0d9a6f3b11",
                     *       "endpoint_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "webhook_id": "evt_019a9d3f-02aa-7d11-b0c4-91ad1f2e7c55_12",
                     *       "type": "video.completed",
                     *       "video_id": "019a9d3f-02aa-7d11-b0c4-91ad1f2e7c55",
                     *       "seq": 12,
                     *       "url": "https://example.com/hooks/kinora",
                     *       "status": "delivered",
                     *       "reason": null,
                     *       "attempts": [
                     *         {
                     *           "at": "2026-11-29T10:01:00.000Z",
                     *           "milliseconds": 84,
                     *           "status": 204,
                     *           "error": null,
                     *           "answer": ""
                     *         }
                     *       ],
                     *       "next_attempt_at": null,
                     *       "replay_of": null,
                     *       "created_at": "2026-11-29T10:01:00.000Z"
                     *     }
                     */
                    "application/json": {
                        attempts: {
                            answer: string;
                            at: string;
                            error: ("timeout" | "connection" | "tls" | "dns" | "address_refused" | "lost") | null;
                            milliseconds: number;
                            status: number | null;
                        }[];
                        created_at: string;
                        endpoint_id: string;
                        id: string;
                        next_attempt_at: string | null;
                        reason: ("attempts_used" | "endpoint_gone" | "endpoint_disabled" | "endpoint_deleted" | "account_suspended") | null;
                        replay_of: string | null;
                        seq: number | null;
                        /** @enum {string} */
                        status: "pending" | "delivered" | "given_up";
                        /** @enum {string} */
                        type: "video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted" | "ping";
                        url: string;
                        video_id: string | null;
                        webhook_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_NOT_FOUND, WEBHOOK_DELIVERY_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery that was ordered. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d40-11b0-7c0d-8a42-5f0d9a6f3b11",
                     *       "endpoint_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "webhook_id": "evt_019a9d3f-02aa-7d11-b0c4-91ad1f2e7c55_12",
                     *       "type": "video.completed",
                     *       "video_id": "019a9d3f-02aa-7d11-b0c4-91ad1f2e7c55",
                     *       "seq": 12,
                     *       "url": "https://example.com/hooks/kinora",
                     *       "status": "pending",
                     *       "reason": null,
                     *       "attempts": [],
                     *       "next_attempt_at": null,
                     *       "replay_of": "019a9d40-11b0-7c0d-8a42-5f0d9a6f3b11",
                     *       "created_at": "2026-11-29T10:01:00.000Z"
                     *     }
                     */
                    "application/json": {
                        attempts: {
                            answer: string;
                            at: string;
                            error: ("timeout" | "connection" | "tls" | "dns" | "address_refused" | "lost") | null;
                            milliseconds: number;
                            status: number | null;
                        }[];
                        created_at: string;
                        endpoint_id: string;
                        id: string;
                        next_attempt_at: string | null;
                        reason: ("attempts_used" | "endpoint_gone" | "endpoint_disabled" | "endpoint_deleted" | "account_suspended") | null;
                        replay_of: string | null;
                        seq: number | null;
                        /** @enum {string} */
                        status: "pending" | "delivered" | "given_up";
                        /** @enum {string} */
                        type: "video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted" | "ping";
                        url: string;
                        video_id: string | null;
                        webhook_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_NOT_FOUND, WEBHOOK_DELIVERY_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_DISABLED */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_DELIVERIES_EXHAUSTED, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pingWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery that was ordered. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d40-11b0-7c0d-8a42-5f0d9a6f3b11",
                     *       "endpoint_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "webhook_id": "ping_019a9d40-11b0-7c0d-8a42-5f0d9a6f3b11",
                     *       "type": "ping",
                     *       "video_id": null,
                     *       "seq": null,
                     *       "url": "https://example.com/hooks/kinora",
                     *       "status": "pending",
                     *       "reason": null,
                     *       "attempts": [],
                     *       "next_attempt_at": null,
                     *       "replay_of": null,
                     *       "created_at": "2026-11-29T10:01:00.000Z"
                     *     }
                     */
                    "application/json": {
                        attempts: {
                            answer: string;
                            at: string;
                            error: ("timeout" | "connection" | "tls" | "dns" | "address_refused" | "lost") | null;
                            milliseconds: number;
                            status: number | null;
                        }[];
                        created_at: string;
                        endpoint_id: string;
                        id: string;
                        next_attempt_at: string | null;
                        reason: ("attempts_used" | "endpoint_gone" | "endpoint_disabled" | "endpoint_deleted" | "account_suspended") | null;
                        replay_of: string | null;
                        seq: number | null;
                        /** @enum {string} */
                        status: "pending" | "delivered" | "given_up";
                        /** @enum {string} */
                        type: "video.created" | "video.started" | "video.stage" | "video.progress" | "video.completed" | "video.failed" | "video.cancelled" | "video.updated" | "video.deleted" | "ping";
                        url: string;
                        video_id: string | null;
                        webhook_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_DISABLED */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_DELIVERIES_EXHAUSTED, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-11-29T00:00:00Z",
                 *       "to": "2026-11-29T12:00:00Z",
                 *       "status": "given_up"
                 *     }
                 */
                "application/json": {
                    cursor?: string | null;
                    /** Format: date-time */
                    from: string;
                    /** @enum {string} */
                    status?: "delivered" | "given_up";
                    /** Format: date-time */
                    to: string;
                };
            };
        };
        responses: {
            /** @description How many were ordered. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "replayed": 7,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": {
                        next_cursor: string | null;
                        replayed: number;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_DISABLED */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_DELIVERIES_EXHAUSTED, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlap_seconds": 86400
                 *     }
                 */
                "application/json": {
                    /** @default 86400 */
                    overlap_seconds?: number;
                };
            };
        };
        responses: {
            /** @description The new secret, told this once. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwvT5v0b6W2sQ=",
                     *       "former_secrets_end_at": [
                     *         "2026-11-30T10:00:00.000Z"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        former_secrets_end_at: string[];
                        id: string;
                        secret: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_ENDPOINT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_WEBHOOK_SECRETS */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description OVERLOADED, TIMEOUT */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVideo: {
        parameters: {
            query?: {
                include?: "user";
            };
            header?: {
                prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The video. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        video_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadVideo: {
        parameters: {
            query?: {
                file?: "video" | "captions" | "thumbnail" | "manifest";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Location` is the file, `Content-Disposition` its name; `X-Video-Id` and `X-Video-Duration` (seconds) are the video. */
            302: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expires_at: string;
                        url: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_READY */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_PROCESSING_ERROR, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    generateVideo: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allow?: string[];
                    /**
                     * @default 16:9
                     * @enum {string}
                     */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    avatar_id?: string;
                    b_roll?: {
                        asset_id: string;
                        /** @enum {string} */
                        fit?: "cover" | "contain";
                        /** @enum {string} */
                        pan?: "none" | "left" | "right" | "in" | "out";
                        sentence: number;
                    }[];
                    background_asset_id?: string;
                    /** @enum {string} */
                    background_fit?: "cover" | "contain";
                    /** @enum {string} */
                    background_pan?: "none" | "left" | "right" | "in" | "out";
                    callback_id?: string;
                    custom_metadata?: {
                        [key: string]: string;
                    };
                    engine?: string;
                    /** @default en */
                    language?: string;
                    logo_asset_id?: string;
                    /** @enum {string} */
                    logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                    logo_opacity?: number;
                    /** @enum {string} */
                    logo_size?: "small" | "medium" | "large";
                    max_cost?: number;
                    /** @default true */
                    music?: boolean;
                    music_asset_id?: string;
                    music_volume?: number;
                    narration_asset_id?: string;
                    project_id?: string;
                    /**
                     * @default medium
                     * @enum {string}
                     */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    script: string;
                    /**
                     * @default professional
                     * @enum {string}
                     */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                    title?: string;
                    use_brand?: boolean;
                    voice_id?: string;
                    webhook_url?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; `Location` is the video. */
            202: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_SECRET_MISSING */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVideos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "limit": 20,
                 *       "status": "completed",
                 *       "created_after": "2026-11-01T00:00:00Z"
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    created_after?: string;
                    /** Format: date-time */
                    created_before?: string;
                    cursor?: string;
                    /** @enum {string} */
                    include?: "user";
                    /** @enum {string} */
                    kind?: "avatar" | "prompt" | "movie";
                    /** @default 20 */
                    limit?: number;
                    project_id?: string;
                    /** @default 0 */
                    skip?: number;
                    /**
                     * @default -created_at
                     * @enum {string}
                     */
                    sort?: "created_at" | "-created_at";
                    /** @enum {string} */
                    status?: "pending" | "processing" | "completed" | "failed" | "cancelled";
                };
            };
        };
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next_cursor: string | null;
                        videos: components["schemas"]["Video"][];
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVideoStatus: {
        parameters: {
            query?: never;
            header?: {
                prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "video_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a"
                 *     }
                 */
                "application/json": {
                    video_id: string;
                };
            };
        };
        responses: {
            /** @description The video. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Video"];
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAsyncApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asyncapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCheckoutPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                result: "done" | "cancelled" | "back";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocsFile: {
        parameters: {
            query?: never;
            header?: {
                "accept-encoding"?: string;
            };
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, under its own content type. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadNewestVideo: {
        parameters: {
            query?: {
                file?: "video" | "captions" | "thumbnail" | "manifest";
                video_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Location` is the file; `Content-Disposition` names it, `X-Video-Id` the video. */
            302: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expires_at: string;
                        url: string;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_READY */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_PROCESSING_ERROR, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Health. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "timestamp": "2026-11-22T10:00:00.000Z",
                     *       "version": "0.1.0",
                     *       "database": "healthy",
                     *       "redis": "healthy",
                     *       "dependencies": {
                     *         "database": "healthy",
                     *         "cache": "healthy"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        database: "healthy" | "unhealthy";
                        dependencies: {
                            /** @enum {string} */
                            cache: "healthy" | "unhealthy";
                            /** @enum {string} */
                            database: "healthy" | "unhealthy";
                        };
                        /** @enum {string} */
                        redis: "healthy" | "unhealthy";
                        /** @enum {string} */
                        status: "healthy" | "unhealthy";
                        timestamp: string;
                        version: string;
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealthAlias1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Health. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "timestamp": "2026-11-22T10:00:00.000Z",
                     *       "version": "0.1.0",
                     *       "database": "healthy",
                     *       "redis": "healthy",
                     *       "dependencies": {
                     *         "database": "healthy",
                     *         "cache": "healthy"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        database: "healthy" | "unhealthy";
                        dependencies: {
                            /** @enum {string} */
                            cache: "healthy" | "unhealthy";
                            /** @enum {string} */
                            database: "healthy" | "unhealthy";
                        };
                        /** @enum {string} */
                        redis: "healthy" | "unhealthy";
                        /** @enum {string} */
                        status: "healthy" | "unhealthy";
                        timestamp: string;
                        version: string;
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description System information. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Kinora",
                     *       "version": "0.1.0",
                     *       "environment": "dev",
                     *       "runtime": "Node.js 24.11.0",
                     *       "architecture": "arm64",
                     *       "uptime_seconds": 12.5,
                     *       "timestamp": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        architecture?: string;
                        environment?: string;
                        name: string;
                        runtime?: string;
                        timestamp: string;
                        uptime_seconds?: number;
                        version: string;
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SCRAPE_TOKEN_REQUIRED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "alive",
                     *       "timestamp": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "alive";
                        timestamp: string;
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logInByCookie: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    code?: string;
                    email?: string;
                    password: string;
                    username?: string;
                };
                /**
                 * @example {
                 *       "username": "ada@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    code?: string;
                    email?: string;
                    password: string;
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Signed in; `Set-Cookie` has the token. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Login successful"
                     *     }
                     */
                    "application/json": {
                        message: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_LOGIN, CODE_REQUIRED, CODE_INVALID, UNAUTHENTICATED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHANGED_MEANWHILE */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_TRIES, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    callMcp: {
        parameters: {
            query?: never;
            header?: {
                "mcp-method"?: string;
                "mcp-name"?: string;
                "mcp-protocol-version"?: string;
                origin?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "jsonrpc": "2.0",
                 *       "id": 1,
                 *       "method": "tools/call",
                 *       "params": {
                 *         "name": "quote_video",
                 *         "arguments": {
                 *           "script": "Hello from Kinora."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    id?: string | number;
                    /** @constant */
                    jsonrpc: "2.0";
                    method: string;
                    params?: {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The answer of JSON-RPC. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "jsonrpc": "2.0",
                     *       "id": 1,
                     *       "result": {
                     *         "content": [
                     *           {
                     *             "type": "text",
                     *             "text": "{\"price\":1}"
                     *           }
                     *         ],
                     *         "structuredContent": {
                     *           "price": 1
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        error?: {
                            code: number;
                            message: string;
                        } & {
                            [key: string]: unknown;
                        };
                        id?: (string | number) | null;
                        /** @constant */
                        jsonrpc: "2.0";
                        result?: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ORIGIN_NOT_ALLOWED, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignedInUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "email": "ada@example.com",
                     *         "username": "ada",
                     *         "full_name": "Ada Lovelace",
                     *         "first_name": "Ada",
                     *         "last_name": "Lovelace",
                     *         "role": "user",
                     *         "is_active": true,
                     *         "email_verified": true,
                     *         "second_factor": false,
                     *         "is_superuser": false,
                     *         "created_at": "2026-11-22T10:00:00.000Z",
                     *         "updated_at": "2026-11-22T10:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        user: {
                            created_at: string;
                            email: string;
                            email_verified: boolean;
                            first_name: string;
                            full_name: string;
                            id: string;
                            is_active: boolean;
                            is_superuser: boolean;
                            last_name: string;
                            /** @enum {string} */
                            role: "user" | "manager" | "admin";
                            second_factor: boolean;
                            updated_at: string;
                            username: string;
                        };
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, NOT_AUTHENTICATED, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; version=0.0.4; charset=utf-8": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SCRAPE_TOKEN_REQUIRED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    processData: {
        parameters: {
            query?: {
                data_id?: string;
            };
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "video",
                 *       "script": "Hello."
                 *     }
                 */
                "application/json": {
                    allow?: string[];
                    /** @enum {string} */
                    analysis?: "rules" | "model";
                    /**
                     * @default 16:9
                     * @enum {string}
                     */
                    aspect_ratio?: "16:9" | "9:16" | "1:1";
                    avatar_id?: string;
                    b_roll?: {
                        asset_id: string;
                        /** @enum {string} */
                        fit?: "cover" | "contain";
                        /** @enum {string} */
                        pan?: "none" | "left" | "right" | "in" | "out";
                        sentence: number;
                    }[];
                    background_asset_id?: string;
                    /** @enum {string} */
                    background_fit?: "cover" | "contain";
                    /** @enum {string} */
                    background_pan?: "none" | "left" | "right" | "in" | "out";
                    callback_id?: string;
                    custom_metadata?: {
                        [key: string]: string;
                    };
                    duration?: number;
                    engine?: string;
                    language?: string;
                    logo_asset_id?: string;
                    /** @enum {string} */
                    logo_corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
                    logo_opacity?: number;
                    /** @enum {string} */
                    logo_size?: "small" | "medium" | "large";
                    max_cost?: number;
                    /** @default true */
                    music?: boolean;
                    music_asset_id?: string;
                    music_volume?: number;
                    narration_asset_id?: string;
                    project_id?: string;
                    prompt?: string;
                    /** @enum {string} */
                    quality?: "low" | "medium" | "high" | "ultra" | "standard";
                    script?: string;
                    /** @enum {string} */
                    style?: "cinematic" | "realistic" | "animated" | "artistic" | "documentary" | "commercial" | "professional";
                    title?: string;
                    /** @enum {string} */
                    type: "video";
                    use_brand?: boolean;
                    voice_id?: string;
                    webhook_url?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; `Location` is the task. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *       "task_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        task_id: string;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_SECRET_MISSING */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "timestamp": "2026-11-22T10:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        status: "ready";
                        timestamp: string;
                    };
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_READY, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRedoc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResetPasswordPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSharedPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page that says that the link does not work: it never did, was revoked or has ended, or its video is gone. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSharedFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `Location` is the file, for an hour at most. */
            302: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A page that says that the link does not work: it never did, was revoked or has ended, or its video is gone. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendEmail: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "Your film is done",
                 *       "body": "Have a look at it before lunch."
                 *     }
                 */
                "application/json": {
                    body: string;
                    recipient?: string;
                    subject: string;
                    video_id?: string;
                };
            };
        };
        responses: {
            /** @description It is in the queue. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Email will be sent in the background",
                     *       "id": "019a9d41-0000-7000-8000-000000000000"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @constant */
                        message: "Email will be sent in the background";
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RECIPIENT_NOT_OWN, EMAIL_NOT_CONFIRMED, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description USER_NOT_FOUND, VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "processing"
                     *     }
                     */
                    "application/json": {
                        error?: {
                            charged: boolean;
                            code: string;
                            reason: string;
                            retryable: boolean;
                            /** @enum {string} */
                            stage: "moderating" | "planning" | "speaking" | "rendering" | "stitching" | "verifying" | "publishing";
                            suggestion: string;
                            vendor_message?: string;
                        };
                        result?: {
                            duration: number | null;
                            video_id: string;
                            video_url: string | null;
                        };
                        /** @enum {string} */
                        status: "processing" | "completed" | "failed" | "cancelled";
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description JOB_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHeygenVideoStatus: {
        parameters: {
            query: {
                video_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The video. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        code: 100;
                        data: {
                            callback_id: string | null;
                            caption_url: string | null;
                            created_at: number;
                            duration: number | null;
                            error: {
                                code: string;
                                detail: string;
                                message: string;
                            } | null;
                            gif_url: null;
                            id: string;
                            /** @enum {string} */
                            status: "pending" | "processing" | "completed" | "failed";
                            thumbnail_url: string | null;
                            video_url: string | null;
                            video_url_caption: null;
                        };
                        /** @constant */
                        message: "Success";
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteHeygenVideo: {
        parameters: {
            query: {
                video_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        code: 100;
                        data: null;
                        /** @constant */
                        message: "Success";
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addHeygenWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.com/hooks/heygen",
                 *       "events": [
                 *         "avatar_video.success",
                 *         "avatar_video.fail"
                 *       ]
                 *     }
                 */
                "application/json": {
                    events?: string[] | null;
                    url: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The endpoint with its secret. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": 100,
                     *       "data": {
                     *         "endpoint_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "url": "https://example.com/hooks/heygen",
                     *         "username": "019a9d3e-0000-7b52-9f61-2f4f0c1d2e3a",
                     *         "status": "enabled",
                     *         "events": [
                     *           "avatar_video.success",
                     *           "avatar_video.fail"
                     *         ],
                     *         "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwvT5v0b6W2sQ=",
                     *         "created_at": "2026-11-29T10:00:00.000Z",
                     *         "warnings": []
                     *       },
                     *       "message": "Success"
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        code: 100;
                        data: {
                            created_at: string;
                            endpoint_id: string;
                            events: string[];
                            secret: string;
                            /** @constant */
                            status: "enabled";
                            url: string;
                            username: string;
                            warnings: string[];
                        };
                        /** @constant */
                        message: "Success";
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_WEBHOOK_ENDPOINTS */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description OVERLOADED, TIMEOUT */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHeygenAvatars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All avatars. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            avatars: {
                                avatar_id: string;
                                avatar_name: string;
                                gender: string;
                                /** @constant */
                                premium: false;
                                preview_image_url: string | null;
                                preview_video_url: null;
                            }[];
                            talking_photos: unknown[];
                        };
                        error: null;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    generateHeygenVideo: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "video_inputs": [
                 *         {
                 *           "character": {
                 *             "type": "avatar",
                 *             "avatar_id": "amelia",
                 *             "avatar_style": "normal"
                 *           },
                 *           "voice": {
                 *             "type": "text",
                 *             "input_text": "Hello from Kinora."
                 *           }
                 *         }
                 *       ],
                 *       "dimension": {
                 *         "width": 1280,
                 *         "height": 720
                 *       }
                 *     }
                 */
                "application/json": {
                    callback_id?: string | null;
                    /**
                     * @default {
                     *       "width": 1280,
                     *       "height": 720
                     *     }
                     */
                    dimension?: {
                        height: number;
                        width: number;
                    } & {
                        [key: string]: unknown;
                    };
                    folder_id?: string | null;
                    max_cost?: number;
                    /** @constant */
                    test?: false;
                    title?: string | null;
                    video_inputs: ({
                        character?: {
                            avatar_id?: string;
                            /**
                             * @default avatar
                             * @enum {string}
                             */
                            type?: "avatar";
                        } & {
                            [key: string]: unknown;
                        };
                        voice: {
                            input_text: string;
                            /**
                             * @default text
                             * @enum {string}
                             */
                            type?: "text";
                            voice_id?: string;
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    })[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Accepted. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": null,
                     *       "data": {
                     *         "video_id": "019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a",
                     *         "warnings": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: {
                            video_id: string;
                            warnings: string[];
                        };
                        error: null;
                    };
                };
            };
            /** @description INACTIVE_USER, MALFORMED_JSON, MALFORMED_BODY, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_CREDITS, BUDGET_EXCEEDED, ACCOUNT_ON_HOLD, MAX_COST_EXCEEDED */
            402: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUALITY_NOT_IN_PLAN, INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VIDEO_NOT_FOUND, PROJECT_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description WEBHOOK_SECRET_MISSING, TOO_MANY_MOVIES */
            409: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, VALIDATION_ERROR */
            422: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOO_MANY_ACTIVE_VIDEOS, RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description QUEUE_FULL, TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHeygenVoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All voices. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            voices: {
                                /** @constant */
                                emotion_support: false;
                                gender: string;
                                language: string;
                                name: string;
                                preview_audio: string | null;
                                /** @constant */
                                support_pause: false;
                                voice_id: string;
                            }[];
                        };
                        error: null;
                    };
                };
            };
            /** @description INACTIVE_USER, HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED, TOKEN_EXPIRED, API_KEY_REQUIRED, INVALID_API_KEY, SESSION_ENDED */
            401: {
                headers: {
                    "WWW-Authenticate"?: "Bearer";
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INSUFFICIENT_SCOPE, FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "Retry-After"?: number;
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR, DATABASE_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVerifyEmailPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description HOST_NOT_ALLOWED */
            400: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FRONT_DOOR_REQUIRED */
            403: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_SERVER_ERROR */
            500: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TIMEOUT, OVERLOADED */
            503: {
                headers: {
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
