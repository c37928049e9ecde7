import * as z from 'zod/mini';
import * as api from './api-types.ts';
import { batchCalls } from './batches.ts';
import { browserSessionCalls } from './browser-sessions.ts';
import { budgetCalls } from './budgets.ts';
import { catalogueCalls } from './catalogues.ts';
import { engineCalls } from './engines.ts';
import { projectContentCalls } from './project-contents.ts';
import { queryOf } from './query.ts';
import { fixedSession } from './session.ts';
import { subscriptionCalls } from './subscriptions.ts';
import { templateCalls } from './templates.ts';
import { type PlanRequest, textCalls } from './texts.ts';
import { createTransport, type TransportOptions } from './transport.ts';
import { videoCalls } from './videos.ts';
import { webhookCalls } from './webhooks.ts';
import { youtubeCalls } from './youtube.ts';

export interface ClientOptions extends TransportOptions {
  /** Address of the WebSocket API; used when a ticket does not name it. */
  websocketUrl?: string | undefined;
  /** An API key, or an access token that nobody renews, in place of a session. */
  apiKey?: string;
}

export type KinoraClient = ReturnType<typeof createClient>;

const anything = z.unknown();

const projectPath = (id: string): string => `/api/v1/projects/${encodeURIComponent(id)}`;

const sharesPath = (videoId: string): string => `/api/v1/videos/${encodeURIComponent(videoId)}/shares`;

const jobPath = (id: string): string => `/api/v1/jobs/${encodeURIComponent(id)}`;

const moviePath = (projectId: string, id: string): string =>
  `${projectPath(projectId)}/movies/${encodeURIComponent(id)}`;

const assetPath = (projectId: string, id: string): string =>
  `${projectPath(projectId)}/assets/${encodeURIComponent(id)}`;

/**
 * The Kinora API. Every function throws what the transport throws: `ApiError`, `NetworkError`, `AnswerError` or
 * `NotSignedInError`.
 */
