import { setTimeout as sleep } from 'node:timers/promises';
import { register, type TestCloud, type TestUser } from './cloud.ts';

const tries = 20;
const pause = 100;

/** Requests of a client that tries again whenever a server says 5xx, as clients do. */
export const patiently =
  (request: TestCloud['request']): TestCloud['request'] =>
  async (method, path, options) => {
    for (let turn = 1; ; turn += 1) {
      const answer = await request(method, path, options);
      if (answer.status < 500 || turn === tries) return answer;
      await sleep(pause);
    }
  };

/** A user of a cloud on which nothing can be relied: where an answer got lost, another account is opened. */
export const registerPatiently = async (request: TestCloud['request']): Promise<TestUser> => {
  for (let turn = 1; ; turn += 1) {
    try {
      return await register(patiently(request));
    } catch (error) {
      if (turn === tries) throw error;
      await sleep(pause);
    }
  }
};
