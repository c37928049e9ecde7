import { expect, test } from 'vitest';
import { heygen } from '../../../functions/engines/heygen/provider.ts';
import { failure, VideoStopped } from '../../../functions/generation/failures.ts';
import {
  loadRemoteJob,
  type PartName,
  type RemoteJob,
  saveRemoteJob,
} from '../../../functions/generation/remote/job-store.ts';
import { mayBeHandedOn, withStandIn } from '../../../functions/generation/remote/switch-engine.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { log } from '../../../functions/platform/log.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { loadVideo, newVideoWrites } from '../../../functions/videos/store.ts';
import { quotedVideo } from '../../support/quoted-video.ts';
import { type Call, useSmallCloud } from '../../support/small-cloud.ts';

const cloud = useSmallCloud();

const standIns = ['polly', 'embedded'];
const failed = failure('ENGINE_FAILED');
let number = 0;

/** A version of a movie in work, of three scenes by HeyGen; each is one piece of work there. */
const inWork = async (plannedScenes = 4) => {
  number += 1;
  const sceneEngines = [0, 1, 2].map((scene) => ({
    scene,
    engineId: 'heygen',
    engineReason: { code: 'chosen' as const, passed_over: [] },
  }));
  const video: Video = {
    ...quotedVideo(),
    id: `0000000${number}`,
    kind: 'movie',
    status: 'processing',
    stage: 'speaking',
    sceneEngines,
  };
  await commit(newVideoWrites(video, 'A movie.'));
  const { ownerId, id: videoId, attempt } = video;
  const nameOf = (scene: number): PartName => ({
    ...{ videoId, sceneIndex: 0, capability: 'talking-video', hash: `h${scene}` },
  });
  const note = async (scene: number, state: RemoteJob['state'], more: Partial<RemoteJob> = {}) => {
    const at = new Date().toISOString();
    const call = { token: 't', tries: 1, attempt, firstCallAt: at, lastCallAt: at };
    const before = await loadRemoteJob(nameOf(scene));
    await saveRemoteJob(before, { ...nameOf(scene), ...call, engineId: 'heygen', state, ...more });
  };
  const load = async (): Promise<Video> => {
    const found = await loadVideo(ownerId, videoId, { consistent: true });
    if (found === undefined) throw new Error('It is gone');
    return found;
  };
  const sceneOf = (
    scene: number,
    before: readonly number[] = [],
    names: (scene: number) => PartName[] = (at) => [nameOf(at)],
  ) => {
    const handed = (at: number) => ({
      ...{ scene: at, standIns, names: names(at), isBegun: before.includes(at) },
    });
    const ofEngine = (only?: number) =>
      Promise.resolve([0, 1, 2].filter((at) => (only ?? at) === at).map(handed));
    const paying = { source: `s${scene}`, pieces: 1, isPaid: false, movieId: 'movie' };
    return { ...paying, scene, standIns, plannedScenes, ofEngine };
  };
  const may = (scene: number, seen: Video = video, before: readonly number[] = []) =>
    mayBeHandedOn({ videoId }, seen, { movieScene: sceneOf(scene, before) });
  const begin = (
    scene: number,
    seen: Video,
    error: Error,
    {
      own = standIns,
      before = [],
      names,
    }: {
      own?: readonly string[];
      before?: readonly number[];
      names?: (scene: number) => PartName[];
    } = {},
  ) => {
    const job = { ownerId, videoId, attempt, sceneIndex: scene, steps: 2, capability: 'talking-video' };
    const movieScene = { ...sceneOf(scene, before, names), standIns: own };
    const part = { name: nameOf(scene), engine: heygen, movieScene };
    return withStandIn({ ...job, correlationId: 'c' } as never, seen, part, log, () => Promise.reject(error));
  };
  const engines = async () => (await load()).sceneEngines?.map(({ engineId }) => engineId);
  return { video, nameOf, note, load, begin, engines, may };
};

test('a scene whose vendor does not do it is handed on, with all others of its engine that were not begun', async () => {
  const { video, note, begin, engines, load } = await inWork();
  await note(0, 'ended');
  await note(1, 'started', { handle: 'film' });
  await expect(begin(0, video, failed)).rejects.toThrow('The engine is polly now');
  expect(await engines()).toEqual(['polly', 'heygen', 'polly']);
  const passed = { code: 'failover', passed_over: [{ engine: 'heygen', code: 'ENGINE_FAILED' }] };
  expect(await load()).toMatchObject({ engineId: video.engineId, engineReason: passed });
  // One that met the same late, or right before its call, goes on with the engine that has it now.
  const stopped = new VideoStopped(video.id);
  for (const [seen, error] of [
    [video, failed],
    [await load(), failed],
    [video, stopped],
  ] as const)
    await expect(begin(2, seen, error)).rejects.toThrow('The engine is polly now');
  // The one that was begun stays with its engine: it may be paid for.
  await expect(begin(1, video, failed)).rejects.toBe(failed);
  await expect(begin(1, video, stopped)).rejects.toBe(stopped);
  expect(await engines()).toEqual(['polly', 'heygen', 'polly']);
});

