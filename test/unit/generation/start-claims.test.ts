import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Started } from '../../../functions/engines/capabilities.ts';
import type { Repeat } from '../../../functions/engines/provider.ts';
import { keptCall } from '../../../functions/engines/vendor-speech/kept-call.ts';
import { speechAsks } from '../../../functions/generation/asks-store.ts';
import {
  loadRemoteJob,
  type PartName,
  saveRemoteJob,
} from '../../../functions/generation/remote/job-store.ts';
import { keptFilm } from '../../../functions/generation/remote/kept-film.ts';
import type { Part, PartJob } from '../../../functions/generation/remote/part.ts';
import { startPart } from '../../../functions/generation/remote/start-part.ts';
import { takeVendorPlace } from '../../../functions/generation/remote/vendor-places.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { log } from '../../../functions/platform/log.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { cancel, type Video } from '../../../functions/videos/model.ts';
import { standIn } from '../../../functions/videos/stand-ins.ts';
import { changeVideo, newVideoWrites } from '../../../functions/videos/store.ts';
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

interface Terms {
  repeat?: Repeat;
  limits?: { concurrency?: number };
}

/** A scene of a video in work, and its vendor, whose first call is answered when it is told to. */
const sceneInWork = async ({ repeat = { cost: 'paid' }, limits = {} }: Terms = {}) => {
  number += 1;
  const engine = { ...fake, id: `fake-${number}`, limits: { ...fake.limits, ...limits } };
  const video: Video = {
    ...quotedVideo(),
    engineId: engine.id,
    standIns: [{ engineId: 'polly', voiceId: 'en-ava', avatarId: 'amelia', estimatedSeconds: 5 }],
    id: `0000000${number}`,
    status: 'processing',
    stage: 'rendering',
  };
  const account = { ...accountKey(video.ownerId), balance: 0, activeVideos: 1 };
  await commit([...newVideoWrites(video, 'Hello.'), { Put: { Item: account } }]);
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
    engine,
    repeat,
    work: { start, poll: async () => ({ state: 'running' }) },
    request: { film, sceneIndex: 0, timing: { frames: 3 } },
    isMade: async () => false,
    film: keptFilm('work/nobody/vendor-0-abc.mp4'),
    save: async () => {},
    sceneFrames: [3],
  };
  const job: PartJob = { ownerId, videoId, attempt, sceneIndex: 0, capability: 'scene', steps: 0 };
  const run = () => startPart(job, part, log);
  return { video, name, engine, start, called, answered, run, remote: () => loadRemoteJob(name) };
};

const isPutOf =
  (prefix: string) =>
  ({ operation, body }: Call): boolean =>
    operation === 'PutItem' && body.includes(prefix);

describe('a start whose video changes behind its claim', () => {
  test.each(['handed on', 'cancelled'])('(%s) is not made', async (how) => {
    const { video, start, run, remote, name, engine } = await sceneInWork({ limits: { concurrency: 1 } });
    const decide =
      how === 'cancelled'
        ? cancel(new Date())
        : standIn(video.attempt, { from: engine.id, code: 'ENGINE_FAILED' }, new Date());
    cloud.interrupt(isPutOf('remote#'), () => changeVideo(video.ownerId, video.id, decide));
    await expect(run()).rejects.toMatchObject({ code: 'VIDEO_STOPPED' });
    expect(start).not.toHaveBeenCalled();
    expect(await remote()).toMatchObject({ state: 'free', tries: 1 });
    // The one place at the vendor is free again.
    expect(await takeVendorPlace(engine, { ...name, hash: 'another' }, 'owner', new Date())).toBeUndefined();
  });

  test('is as it was where a call before it may have been accepted', async () => {
    const { video, name, start, run, remote } = await sceneInWork({
      repeat: { cost: 'free', forSeconds: 3600 },
    });
    const at = new Date().toISOString();
    const call = { token: 'sent', tries: 1, attempt: 1, firstCallAt: at, lastCallAt: at };
    await saveRemoteJob(undefined, { ...name, ...call, engineId: fake.id, state: 'unanswered' });
    cloud.interrupt(isPutOf('remote#'), () => changeVideo(video.ownerId, video.id, cancel(new Date())));
    await expect(run()).rejects.toMatchObject({ code: 'VIDEO_STOPPED' });
    expect(start).not.toHaveBeenCalled();
    expect(await remote()).toMatchObject({ state: 'unanswered', token: 'sent', tries: 1 });
  });
});

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
