import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** Between two looks whether the lock is free. */
const pauseMilliseconds = 100;

/** SQLite's code of a database that another connection has locked. */
const busyCode = 5;

/**
 * Does work while nobody else on this machine does any under the same lock: others wait. The lock is an open exclusive
 * SQLite transaction: the operating system drops it with the process, so who is killed leaves none behind.
 *
 * @param file of the lock, in a folder that is there
 * @param patienceMilliseconds after which it is done all the same, beside one that takes so long
 */
export const inTurn = async <Result>(
  file: string,
  work: () => Promise<Result>,
  patienceMilliseconds = 600_000,
): Promise<Result> => {
  const deadline = Date.now() + patienceMilliseconds;
  let release = take(file);
  while (release === undefined && Date.now() < deadline) {
    await sleep(pauseMilliseconds);
    release = take(file);
  }
  try {
    return await work();
  } finally {
    release?.();
  }
};

/** @returns what gives the lock back; undefined while another has it */
const take = (file: string): (() => void) | undefined => {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busyCode) return undefined;
    throw error;
  }
};
