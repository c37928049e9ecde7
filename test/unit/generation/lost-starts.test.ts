import { expect, test } from 'vitest';
import type { RemoteWork, Started, VendorFilm } from '../../../functions/engines/capabilities.ts';
import type { Repeat } from '../../../functions/engines/provider.ts';
import { noteVendor } from '../../../functions/engines/vendor-state.ts';
import {
  loadRemoteJob,
  type PartName,
  saveRemoteJob,
  tokenOf,
} from '../../../functions/generation/remote/job-store.ts';
import { keptFilm } from '../../../functions/generation/remote/kept-film.ts';
import type { Part } from '../../../functions/generation/remote/part.ts';
import { startPart } from '../../../functions/generation/remote/start-part.ts';
import { mayBeHandedOn } from '../../../functions/generation/remote/switch-engine.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { log } from '../../../functions/platform/log.ts';
import { newId } from '../../../functions/shared/ids.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { newVideoWrites } from '../../../functions/videos/store.ts';
import { fake } from '../../support/fake-vendor/provider.ts';
import { quotedVideo } from '../../support/quoted-video.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

const cloud = useSmallCloud({ engines: 'polly' });

type Work = RemoteWork<unknown, VendorFilm>;

/** A scene of a video in work at a vendor that answers its starts one after the other; `cut` is no answer. */
const sceneOf = async (
  answers: (Started | 'cut' | (() => Started))[],
  { repeat = { cost: 'unknown' }, find }: { repeat?: Repeat; find?: Work['find'] } = {},
) => {
  const video: Video = { ...quotedVideo(), id: newId(), status: 'processing', stage: 'speaking' };
  await commit(newVideoWrites(video, 'Words that nobody will speak.'));
  const name: PartName = { videoId: video.id, sceneIndex: 0, capability: 'scene', hash: 'abc' };
  const sent: string[] = [];
  const start: Work['start'] = async (_, token) => {
    sent.push(token);
    const answer = answers[sent.length - 1];
    if (answer === undefined || answer === 'cut') throw new Error('The line was cut');
    return typeof answer === 'function' ? answer() : answer;
  };
  const film = { scenes: [{ narration: 'Ships.' }], width: 64, height: 64 };
  const part: Part = {
    plan: { film, scenes: [], testValues: [] } as unknown as Part['plan'],
    name,
    engine: fake,
    repeat,
    work: { start, poll: async () => ({ state: 'running' }), ...(find === undefined ? {} : { find }) },
    request: { film, sceneIndex: 0, timing: { frames: 3 } },
    isMade: async () => false,
    film: keptFilm('work/nobody/vendor-0-abc.mp4'),
    save: async () => {},
    sceneFrames: [3],
  };
  const { ownerId, id: videoId } = video;
  const begin = (attempt = 1) =>
    startPart({ ownerId, videoId, attempt, sceneIndex: 0, capability: 'scene', steps: 0 }, part, log);
  return { video, name, part, sent, begin, job: () => loadRemoteJob(name) };
};

const started: Started = { state: 'started', handle: 'film-1' };
const free: Repeat = { cost: 'free', forSeconds: 3600 };
const closed = { state: 'failed', code: 'ENGINE_FAILED', retryable: false } as const;
const unpaidBill: Started = { ...closed, charged: false, vendorMessage: 'The account is empty' };

test('a repeat that the account is refused for says nothing of the first call: it goes on with its token', async () => {
  const { video, name, begin, sent, job } = await sceneOf(['cut', unpaidBill, started], { repeat: free });
  await begin();
  expect(await begin()).toBeGreaterThan(0);
  const token = tokenOf(name, 1);
  expect(await job()).toMatchObject({ state: 'unanswered', token });
  const standIn = { engineId: 'polly', voiceId: 'v', avatarId: 'a', estimatedSeconds: 5 };
  const handed = { ...video, standIns: [standIn] };
  expect(await mayBeHandedOn({ videoId: video.id }, handed, {})).toBe(false);
  // Its vendor answers what the first call began, once it answers this account again.
  await begin();
  expect(await job()).toMatchObject({ state: 'started', handle: 'film-1', tries: 1 });
  expect(sent).toEqual([token, token, token]);
});

test('a refusal of the content that answers a repeat, or one that is billed, is the answer to the first call', async () => {
  const refused: Started = { ...unpaidBill, code: 'ENGINE_REFUSED' };
  const billed: Started = { ...unpaidBill, charged: true };
  for (const [answer, code, wasted] of [
    [refused, 'ENGINE_REFUSED', undefined],
    [billed, 'ENGINE_FAILED', 1],
  ] as const) {
    const { begin, job } = await sceneOf(['cut', answer], { repeat: free });
    await begin();
    await expect(begin()).rejects.toMatchObject({ code });
    expect((await job())?.wasted).toBe(wasted);
    expect(await job()).toMatchObject({ state: 'ended' });
  }
});

test('a first call that the account is refused for began nothing', async () => {
  const { begin, job } = await sceneOf([unpaidBill], { repeat: free });
  await expect(begin()).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
  expect(await job()).toMatchObject({ state: 'ended' });
});

/** One fault counts, so the next note is written, and the vendor may be called. */
const oneFault = async (): Promise<void> => {
  await noteVendor('fake', undefined, new Date());
  await noteVendor('fake', 'unreachable', new Date());
};

