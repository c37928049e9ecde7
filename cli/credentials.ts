import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { UsageError } from './errors.ts';

const credentials = z.object({
  accessToken: z.string(),
  refreshToken: z.optional(z.string()),
  /** Milliseconds since the epoch. */
  expiresAt: z.number(),
  email: z.optional(z.string()),
});
export type Credentials = z.output<typeof credentials>;

const contents = z.record(z.string(), credentials);
type Contents = z.output<typeof contents>;

/** A lock older than this was left behind by a process that died. */
const lockLifeMilliseconds = 60_000;

/** `~/.config/kinora/credentials.json`, or below `XDG_CONFIG_HOME`. */
export const credentialsPath = (env: NodeJS.ProcessEnv, home: string): string =>
  join(env.XDG_CONFIG_HOME || join(home, '.config'), 'kinora', 'credentials.json');

export type CredentialsFile = ReturnType<typeof credentialsFile>;

/** Sessions by base URL in one file that only its owner can read. */
export const credentialsFile = (path: string) => {
  const load = async (): Promise<Contents> => {
    try {
      await chmod(path, 0o600);
      return contents.parse(JSON.parse(await readFile(path, 'utf8')));
    } catch (error) {
      if (isMissing(error)) return {};
      throw new UsageError(`${path} cannot be read. Remove it and sign in again.`, { cause: error });
    }
  };

  const save = async (all: Contents): Promise<void> => {
    const temporary = `${path}.${randomBytes(6).toString('hex')}`;
    await writeFile(temporary, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
    await rename(temporary, path);
  };

  /** Runs alone among all processes that use this file: a refresh token works once. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const lock = `${path}.lock`;
    await acquire(lock);
    try {
      return await work();
    } finally {
      await rmdir(lock).catch(() => undefined);
    }
  };

  return {
    path,
    alone,
    read: async (baseUrl: string): Promise<Credentials | undefined> => (await load())[baseUrl],
    /** Only within `alone`. */
    write: async (baseUrl: string, session: Credentials): Promise<void> =>
      save({ ...(await load()), [baseUrl]: session }),
    /** Only within `alone`. */
    remove: async (baseUrl: string): Promise<void> => {
      const { [baseUrl]: _removed, ...others } = await load();
      await save(others);
    },
  };
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const acquire = async (lock: string): Promise<void> => {
  for (;;) {
    try {
      await mkdir(lock);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > lockLifeMilliseconds) await rm(lock, { recursive: true, force: true });
    else await sleep(50);
  }
};
