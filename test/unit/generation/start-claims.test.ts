import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Started } from '../../../functions/engines/capabilities.ts';
import { keptCall } from '../../../functions/engines/vendor-speech/kept-call.ts';
import { speechAsks } from '../../../functions/generation/asks-store.ts';
import { loadRemoteJob, type PartName } from '../../../functions/generation/remote/job-store.ts';
import { keptFilm } from '../../../functions/generation/remote/kept-film.ts';
import type { Part, PartJob } from '../../../functions/generation/remote/part.ts';
import { startPart } from '../../../functions/generation/remote/start-part.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { log } from '../../../functions/platform/log.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { newVideoWrites } from '../../../functions/videos/store.ts';
import { fake } from '../../support/fake-vendor/provider.ts';
import { keptAnswers } from '../../support/kept-answers.ts';
import { quotedVideo } from '../../support/quoted-video.ts';
import { type Call, useSmallCloud } from '../../support/small-cloud.ts';

const cloud = useSmallCloud();

beforeEach(() => {
  // All claims of a test are of one millisecond, and no try waits.
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

let number = 0;

/** A scene of a video in work, and its vendor, whose first call is answered when it is told to. */
const sceneInWork = async () => {
  number += 1;
  const video: Video = {
    ...quotedVideo(),
    id: `0000000${number}`,
    status: 'processing',
    stage: 'rendering',
  };
  await commit(newVideoWrites(video, 'Hello.'));
  const { ownerId, id: videoId, attempt } = video;
  const name: PartName = { videoId, sceneIndex: 0, capability: 'scene', hash: 'abc' };
  const called = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<Started>();
  const start = vi.fn(async (): Promise<Started> => {
    called.resolve();
    return start.mock.calls.length === 1 ? answered.promise : { state: 'started', handle: 'another film' };
  });
  const film = { scenes: [{ narration: 'Hello.' }], width: 64, height: 64 };
  const part: Part = {
    plan: { film, scenes: [], testValues: [] } as unknown as Part['plan'],
    name,
    engine: fake,
    repeat: { cost: 'paid' },
    work: { start, poll: async () => ({ state: 'running' }) },
    request: { film, sceneIndex: 0, timing: { frames: 3 } },
    isMade: async () => false,
    film: keptFilm('work/nobody/vendor-0-abc.mp4'),
    save: async () => {},
    sceneFrames: [3],
  };
  const job: PartJob = { ownerId, videoId, attempt, sceneIndex: 0, capability: 'scene', steps: 0 };
  const run = () => startPart(job, part, log);
  return { video, name, part, start, called, answered, run, remote: () => loadRemoteJob(name) };
};

const isPutOf =
  (prefix: string) =>
  ({ operation, body }: Call): boolean =>
    operation === 'PutItem' && body.includes(prefix);

describe('claims of one millisecond', () => {
  test('of a start are two: a put that was tried again is not taken for the one that another run made', async () => {
    const { run, start, called, answered, remote } = await sceneInWork();
    let first: Promise<number> | undefined;
    cloud.interrupt(isPutOf('remote#'), async () => {
      first = run();
      await called.promise;
      return 'throttled';
    });
    expect(await run()).toBe(5);
    answered.resolve({ state: 'started', handle: 'film' });
    await first;
    expect(start).toHaveBeenCalledTimes(1);
    expect(await remote()).toMatchObject({ state: 'started', handle: 'film', tries: 1 });
  });

  test('of a question about speech are two', async () => {
    number += 1;
    const kept = {
      ...keptAnswers(),
      asks: speechAsks(`0000000${number}`, { place: '', index: 0, hash: 'abc' }),
    };
    const called = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<Uint8Array>();
    const call = vi.fn(async (): Promise<Uint8Array> => {
      called.resolve();
      return call.mock.calls.length === 1 ? answered.promise : Uint8Array.of(2);
    });
    let first: Promise<Uint8Array | undefined> | undefined;
    const pause = async () => {
      answered.resolve(Uint8Array.of(1));
      await first;
    };
    const question = { engine: 'polly', name: 'sound', kept, text: 'Hello.', take: 1, pause };
    const run = () => keptCall(question, call, (answer) => answer);
    cloud.interrupt(isPutOf('asked#'), async () => {
      first = run();
      await called.promise;
      return 'throttled';
    });
    expect(await run()).toEqual(Uint8Array.of(1));
    expect(call).toHaveBeenCalledTimes(1);
  });
});