export const createClient = (options: ClientOptions) => {
  const send = createTransport(
    options.apiKey === undefined ? options : { ...options, session: fixedSession(options.apiKey) },
  );
  const videoPath = (version: 'v1' | 'v2', id: string): string =>
    `/api/${version}/videos/${encodeURIComponent(id)}`;

  const calls = {
    baseUrl: options.baseUrl,
    websocketUrl: options.websocketUrl,
    ...batchCalls(send),
    ...browserSessionCalls(send),
    ...catalogueCalls(send),
    ...budgetCalls(send),
    ...engineCalls(send),
    ...projectContentCalls(send),
    ...textCalls(send),
    ...templateCalls(send),
    ...subscriptionCalls(send),
    ...webhookCalls(send),
    ...youtubeCalls(send),

    /** Opens an account. Passwords are 8 to 72 bytes long. */
    register: (account: api.Account): Promise<unknown> =>
      send({ method: 'POST', path: '/api/v1/auth/register', body: account, authenticated: false }, anything),

    login: (login: api.Login): Promise<api.Tokens> =>
      send({ method: 'POST', path: '/api/v1/auth/login', body: login, authenticated: false }, api.tokens),

    /** Not repeated when the connection breaks: a refresh token works once. */
    refresh: (refreshToken: string): Promise<api.Tokens> =>
      send(
        {
          method: 'POST',
          path: '/api/v1/auth/refresh',
          body: { refresh_token: refreshToken },
          authenticated: false,
        },
        api.tokens,
      ),

    /** Ends the session on the server. */
    logout: (): Promise<unknown> => send({ method: 'POST', path: '/api/v1/auth/logout', body: {} }, anything),

    /**
     * Orders a video.
     *
     * @param idempotencyKey the same key and request never make a second video (24 h)
     */
    generate: (
      request: api.GenerationRequest & api.VideoLabels,
      idempotencyKey: string = crypto.randomUUID(),
    ): Promise<api.AcceptedVideo> =>
      send(
        {
          method: 'POST',
          path: 'prompt' in request ? '/api/v1/videos/generate' : '/api/v2/videos/generate',
          body: request,
          idempotencyKey,
        },
        api.acceptedVideo,
      ),

    /** What a video would be and cost; free. */
    plan: (request: PlanRequest): Promise<api.Plan> =>
      send({ method: 'POST', path: '/api/v1/videos/plan', body: request, repeatable: true }, api.plan),

    /** The account's videos, newest first. */
    list: (page: api.ListRequest = {}): Promise<api.VideoPage> =>
      send({ method: 'POST', path: '/api/v2/videos/list', body: page, repeatable: true }, api.videoPage),

    /** @param waitSeconds answer when the video has ended, or after so long; 1 to 25 */
    get: (id: string, waitSeconds?: number): Promise<api.Video> =>
      send({ method: 'GET', path: videoPath('v2', id), waitSeconds }, api.video),

    /** A presigned address of one of the video's files. */
    downloadLink: (id: string, file: api.DownloadableFile): Promise<api.DownloadLink> =>
      send({ method: 'GET', path: `${videoPath('v2', id)}/download?file=${file}` }, api.downloadLink),

    /** Changes what is given. */
    update: (id: string, change: api.VideoChange): Promise<api.Video> =>
      send({ method: 'PATCH', path: videoPath('v1', id), body: change, repeatable: true }, api.video),

    /** Deletes the video and its files; a running one is cancelled first. */
    remove: (id: string): Promise<unknown> => send({ method: 'DELETE', path: videoPath('v2', id) }, anything),

    cancel: (id: string): Promise<api.Video> =>
      send({ method: 'POST', path: `${videoPath('v1', id)}/cancel`, repeatable: true }, api.video),

    /** Regenerates a failed video under its id; finished scenes are kept. */
    regenerate: (id: string, idempotencyKey: string = crypto.randomUUID()): Promise<api.Video> =>
      send(
        { method: 'POST', path: `${videoPath('v1', id)}/regenerate`, body: {}, idempotencyKey },
        api.video,
      ),

    /**
     * The events after number `after`, oldest first; one page.
     *
     * @param waitSeconds 1 to 25: where there is none yet, for how long the server waits for one
     */
    events: async (id: string, after: number, waitSeconds?: number): Promise<api.VideoEvent[]> => {
      const path = `${videoPath('v1', id)}/events?after=${after}`;
      const page = await send({ method: 'GET', path, waitSeconds }, api.eventPage);
      return Array.isArray(page) ? page : page.events;
    },

    /**
     * Shares a completed video: an address at which anyone may watch it.
     *
     * @param idempotencyKey the same key and request never make a second share (24 h)
     */
    createShare: (
      videoId: string,
      request: api.ShareRequest = {},
      idempotencyKey: string = crypto.randomUUID(),
    ): Promise<api.NewShare> =>
      send({ method: 'POST', path: sharesPath(videoId), body: request, idempotencyKey }, api.newShare),

    /** The shares of a video that have not ended, newest first. */
    shares: async (videoId: string): Promise<api.Share[]> =>
      (await send({ method: 'GET', path: sharesPath(videoId) }, api.shareList)).shares,

    /** Revokes a share. */
    removeShare: (videoId: string, id: string): Promise<unknown> =>
      send({ method: 'DELETE', path: `${sharesPath(videoId)}/${encodeURIComponent(id)}` }, anything),

    /**
     * Orders what a job of its type makes. @param idempotencyKey the same key and request never make a second (24 h)
     */
    createJob: (request: api.JobRequest, idempotencyKey: string = crypto.randomUUID()): Promise<api.Job> =>
      send({ method: 'POST', path: '/api/v1/jobs', body: request, idempotencyKey }, api.job),

    /** The account's jobs, newest first: videos and publications; of one status, type or kind where that is given. */
    jobs: (page: api.JobListRequest = {}): Promise<api.JobPage> =>
      send({ method: 'GET', path: `/api/v1/jobs${queryOf(page)}` }, api.jobPage),

    job: (id: string): Promise<api.Job> => send({ method: 'GET', path: jobPath(id) }, api.job),

    /** Cancels a job; its record stays. */
    cancelJob: (id: string): Promise<api.Job> => send({ method: 'DELETE', path: jobPath(id) }, api.job),

    /** The account's projects; the next page is known by the last one's place alone, so this is one page. */
    projects: (page: api.ProjectListRequest = {}): Promise<api.Project[]> =>
      send({ method: 'GET', path: `/api/v1/projects${queryOf(page)}` }, api.projectList),

    /** @param idempotencyKey the same key and project never make a second one (24 h) */
    createProject: (
      project: api.ProjectRequest,
      idempotencyKey: string = crypto.randomUUID(),
    ): Promise<api.Project> =>
      send({ method: 'POST', path: '/api/v1/projects', body: project, idempotencyKey }, api.project),

    project: (id: string): Promise<api.Project> =>
      send({ method: 'GET', path: projectPath(id) }, api.project),

    /** Changes what is given. */
    updateProject: (id: string, change: api.ProjectChange): Promise<api.Project> =>
      send({ method: 'PATCH', path: projectPath(id), body: change, repeatable: true }, api.project),

    /** Deletes the project and all that is in it. */
    removeProject: (id: string): Promise<unknown> =>
      send({ method: 'DELETE', path: projectPath(id) }, anything),

    /** The videos of a project, newest first; one page. */
    projectVideos: (id: string, limit: number): Promise<api.Video[]> =>
      send({ method: 'GET', path: `${projectPath(id)}/videos?limit=${limit}` }, api.videoList),

    /** Creates a movie; nothing is made of it until it is rendered. */
    createMovie: (
      projectId: string,
      movie: api.MovieRequest,
      idempotencyKey: string = crypto.randomUUID(),
    ): Promise<api.Movie> =>
      send(
        { method: 'POST', path: `${projectPath(projectId)}/movies`, body: movie, idempotencyKey },
        api.movie,
      ),

    /** The movies of a project, newest first; one page. */
    movies: (projectId: string, limit: number): Promise<api.Movie[]> =>
      send({ method: 'GET', path: `${projectPath(projectId)}/movies?limit=${limit}` }, api.movieList),

    movie: (projectId: string, id: string): Promise<api.Movie> =>
      send({ method: 'GET', path: moviePath(projectId, id) }, api.movie),

    /** Sets all of a movie. */
    replaceMovie: (projectId: string, id: string, movie: api.MovieChange): Promise<api.Movie> =>
      send({ method: 'PUT', path: moviePath(projectId, id), body: movie }, api.movie),

    /** What the next version would be and cost. */
    planMovie: (projectId: string, id: string, body: api.MoviePlanRequest = {}): Promise<api.MoviePlan> =>
      send(
        { method: 'POST', path: `${moviePath(projectId, id)}/plan`, body, repeatable: true },
        api.moviePlan,
      ),

    /** Orders the next version: a video. */
    renderMovie: (
      projectId: string,
      id: string,
      request: api.RenderRequest = {},
      idempotencyKey: string = crypto.randomUUID(),
    ): Promise<api.Video> =>
      send(
        { method: 'POST', path: `${moviePath(projectId, id)}/render`, body: request, idempotencyKey },
        api.video,
      ),

    removeMovie: (projectId: string, id: string): Promise<unknown> =>
      send({ method: 'DELETE', path: moviePath(projectId, id) }, anything),

    /** Announces a file of a project; the answer says where its bytes go. */
    createAsset: (
      projectId: string,
      file: api.AssetRequest,
      idempotencyKey: string = crypto.randomUUID(),
    ): Promise<api.AnnouncedAsset> =>
      send(
        { method: 'POST', path: `${projectPath(projectId)}/assets`, body: file, idempotencyKey },
        api.announcedAsset,
      ),

    /** Says that the bytes were sent. @param etags that the storage answered to each part, in order */
    completeAsset: (projectId: string, id: string, etags: readonly string[]): Promise<api.Asset> =>
      send(
        { method: 'POST', path: `${assetPath(projectId, id)}/complete`, body: { etags }, repeatable: true },
        api.asset,
      ),

    /** The assets of a project, newest first; one page. */
    assets: (projectId: string, limit: number): Promise<api.Asset[]> =>
      send({ method: 'GET', path: `${projectPath(projectId)}/assets?limit=${limit}` }, api.assetList),

    asset: (projectId: string, id: string): Promise<api.AssetWithFile> =>
      send({ method: 'GET', path: assetPath(projectId, id) }, api.assetWithFile),

    removeAsset: (projectId: string, id: string): Promise<unknown> =>
      send({ method: 'DELETE', path: assetPath(projectId, id) }, anything),

    /**
     * Hands one message of the Model Context Protocol to the tools of the API; no tool does harm when it is called
     * again.
     *
     * @returns the answer of JSON-RPC; an empty object to a notification
     */
    mcp: (message: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) =>
      send({ method: 'POST', path: '/mcp', body: message, headers, repeatable: true }, anything),

    /** A ticket for one WebSocket connection, valid for 60 s. */
    ticket: (): Promise<api.Ticket> =>
      send({ method: 'POST', path: '/api/v1/realtime/tickets', repeatable: true }, api.ticket),
  };
  return { ...calls, ...videoCalls(calls) };
};
