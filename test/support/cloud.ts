import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { type SettingName, type Settings, settingVariable } from '../../functions/shared/settings.ts';
import type { CloudOptions, RunningCloud } from '../../local/cloud.ts';
import { startCloud } from '../../local/start-cloud.ts';
import { type AccountOpener, startAccountOpener } from './accounts.ts';
import type { OpenedAccount } from './open-account.ts';
import { openSharedCloud, type SharedCloud } from './shared-clouds.ts';
import { nextPause } from './until.ts';
import type { VariantName } from './variants.ts';

/** A signed-in user of a test. */
export interface TestUser {
  userId: string;
  email: string;
  password: string;
  token: string;
  refreshToken: string;
}

/** An answer, read whole. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Body;
}
/** A JSON body of any shape; a test says what it expects of it. */
export interface Body {
  readonly [member: string]: Body;
}

export interface TestCloud {
  readonly running: { readonly cloud: SharedCloud };
  readonly http: string;
  readonly websocket: string;
  readonly dataDir: string;
  /** Sends one request; a body is sent as JSON unless it is a string. */
  request(
    method: string,
    path: string,
    options?: { token?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** A new account with its first session, as its functions would have made them; no mail is sent to its address. */
  register(overrides?: Record<string, unknown>): Promise<TestUser>;
  /** The same by requests, hashing and mail with them. */
  registerByRequest(overrides?: Record<string, unknown>): Promise<TestUser>;
  /** Waits until a video ends. */
  ended(user: TestUser, videoId: string, timeoutMilliseconds?: number): Promise<Answer>;
}

/** A cloud that no other file knows. */
export interface OwnCloud extends TestCloud {
  readonly running: RunningCloud;
  restart(): Promise<void>;
}

/** Settings of test clouds: limits are tested by the tests that set them lower. */
const generous: Partial<Settings> = {
  rateLimitPerMinute: 1_000_000,
  createLimitPerMinute: 1_000_000,
  loginLimitPerMinute: 1_000_000,
  registrationLimitPerMinute: 100_000,
  maxConnectionsPerAccount: 1000,
  socketMessagesPerMinute: 1_000_000,
  retryIntervalSeconds: 1,
};

/** The settings of test clouds as variables for their functions; `settings` override them. */
export const testEnvironment = (settings: Partial<Settings> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...generous, ...settings }).map(([name, value]) => [
      settingVariable(name as SettingName),
      String(value),
    ]),
  );

/**
 * A cloud of its own for the tests of this file, with an empty data folder.
 *
 * @param options `settings` override the environment's; the rest goes to `startCloud`
 */
export const useCloud = (
  options: Partial<CloudOptions> & { settings?: Partial<Settings> } = {},
): OwnCloud => {
  const { settings = {}, ...cloudOptions } = options;
  const { assembly = inject('assembly'), functionEnvironment = testEnvironment(settings) } = options;
  let running: RunningCloud | undefined;
  let accounts: AccountOpener | undefined;
  let dataDir = '';
  const start = async (): Promise<void> => {
    running = await startCloud({ ...cloudOptions, assembly, dataDir, functionEnvironment });
  };
  const stop = async (): Promise<void> => {
    await accounts?.close();
    accounts = undefined;
    await running?.close();
  };
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kinora-test-'));
    await start();
  });
  afterAll(async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const current = (): RunningCloud => started(running);
  return {
    ...requestsTo(
      () => current().http,
      (body) => {
        accounts ??= startAccountOpener(current().cloud, { assembly, functionEnvironment });
        return accounts.open(body);
      },
    ),
    get running() {
      return current();
    },
    get http() {
      return current().http;
    },
    get websocket() {
      return current().websocket;
    },
    get dataDir() {
      return dataDir;
    },
    restart: async () => {
      await stop();
      await start();
    },
  };
};

/**
 * The cloud that files of all workers share at the same time. For tests that make their own accounts, want no settings
 * of their own, wait for the videos they start, and count, fill and sweep nothing that is not theirs.
 */
export const useSharedCloud = (): TestCloud => useOpened();

/** The cloud with these settings that files of all workers share at the same time; for tests as of `useSharedCloud`. */
export const useVariantCloud = (variant: VariantName): TestCloud => useOpened(variant);

const useOpened = (variant?: VariantName): TestCloud => {
  let opened: Awaited<ReturnType<typeof openSharedCloud>> | undefined;
  beforeAll(async () => {
    opened = await openSharedCloud(inject('sharedClouds'), variant);
  });
  return {
    ...requestsTo(
      () => started(opened).http,
      (body) => started(opened).openAccount(body),
    ),
    get running() {
      return started(opened);
    },
    get http() {
      return started(opened).http;
    },
    get websocket() {
      return started(opened).websocket;
    },
    get dataDir() {
      return started(opened).cloud.dataDir;
    },
  };
};

const started = <T>(cloud: T | undefined): T => {
  if (cloud === undefined) throw new Error('The cloud of this file has not started');
  return cloud;
};

type OpenAccount = AccountOpener['open'];

const requestsTo = (
  http: () => string,
  open: OpenAccount,
): Pick<TestCloud, 'request' | 'register' | 'registerByRequest' | 'ended'> => {
  const request: TestCloud['request'] = (method, path, options) => send(http(), method, path, options);
  return {
    request,
    register: async (overrides) => {
      const account = newcomer(overrides);
      return signedIn(account, await open(account));
    },
    registerByRequest: (overrides) => register(request, overrides),
    ended: (user, videoId, timeout) => ended(request, user, videoId, timeout),
  };
};

/** Sends one request to any base URL. */
export const send = async (
  base: string,
  method: string,
  path: string,
  options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> => {
  const { token, body, headers = {} } = options;
  const response = await fetch(`${base}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
};

type Newcomer = Parameters<OpenAccount>[0];

const newcomer = (overrides: Record<string, unknown> = {}): Newcomer => ({
  email: `${randomUUID()}@example.com`,
  password: 'testpassword123',
  full_name: 'Test User',
  ...overrides,
});

const signedIn = ({ email, password }: Newcomer, opened: OpenedAccount): TestUser => ({
  email,
  password,
  ...opened,
});

/** Opens an account and signs in. @throws Error when either is refused */
export const register = async (
  request: TestCloud['request'],
  overrides?: Record<string, unknown>,
): Promise<TestUser> => {
  const account = newcomer(overrides);
  const registered = await request('POST', '/api/v1/auth/register', { body: account });
  if (registered.status !== 201) throw new Error(`register: ${JSON.stringify(registered.body)}`);
  const login = await request('POST', '/api/v1/auth/login', {
    body: { email: account.email, password: account.password },
  });
  if (login.status !== 200) throw new Error(`login: ${JSON.stringify(login.body)}`);
  return signedIn(account, {
    userId: String(registered.body.id),
    token: String(login.body.access_token),
    refreshToken: String(login.body.refresh_token),
  });
};

/** Waits until a video ends. @throws Error when it takes longer */
export const ended = async (
  request: TestCloud['request'],
  user: TestUser,
  videoId: string,
  timeoutMilliseconds = 540_000,
): Promise<Answer> => {
  const since = performance.now();
  for (;;) {
    const answer = await request('GET', `/api/v2/videos/${videoId}`, { token: user.token });
    const status = String(answer.body.status);
    if (answer.status !== 200 || ['completed', 'failed', 'cancelled'].includes(status)) return answer;
    if (performance.now() > since + timeoutMilliseconds)
      throw new Error(`Video still ${status}: ${JSON.stringify(answer.body)}`);
    await new Promise((resolve) => setTimeout(resolve, nextPause(since, 100)));
  }
};