test('what an earlier version had begun or made of a scene stays with its engine', async () => {
  const { video, note, begin, engines } = await inWork();
  await note(0, 'ended');
  await expect(begin(0, video, failed, { before: [2] })).rejects.toThrow('The engine is polly now');
  expect(await engines()).toEqual(['polly', 'polly', 'heygen']);
  await expect(begin(2, video, failed, { before: [2] })).rejects.toBe(failed);
});

test('a scene that was begun waits for its vendor; another of its movie may be handed on', async () => {
  const { video, note, may } = await inWork(500);
  await note(0, 'started', { handle: 'film' });
  expect(await Promise.all([may(0), may(1), may(2, video, [2])])).toEqual([false, true, false]);
  const again = { code: 'failover' as const, passed_over: [{ engine: 'veo', code: 'ENGINE_FAILED' }] };
  expect(await may(1, { ...video, engineReason: again })).toBe(false);
});

test('while a scene of the same engine is being called, the one that failed is begun again', async () => {
  const { video, nameOf, note, begin, engines } = await inWork();
  await note(0, 'ended');
  await note(1, 'starting');
  expect(await begin(0, video, failed)).toMatchObject({ state: 'running', waitSeconds: 10, steps: 3 });
  expect((await loadRemoteJob(nameOf(0)))?.state).toBe('free');
  expect(await engines()).toEqual(['heygen', 'heygen', 'heygen']);
  await note(1, 'unanswered');
  // Nobody knows whether the second is paid for: it alone waits for that.
  await expect(begin(0, video, failed)).rejects.toThrow('The engine is polly now');
  expect(await engines()).toEqual(['polly', 'heygen', 'polly']);
  await expect(begin(1, video, failed)).rejects.toBe(failed);
});

test('a scene that is begun while others are handed on stays with its engine', async () => {
  const { video, note, begin, engines } = await inWork();
  await note(0, 'ended');
  await note(2, 'free');
  const isMove = ({ operation }: Call) => operation === 'TransactWriteItems';
  cloud.interrupt(isMove, () => note(1, 'started', { handle: 'film' }));
  await expect(begin(0, video, failed)).rejects.toThrow('The engine is polly now');
  expect(await engines()).toEqual(['polly', 'heygen', 'polly']);
  const other = await inWork();
  await other.note(0, 'ended');
  await other.note(2, 'free');
  cloud.interrupt(isMove, () => other.note(2, 'starting'));
  expect(await other.begin(0, other.video, failed)).toMatchObject({ state: 'running', waitSeconds: 10 });
  expect(await other.engines()).toEqual(['heygen', 'heygen', 'heygen']);
});

test('a scene that is sent the same as the one that failed, and begun as that is freed, is not handed on', async () => {
  const { video, note, begin, engines } = await inWork();
  await note(0, 'ended');
  const isMove = ({ operation }: Call) => operation === 'TransactWriteItems';
  cloud.interrupt(isMove, () => note(0, 'started', { handle: 'film' }));
  await expect(begin(0, video, failed)).rejects.toBe(failed);
  expect(await engines()).toEqual(['heygen', 'heygen', 'heygen']);
});

test('as many pieces as a movie may have at vendors are handed on in one change', async () => {
  const { video, nameOf, note, begin, engines } = await inWork();
  await note(0, 'ended');
  const names = (scene: number) =>
    Array.from({ length: scene === 0 ? 1 : 25 }, (_, at) =>
      at === 0 ? nameOf(scene) : { ...nameOf(scene), sceneIndex: at },
    );
  await expect(begin(0, video, failed, { names })).rejects.toThrow('The engine is polly now');
  expect(await engines()).toEqual(['polly', 'polly', 'polly']);
});

test('a start that may be billed, a refusal, and a scene that nobody else may make end the movie', async () => {
  const { video, note, begin, engines } = await inWork();
  await note(0, 'ended', { wasted: 1 });
  await expect(begin(0, video, failed)).rejects.toBe(failed);
  const refused = failure('ENGINE_REFUSED');
  await expect(begin(1, video, refused)).rejects.toBe(refused);
  await expect(begin(1, video, failed, { own: [] })).rejects.toBe(failed);
  expect(await engines()).toEqual(['heygen', 'heygen', 'heygen']);
});

test('a long movie is laid out anew as often as the history of its run holds', async () => {
  const { video, note, begin } = await inWork(600);
  await note(0, 'ended');
  await expect(begin(0, video, failed)).rejects.toThrow('The engine is polly now');
  const again = { code: 'failover' as const, passed_over: [{ engine: 'veo', code: 'ENGINE_FAILED' }] };
  await expect(begin(1, { ...video, engineReason: again }, failed)).rejects.toBe(failed);
});