/** Refuses the next call that is about the health of vendors, and none after it. */
const refuseHealthOnce = (): void =>
  cloud.interrupt(
    ({ body }) => body.includes('vendor#'),
    async () => {
      cloud.endAfter(0);
      cloud.interrupt(
        () => true,
        async () => cloud.endAfter(undefined),
      );
    },
  );

test('what a vendor answered is kept, also where its health cannot be noted', async () => {
  await oneFault();
  const answered = (answer: Started) => () => {
    refuseHealthOnce();
    return answer;
  };
  const scene = await sceneOf([answered(started)]);
  expect(await scene.begin()).toBeGreaterThan(0);
  expect(await scene.job()).toMatchObject({ state: 'started', handle: 'film-1' });
  await oneFault();
  const refused = await sceneOf([answered(unpaidBill)]);
  await expect(refused.begin()).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
  expect(await refused.job()).toMatchObject({ state: 'ended' });
});

test('a start without an answer is one, also where the health of its vendor cannot be noted', async () => {
  await oneFault();
  const scene = await sceneOf([
    () => {
      refuseHealthOnce();
      throw new Error('The line was cut');
    },
  ]);
  expect(await scene.begin()).toBeGreaterThan(0);
  expect(await scene.job()).toMatchObject({ state: 'unanswered' });
});

/** A start that was not answered, and that its attempt gave up so many seconds after it. */
const givenUp = async ({ name, video }: { name: PartName; video: Video }, seconds: number) => {
  const at = new Date(Date.now() - seconds * 1000).toISOString();
  const call = { token: tokenOf(name, 1), tries: 1, attempt: 1, firstCallAt: at, lastCallAt: at };
  const state = { state: 'ended', wasted: 1, isLost: true } as const;
  await saveRemoteJob(undefined, { ...name, ...call, engineId: 'fake', ...state });
  await setAttempt(video, 2);
};

const setAttempt = ({ ownerId, id }: Video, attempt: number): Promise<unknown> =>
  commit([{ Update: updateOf({ pk: `user#${ownerId}`, sk: `video#${id}` }, { set: { attempt } }) }]);

test('what was given up and came after all is adopted by a later attempt, and not bought again', async () => {
  const find = async () => ({ handle: 'gs://bucket/film.mp4' });
  const scene = await sceneOf([started], { find });
  await givenUp(scene, 4000);
  await Promise.all([scene.begin(2), scene.begin(2)]);
  expect(await scene.job()).toMatchObject({
    ...{ state: 'started', handle: 'gs://bucket/film.mp4', attempt: 2, tries: 1, wasted: 0 },
  });
  expect(scene.sent).toEqual([]);
});

test('what was given up and is not there is made anew by a later attempt, once nothing can come any more', async () => {
  const scene = await sceneOf([started], { find: async () => 'unknown' });
  await givenUp(scene, 4000);
  await scene.begin(2);
  expect(await scene.job()).toMatchObject({ state: 'started', handle: 'film-1', tries: 2, wasted: 1 });
  expect(scene.sent).toEqual([tokenOf(scene.name, 2)]);
  const young = await sceneOf([], { find: () => Promise.reject(new Error('The list is down')) });
  await givenUp(young, 100);
  expect(await young.begin(2)).toBeGreaterThanOrEqual(10);
  expect(await young.job()).toMatchObject({ state: 'ended', wasted: 1 });
  expect(young.sent).toEqual([]);
});

test('a start that its vendor may still tell of is looked for longer than five minutes, and bought once', async () => {
  let found: { handle: string } | 'unknown' = 'unknown';
  const scene = await sceneOf(['cut'], { find: async () => found });
  await scene.begin();
  const lost = await scene.job();
  if (lost === undefined) throw new Error('It is gone');
  const at = new Date(Date.now() - 301_000).toISOString();
  await saveRemoteJob(lost, { ...lost, firstCallAt: at, lastCallAt: at });
  expect(await scene.begin()).toBeGreaterThan(60);
  expect(await scene.job()).toMatchObject({ state: 'unanswered' });
  found = { handle: 'gs://bucket/film.mp4' };
  await scene.begin();
  expect(await scene.job()).toMatchObject({ state: 'started', handle: 'gs://bucket/film.mp4', tries: 1 });
  expect(scene.sent).toHaveLength(1);
});

test('a start that an earlier attempt lost is given up by the next one without ending it, and made anew', async () => {
  const scene = await sceneOf(['cut', started], { find: async () => 'unknown' });
  await scene.begin();
  const lost = await scene.job();
  if (lost === undefined) throw new Error('It is gone');
  const at = new Date(Date.now() - 1_300_000).toISOString();
  await saveRemoteJob(lost, { ...lost, firstCallAt: at, lastCallAt: at });
  await setAttempt(scene.video, 2);
  expect(await scene.begin(2)).toBeGreaterThan(0);
  expect(await scene.job()).toMatchObject({ state: 'ended', isLost: true, wasted: 1 });
  await scene.begin(2);
  expect(await scene.job()).toMatchObject({ state: 'started', handle: 'film-1', tries: 2, wasted: 1 });
  expect(scene.sent).toEqual([tokenOf(scene.name, 1), tokenOf(scene.name, 2)]);
});
