import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import type { GenerationJob } from '../../../functions/videos/job.ts';
import type { Video } from '../../../functions/videos/model.ts';

const files = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../functions/platform/aws/media.ts', async (original) => ({
  ...(await original()),
  getJson: async (key: string) => files.get(key),
  putObject: async (key: string, body: string) => files.set(key, JSON.parse(body)),
}));

const { loadPlan, savePlan, saveSpoken } = await import('../../../functions/generation/artifacts.ts');
const { verifiedKey } = await import('../../../functions/generation/media-keys.ts');
const { handler } = await import('../../../functions/generation/tasks/settle-video.ts');
const { movieContent } = await import('../../../functions/movies/content.ts');
const { newMovie, withVersion } = await import('../../../functions/movies/model.ts');
const { quoteMovie } = await import('../../../functions/movies/quote-movie.ts');
const { loadMovie, newMovieWrites } = await import('../../../functions/movies/store.ts');
const { sourcesToPay, versionRequest } = await import('../../../functions/movies/version-request.ts');
const { buildMoviePlan } = await import('../../../functions/planning/movie-plan.ts');
const { commit } = await import('../../../functions/platform/aws/commit.ts');
const { updateOf } = await import('../../../functions/platform/aws/update.ts');
const { newProject } = await import('../../../functions/projects/model.ts');
const { newProjectWrites } = await import('../../../functions/projects/store.ts');
const { accountKey, movieKey } = await import('../../../functions/shared/keys.ts');
const { newVideo } = await import('../../../functions/videos/new-video.ts');
const { loadVideo, newVideoWrites } = await import('../../../functions/videos/store.ts');
const { holdLedgerWrite } = await import('../../../functions/videos/submit.ts');
const { useSmallCloud } = await import('../../support/small-cloud.ts');
const { lambdaContext } = await import('../platform/request.ts');

const cloud = useSmallCloud();
const now = new Date();
const options = { now, testValues: false };

/** A version of a movie that is drawn, joined and looked at: only its end is left. */
const drawnVersion = async (ownerId: string) => {
  // Each scene is long enough to be charged by itself.
  const script = 'Ships come home in the evening light, and the harbour is quiet. '.repeat(12);
  const scenes = [script, `Storms. ${script}`].map((text) => ({ kind: 'avatar', script: text }));
  const content = z.parse(movieContent, { title: 'Spring', quality: 'low', music: false, scenes });
  const project = newProject(ownerId, { name: 'Spring', status: 'draft' }, now);
  const movie = newMovie({ ownerId, projectId: project.id }, content, now);
  const quote = quoteMovie(movie, new Set(), options);
  expect(quote.problems).toEqual([]);
  const { request, text } = versionRequest(movie, quote, undefined);
  const id = `${ownerId}-film`;
  const made = { id, ownerId, price: quote.price, now, checkAt: now.toISOString() };
  const waiting = newVideo(request, { ...made, estimatedSeconds: quote.seconds });
  const video: Video = { ...waiting, status: 'processing', stage: 'publishing' };
  const sources = sourcesToPay(quote);
  await commit(newProjectWrites(project, 10));
  await commit([
    { Put: { Item: { ...accountKey(ownerId), balance: 1000, activeVideos: 1 } } },
    ...newVideoWrites(video, text),
    holdLedgerWrite(video, now),
  ]);
  await commit(newMovieWrites(withVersion(movie, { videoId: id, sources }, now), 10));
  const job: GenerationJob = { ownerId, videoId: id, attempt: video.attempt, correlationId: 'c' };
  await savePlan(job, buildMoviePlan(quote.order, options));
  const plan = await loadPlan(job);
  const spoken = plan.film.scenes.map(() => ({ hash: 'speech', frames: 900, spokenFrames: 900 }));
  const result = { durationSeconds: 60, bytes: 1, width: 2, height: 2, sha256: 'x' };
  await saveSpoken(id, plan, spoken);
  files.set(verifiedKey(id, video.attempt), result);
  return { movie, sources, price: quote.price, settle: () => handler(job, lambdaContext()) };
};
const chargedFor = async (ownerId: string) =>
  (await loadVideo(ownerId, `${ownerId}-film`, { consistent: true }))?.charged;

test('a version of a movie reads the movie once, for what it is charged and for what it notes as paid', async () => {
  const { movie, sources, settle } = await drawnVersion('reader');
  const { sk } = movieKey(movie);
  let reads = 0;
  cloud.interrupt(
    ({ operation, body }) => {
      if (operation === 'GetItem' && body.includes(sk)) reads += 1;
      return operation === 'TransactWriteItems' && body.includes(sk);
    },
    async () => undefined,
  );
  expect(await settle()).toEqual({ settled: true });
  expect(reads).toBe(1);
  expect(await chargedFor('reader')).toBeGreaterThan(1);
  expect((await loadMovie(movie)).paid).toEqual(sources);
});

test('what another version paid for between the reading and the charge is not lost, nor charged again', async () => {
  const { movie, sources, settle } = await drawnVersion('racer');
  const paid = [...sources, 'of another'];
  cloud.interrupt(
    ({ operation, body }) => operation === 'TransactWriteItems' && body.includes(movieKey(movie).sk),
    () => commit([{ Update: updateOf(movieKey(movie), { set: { paid } }) }]),
  );
  await expect(settle()).rejects.toMatchObject({ name: 'RetryableError' });
  expect(await chargedFor('racer')).toBeUndefined();
  expect(await settle()).toEqual({ settled: true });
  // All of its scenes are paid: only what every film costs at least is left.
  expect(await chargedFor('racer')).toBe(1);
  expect((await loadMovie(movie)).paid.toSorted()).toEqual(paid.toSorted());
});
