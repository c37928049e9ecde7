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
import { useSmallCloud } from '../../support/small-cloud.ts';

const cloud = useSmallCloud();

let number = 0;
/** A video in work by HeyGen, for which others may stand in; its scenes are begun one by one. */
const inWork = async () => {
  number += 1;
  const standIn = { voiceId: 'en-ava', avatarId: 'amelia', estimatedSeconds: 5 };
  const standIns = ['polly', 'embedded'].map((engineId) => ({ engineId, ...standIn }));
  const video: Video = {
    ...quotedVideo({ engineId: 'heygen' }),
    id: `0000000${number}`,
    status: 'processing',
    stage: 'speaking',
    standIns,
  };
  await commit(newVideoWrites(video, 'Hello.'));
  const nameOf = (sceneIndex: number): PartName => ({
    ...{ videoId: video.id, sceneIndex, capability: 'talking-video', hash: `h${sceneIndex}` },
  });
  const note = (sceneIndex: number, state: RemoteJob['state']) => {
    const at = new Date().toISOString();
    const call = { token: 't', tries: 1, attempt: 1, firstCallAt: at, lastCallAt: at };
    return saveRemoteJob(undefined, { ...nameOf(sceneIndex), ...call, engineId: 'heygen', state });
  };
  const load = async (): Promise<Video> => {
    const found = await loadVideo(video.ownerId, video.id, { consistent: true });
    if (found === undefined) throw new Error('It is gone');
    return found;
  };
  const begin = (sceneIndex: number, seen: Video, error: Error) => {
    const { ownerId, id: videoId, attempt } = video;
    const job = { ownerId, videoId, attempt, sceneIndex, steps: 2 } as const;
    const namesOfVideo = async () => [nameOf(0), nameOf(1)];
    const part = { name: nameOf(sceneIndex), engine: heygen, namesOfVideo };
    return withStandIn(
      { ...job, capability: 'talking-video', correlationId: 'c' } as never,
      seen,
      part,
      log,
      () => Promise.reject(error),
    );
  };
  return { video, nameOf, note, load, begin };
};
const failed = failure('ENGINE_FAILED');

test('while another scene is being called the one that failed is begun again; then the next engine stands in', async () => {
  const { video, nameOf, note, load, begin } = await inWork();
  await note(0, 'ended');
  const calling = await note(1, 'starting');
  expect(await begin(0, video, failed)).toEqual({
    state: 'running',
    waitSeconds: 10,
    steps: 3,
    waitsFor: '',
  });
  expect((await loadRemoteJob(nameOf(0)))?.state).toBe('free');
  expect((await load()).engineId).toBe('heygen');
  if (calling === undefined) throw new Error('It was there');
  await saveRemoteJob(calling, { ...calling, state: 'ended' });
  await expect(begin(0, video, failed)).rejects.toThrow('The engine is polly now');
  expect((await load()).standIns).toHaveLength(1);
});

test('what another scene’s call started is not given up for another engine', async () => {
  const { video, note, load, begin } = await inWork();
  await note(0, 'ended');
  await note(1, 'started');
  await expect(begin(0, video, failed)).rejects.toThrow(failed);
  expect((await load()).engineId).toBe('heygen');
});

test('a video is not given up for another engine where a scene of it is begun at that moment', async () => {
  const { video, note, load, begin } = await inWork();
  await note(0, 'ended');
  cloud.interrupt(
    ({ operation }) => operation === 'TransactWriteItems',
    () => note(1, 'started'),
  );
  await expect(begin(0, video, failed)).rejects.toThrow(failed);
  expect((await load()).engineId).toBe('heygen');
});

test('what was begun waits for a place at its vendor, and fails no video because another engine is allowed', async () => {
  const { video, note } = await inWork();
  const may = (seen: Video) => mayBeHandedOn({ videoId: video.id }, seen, {});
  await note(0, 'free');
  expect(await may(video)).toBe(true);
  expect(await may({ ...video, standIns: [] })).toBe(false);
  await note(1, 'started');
  expect(await may(video)).toBe(false);
});

test('one outage passes one engine over, whichever scene sees it late, and ends no video', async () => {
  const { video, load, begin } = await inWork();
  const stopped = new VideoStopped(video.id);
  await expect(begin(0, video, stopped)).rejects.toBe(stopped);
  await expect(begin(0, video, failed)).rejects.toThrow('The engine is polly now');
  // One that read the video before, one that read it after, and one that met it right before its call.
  const after = await load();
  for (const [seen, error] of [
    [video, failed],
    [after, failed],
    [video, stopped],
  ] as const)
    await expect(begin(1, seen, error)).rejects.toThrow('The engine is polly now');
  expect(await load()).toMatchObject({ engineId: 'polly', standIns: [{ engineId: 'embedded' }] });
});
