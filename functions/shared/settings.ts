/**
 * The settings of an environment that functions read. `lib/config.ts` gives each a value per environment and
 * `--set name=value` overrides one for a run. A function receives only those that its declaration lists.
 */
export interface Settings {
  /** `dev`, `staging` or `prod`. */
  environmentName: string;
  /** Powertools log level: `DEBUG`, `INFO`, `WARN`, `ERROR`. */
  logLevel: string;
  /**
   * Answers to errors of ours tell what went wrong, lines of requests name the headers, bundles stay readable, and
   * `npm start` takes up changed sources. In dev alone.
   */
  debug: boolean;
  /** Requests per sliding 60 s by account, or by address when nobody is signed in. */
  rateLimitPerMinute: number;
  /** Videos created per sliding 60 s by account. */
  createLimitPerMinute: number;
  /** Logins per sliding 60 s by address and account together. */
  loginLimitPerMinute: number;
  /** Credits granted once to a new account. */
  signupCredits: number;
  /** When they are granted: at once, or when mail to the account's address was seen to arrive. */
  grantCreditsAt: 'registration' | 'verification';
  /** Registrations per sliding 60 s by network: 256 IPv4 addresses, or the 64 bits of an IPv6 customer. */
  registrationLimitPerMinute: number;
  /** Registrations per day (UTC) by network. */
  registrationLimitPerDay: number;
  /** Videos of one account that may be pending or processing at once, on the plan `free`. */
  maxActiveVideos: number;
  /** Videos of all accounts that are made at once; the others wait in the queue. */
  maxRunningVideos: number;
  /** Videos of all accounts that may wait or be made at once; no more are accepted. */
  maxQueueSize: number;
  /** Projects that one account may have. */
  maxProjectsPerAccount: number;
  /** Movies that one account may have. */
  maxMoviesPerAccount: number;
  /** Uploaded files that one account may have. */
  maxAssetsPerAccount: number;
  /** Megabytes (of 1,000,000 bytes) that they may have together, on the plan `free`. */
  maxAssetMegabytesPerAccount: number;
  /**
   * Limits of plans that differ from `functions/plans/plan-table.ts`: `free.retentionDays=30,creator.priceCents=2900`;
   * nothing where none does.
   */
  plans: string;
  /**
   * Vendors of engines whose secrets are stored, separated by commas: `heygen,fal`. Their engines are offered; those of
   * other vendors are told to be not configured.
   */
  engines: string;
  /** Model or inference profile of Bedrock that rewrites and analyses texts, e.g. `us.amazon.nova-2-lite-v1:0`. */
  bedrockTextModel: string;
  /** Model of Gemini that does so. */
  geminiTextModel: string;
  /** Model of OpenAI, or of the server in its place, that does so. */
  openaiTextModel: string;
  /** Address of OpenAI's API, or of another server that speaks its protocol, with the version: `https://.../v1`. */
  openaiBaseUrl: string;
  /**
   * Guardrail of Bedrock that judges texts where `engines` names `guardrails`: its id and version, `a1b2c3d4e5f6:1`.
   */
  guardrail: string;
  /** WebSocket connections of the environment. */
  maxConnections: number;
  /** WebSocket connections that one account may have open at once. */
  maxConnectionsPerAccount: number;
  maxSubscriptionsPerConnection: number;
  /** Messages of all sockets of an account per sliding 60 s. */
  socketMessagesPerMinute: number;
  /** The sweep drops a connection that was silent for longer. */
  connectionSilenceSeconds: number;
  accessTokenMinutes: number;
  refreshTokenDays: number;
  /** `basic`: 8 characters to 72 bytes; `strict`: upper case, lower case and a digit too. */
  passwordPolicy: 'basic' | 'strict';
  /** Managers and administrators act as such only in sessions that began with a second factor. */
  demandSecondFactor: boolean;
  /** A new signing key is published for so long before it signs, so that who keeps the old list knows it in time. */
  signingKeyOverlapSeconds: number;
  /** Comma-separated host names that are answered, `*.example.com` for all below one; all where empty. */
  allowedHosts: string;
  /** Comma-separated exact origins for CORS. */
  allowedOrigins: string;
  /** `kinora:fail:...` and `kinora:slow` act in scripts; never true in production. */
  testValues: boolean;
  /** `false` hides /docs, /redoc and the documents behind them. */
  docsEnabled: boolean;
  /** Pause before a retryable task failure is tried again; up to 3 times. */
  retryIntervalSeconds: number;
  /** Webhooks may go to any address, over http too: for laptops, off by default. In dev alone. */
  webhookLocalTargets: boolean;
  /** Deliveries of webhooks of one account in a day (UTC); further events are counted and not delivered. */
  maxWebhookDeliveriesPerDay: number;
  /** Publications on YouTube of one account in a day (UTC): the project has 100 uploads a day for all of them. */
  maxPublicationsPerDay: number;
  /** Questions of one account to language models in a day (UTC): rewrites, storyboards, analyses, enhanced prompts. */
  maxModelTextsPerDay: number;
  /** A video that found no place to run in asks again after about so long. */
  dispatchRetrySeconds: number;
  /** A video without news for this long is looked at by the reconciler. */
  reconcileAfterSeconds: number;
}

export type SettingName = keyof Settings;

/** `rateLimitPerMinute` is `RATE_LIMIT_PER_MINUTE` in a function's environment. */
export const settingVariable = (name: SettingName): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
