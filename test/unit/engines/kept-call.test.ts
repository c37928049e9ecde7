import { beforeAll, describe, expect, it, vi } from 'vitest';
import { keptCall } from '../../../functions/engines/vendor-speech/kept-call.ts';
import { keptAnswers } from '../../support/kept-answers.ts';

beforeAll(() => {
  vi.stubEnv('ENVIRONMENT_NAME', 'test');
  return () => vi.unstubAllEnvs();
});

const spoken = Uint8Array.of(1, 2, 3);

/** A run of a task that wants the first answer. @param calls are counted */
const runOf = (kept: ReturnType<typeof keptAnswers>, calls: string[], run: string) =>
  keptCall(
    { engine: 'polly', name: 'sound', kept, text: 'Hello.', take: 1, pause: async () => {} },
    async () => {
      calls.push(run);
      return spoken;
    },
    (answer) => answer,
  );

describe('a question to a vendor that two runs have', () => {
  it('is paid once where one is answered between the look and the claim of the other', async () => {
    const kept = keptAnswers();
    const calls: string[] = [];
    const late = {
      ...kept,
      demandWanted: async () => void (await runOf(kept, calls, 'first')),
    };
    expect(await runOf(late, calls, 'late')).toEqual(spoken);
    expect(calls).toEqual(['first']);
    // What was not asked does not count: an answer of no use may be followed by one more.
    expect(kept.asked.get('sound')).toMatchObject({ asked: 1, isOpen: false });
  });

  it('is free again where nobody can tell whether its answer is kept', async () => {
    const kept = keptAnswers();
    const calls: string[] = [];
    const asks = { asked: 0, lastAt: new Date().toISOString(), isOpen: false, version: 1 };
    await kept.asks.save('sound', asks);
    let looks = 0;
    const load = async (name: string) => {
      looks += 1;
      if (looks === 2) throw new Error('The bucket does not answer');
      return kept.load(name);
    };
    await expect(runOf({ ...kept, load }, calls, 'first')).rejects.toThrow('The bucket does not answer');
    expect(kept.asked.get('sound')).toMatchObject({ asked: 0, isOpen: false });
    expect(await runOf(kept, calls, 'next')).toEqual(spoken);
    expect(calls).toEqual(['next']);
  });
});
