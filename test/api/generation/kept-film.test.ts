import { beforeAll, expect, test } from 'vitest';
import { spokenSample } from '../../../doubles/sample-film.ts';
import { vendorWorksKey } from '../../../functions/engines/keys.ts';
import { findEngine } from '../../../functions/engines/registry.ts';
import { loadPlan, savePlan, saveSpoken, speechName } from '../../../functions/generation/artifacts.ts';
import { vendorFilmKey, verifiedKey, workPrefix } from '../../../functions/generation/media-keys.ts';
import { saveRemoteJob } from '../../../functions/generation/remote/job-store.ts';
import { takeVendorPlace } from '../../../functions/generation/remote/vendor-places.ts';
import { vendorPartHash } from '../../../functions/generation/vendor-part.ts';
import { buildVideoPlan, type VideoPlan } from '../../../functions/planning/video-plan.ts';
import { deletePrefix, putObject } from '../../../functions/platform/aws/media.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { videoKey } from '../../../functions/videos/keys.ts';
import { videoFileKey } from '../../../functions/videos/media-keys.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { mediaBucketOf, mediaOf } from '../../support/media.ts';
import { invoke, putVideo, setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => {
  useTable(cloud);
  process.env.MEDIA_BUCKET = mediaBucketOf(cloud.running.cloud);
});

const narration = 'Ships come home.';

/** A video of one scene of HeyGen, planned. The cloud knows neither a key of HeyGen's nor its name. */
const planned = async (user: TestUser): Promise<{ video: Video; plan: VideoPlan; filmKey: string }> => {
  const video = await putVideo(user);
  const wish = { ...video, engineId: 'heygen', avatarId: 'heygen-abigail', voiceId: 'heygen-sara' };
  const small = { resolution: 'low', aspectRatio: '1:1', music: false } as const;
  const job = { videoId: video.id, attempt: 1 };
  await savePlan(
    job,
    buildVideoPlan({ ...wish, ...small, kind: 'avatar' }, narration, { testValues: false }),
  );
  const plan = await loadPlan(job);
  const heygen = findEngine('heygen');
  if (heygen === undefined) throw new Error('There is no HeyGen');
  const hash = vendorPartHash(heygen, 'talking-video', { film: plan.film, sceneIndex: 0 });
  return { video, plan, filmKey: vendorFilmKey(workPrefix(video.id), 0, hash) };
};

const jobOf = ({ ownerId, id: videoId }: Video) => ({
  ...{ ownerId, videoId, attempt: 1, correlationId: 'c' },
  ...{ sceneIndex: 0, capability: 'talking-video', steps: 0 },
});

test('a film of a vendor that was paid for outlives a failed check, and is used though its vendor is gone', async () => {
  const { video, plan, filmKey } = await planned(await cloud.register());
  const run = (task: string) => invoke(cloud, task, jobOf(video));
  await expect(run('startScenePart')).rejects.toThrow('ENGINE_NOT_CONFIGURED');
  await putObject(filmKey, await spokenSample({ width: 360, height: 360, text: narration }), {
    contentType: 'video/mp4',
  });
  expect(await run('startScenePart')).toMatchObject({ state: 'done' });
  await run('collectScenePart');
  expect(await run('startScenePart')).toMatchObject({ state: 'made' });

  // A presenter whose pictures are gone is not made, though its speech is there; nobody is asked for it.
  await deletePrefix(`${workPrefix(video.id)}scene-`);
  expect(await run('startScenePart')).toMatchObject({ state: 'done' });
  await run('collectScenePart');

  const { hash } = speechName(video.id, plan, 0);
  await saveSpoken(video.id, plan, [{ hash, frames: 30, spokenFrames: 30 }]);
  await putObject(videoFileKey(video.id, 'video'), 'No film', { contentType: 'video/mp4' });
  const manifest = { source: 's', duration_seconds: 1, files: { 'video.mp4': { bytes: 7, sha256: 'x' } } };
  await mediaOf(cloud).putJson(videoFileKey(video.id, 'manifest'), manifest);
  await expect(run('verifyVideo')).rejects.toThrow('VERIFICATION_FAILED');
  const left = await mediaOf(cloud).keys(workPrefix(video.id));
  expect(left).toContain(filmKey);
  expect(left.filter((key) => key.includes('/scene-'))).toEqual([]);
  expect(await run('startScenePart')).toMatchObject({ state: 'done' });
});

test('a place at a vendor is given back where the run that brought the film over ended there', async () => {
  const { video, filmKey } = await planned(await cloud.register());
  const heygen = findEngine('heygen');
  const hash = filmKey.split('-').at(-1)?.split('.')[0] ?? '';
  const name = { videoId: video.id, sceneIndex: 0, capability: 'talking-video', hash } as const;
  const other = { ...name, hash: 'of-another-scene-of-a-movie' };
  const places = async () =>
    Object.keys((await getItem(vendorWorksKey('heygen')))?.running ?? {}).filter((one) =>
      one.startsWith(video.id),
    );
  if (heygen === undefined) throw new Error('There is no HeyGen');
  for (const part of [name, other]) await takeVendorPlace(heygen, part, video.ownerId, new Date());
  expect(await places()).toHaveLength(2);
  await putObject(filmKey, 'A film.', { contentType: 'video/mp4' });
  expect(await invoke(cloud, 'pollScenePart', jobOf(video))).toMatchObject({ state: 'done' });
  expect(await places()).toEqual([expect.stringContaining(other.hash)]);
});

test('a finished film is charged without what a failed attempt was charged for its scenes', async () => {
  const { video, plan, filmKey } = await planned(await cloud.register());
  const hash = filmKey.split('-').at(-1)?.split('.')[0] ?? '';
  const at = new Date().toISOString();
  await saveRemoteJob(undefined, {
    ...{ videoId: video.id, sceneIndex: 0, capability: 'talking-video', hash, engineId: 'heygen' },
    ...{ token: 'paid', tries: 1, attempt: 1, state: 'collected', billedSeconds: 4 },
    ...{ firstCallAt: at, lastCallAt: at },
  });
  const key = videoKey(video.ownerId, video.id);
  await setAttribute(key, 'price', 22);
  await setAttribute(key, 'paidTokens', ['paid']);
  const name = speechName(video.id, plan, 0);
  await saveSpoken(video.id, plan, [{ hash: name.hash, frames: 240, spokenFrames: 240 }]);
  const result = { durationSeconds: 8, bytes: 9, width: 360, height: 360, sha256: 'x' };
  await mediaOf(cloud).putJson(verifiedKey(video.id, 1), result);
  await invoke(cloud, 'settleVideo', jobOf(video));
  // 8 s are two units of 5 s of 11 credits, of which one is paid.
  expect(await getItem(key)).toMatchObject({ status: 'completed', charged: 11 });
});

test('a film that is none is judged once, and goes, so that another can be made', async () => {
  const { video, filmKey } = await planned(await cloud.register());
  await putObject(filmKey, 'This is no film. '.repeat(100), { contentType: 'video/mp4' });
  await expect(invoke(cloud, 'collectScenePart', jobOf(video))).rejects.toThrow('ENGINE_OUTPUT_UNUSABLE');
  expect(await mediaOf(cloud).keys(filmKey)).toEqual([]);
});
