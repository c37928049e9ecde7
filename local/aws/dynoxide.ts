import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '../cloud.ts';

/** Where DynamoDB listens. */
export type DynamoDbProcess = Service & { url: string };

const startAttempts = 5;
const startLimitMilliseconds = 20_000;

/**
 * DynamoDB for this cloud: the endpoint in the environment, or a process of our own over a file in the data
 * folder.
 * @throws Error saying what to install when this platform has neither.
 */
export const startDynamoDb = async (dataDir: string): Promise<DynamoDbProcess> => {
  const external = process.env.KINORA_ENDPOINT_DYNAMODB;
  if (external) return { url: external, close: async () => undefined };
  const binary = findBinary();
  const databasePath = join(dataDir, 'dynamodb.sqlite');
  const pidFile = join(dataDir, 'dynamodb.pid');
  endLeftover(pidFile, databasePath);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = spawn(binary, ['--host', '127.0.0.1', '--port', String(port), '--db-path', databasePath], {
      stdio: 'ignore',
      // A group of its own: Ctrl-C reaches us alone, and what still runs can finish its writes.
      detached: true,
    });
    const url = `http://127.0.0.1:${port}`;
    if (await answers(child, url)) {
      writeFileSync(pidFile, String(child.pid));
      indexStreamRecords(databasePath);
      return { url, close: guard(child, pidFile) };
    }
    child.kill('SIGKILL');
    if (attempt === startAttempts) throw new Error(`${binary} does not start`);
  }
};

const findBinary = (): string => {
  const name = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
  const require = createRequire(import.meta.url);
  try {
    const manifest = require.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`);
    return join(manifest, '..', name);
  } catch {
    const folders = (process.env.PATH ?? '').split(delimiter);
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
    throw new Error(
      `No DynamoDB for ${process.platform}-${process.arch}: install dynoxide, or name an endpoint in KINORA_ENDPOINT_DYNAMODB`,
    );
  }
};

/** Ends a process that a killed cloud left behind, after making sure that it is the one. */
const endLeftover = (pidFile: string, databasePath: string): void => {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  rmSync(pidFile);
  try {
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(databasePath)) process.kill(pid, 'SIGKILL');
  } catch {
    // No such process, or a system without /proc, where the watchdog has ended it.
  }
};

/**
 * Keeps the child from outliving this process even when that is killed: a shell waits for the end of its
 * input, which the operating system closes with us, and then ends the child.
 * @returns a function that ends both.
 */
const guard = (child: ChildProcess, pidFile: string): (() => Promise<void>) => {
  const watchdog =
    process.platform === 'win32'
      ? undefined
      : spawn('/bin/sh', ['-c', `cat >/dev/null; kill -9 ${child.pid}`], {
          stdio: ['pipe', 'ignore', 'ignore'],
          detached: true,
        });
  watchdog?.unref();
  child.unref();
  const endWatchdog = (): void => {
    if (watchdog?.pid && watchdog.exitCode === null) process.kill(-watchdog.pid, 'SIGKILL');
  };
  child.once('exit', endWatchdog);
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
    rmSync(pidFile, { force: true });
  };
};

const answers = async (child: ChildProcess, url: string): Promise<boolean> => {
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  const limit = Date.now() + startLimitMilliseconds;
  while (!ended && Date.now() < limit) {
    try {
      await (await fetch(url)).arrayBuffer();
      return true;
    } catch {
      await sleep(20);
    }
  }
  return false;
};

/** Without it each write to a stream searches all records that the stream has. */
const indexStreamRecords = (databasePath: string): void => {
  const database = new DatabaseSync(databasePath, { timeout: 5000 });
  database.exec(
    'CREATE INDEX IF NOT EXISTS stream_position ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
  );
  // DynamoDB keeps stream records for 24 hours; the last one stays, for the numbering goes on from it.
  database
    .prepare(
      'DELETE FROM _stream_records WHERE created_at < ? AND id NOT IN (SELECT MAX(id) FROM _stream_records GROUP BY table_name)',
    )
    .run(Math.floor(Date.now() / 1000) - 24 * 3600);
  database.close();
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
};
