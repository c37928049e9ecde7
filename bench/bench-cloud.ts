import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudOptions, RunningCloud } from '../local/cloud.ts';
import { startCloud } from '../local/start-cloud.ts';
import { synthesize } from '../local/synth.ts';

/** A cloud of a benchmark, in temporary folders, with limits out of the way. */
export interface BenchCloud {
  running: RunningCloud;
  /** Milliseconds from the synthesized assembly to a cloud that answers. */
  startMilliseconds: number;
  request(method: string, path: string, token?: string, body?: unknown): Promise<Reply>;
  /** @returns an access token */
  register(): Promise<string>;
  close(): Promise<void>;
}

export interface Reply {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

const outOfTheWay = {
  rateLimitPerMinute: '100000',
  createLimitPerMinute: '100000',
  loginLimitPerMinute: '100000',
  signupCredits: '100000',
};

export const openBenchCloud = async (
  options: Partial<CloudOptions> & { settings?: Record<string, string> } = {},
): Promise<BenchCloud> => {
  const { settings = {}, ...cloudOptions } = options;
  const folder = await mkdtemp(join(tmpdir(), 'kinora-bench-'));
  const assembly = join(folder, 'assembly');
  await synthesize({ out: assembly, context: { env: 'dev', set: { ...outOfTheWay, ...settings } } });
  const startedAt = performance.now();
  const running = await startCloud({ assembly, dataDir: join(folder, 'data'), ...cloudOptions });
  const startMilliseconds = performance.now() - startedAt;
  const request: BenchCloud['request'] = (method, path, token, body) =>
    send(`${running.http}${path}`, method, token, body);
  return {
    running,
    startMilliseconds,
    request,
    register: async () => {
      const account = {
        email: `${randomUUID()}@example.com`,
        password: 'benchpassword123',
        full_name: 'Bench',
      };
      await request('POST', '/api/v1/auth/register', undefined, account);
      const { body } = await request('POST', '/api/v1/auth/login', undefined, account);
      return String(body.access_token);
    },
    close: async () => {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const send = async (url: string, method: string, token?: string, body?: unknown): Promise<Reply> => {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : {} };
};
