import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { speechName } from '../../../functions/generation/artifacts.ts';
import { loadCharge } from '../../../functions/generation/film-charge.ts';
import { vendorFilmKey } from '../../../functions/generation/media-keys.ts';
import { movieSceneOf } from '../../../functions/generation/remote/movie-scene.ts';
import { partOfScene } from '../../../functions/generation/shown-parts.ts';
import { movieContent } from '../../../functions/movies/content.ts';
import { newMovie } from '../../../functions/movies/model.ts';
import { quoteMovie } from '../../../functions/movies/quote-movie.ts';
import { loadMovie, newMovieWrites, paidScenesWrites } from '../../../functions/movies/store.ts';
import { buildMoviePlan } from '../../../functions/planning/movie-plan.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { putObject } from '../../../functions/platform/aws/media.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { seeTurn, turnWrites } from '../../../functions/videos/movie-turn.ts';
import { paidSources, purchaseName } from '../../../functions/videos/purchase.ts';
import { purchaseWrites } from '../../../functions/videos/purchases.ts';
import { newVideoWrites } from '../../../functions/videos/store.ts';
import { quotedVideo } from '../../support/quoted-video.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

useSmallCloud({ engines: 'heygen,polly' });

const now = new Date('2026-11-30T10:00:00Z');
const options = { now, testValues: false };
const place = { ownerId: quotedVideo().ownerId, projectId: 'project' };

const version = async (movieId: string, number: number, status: Video['status']): Promise<Video> => {
  const movie = { id: movieId, version: number };
  const video: Video = { ...quotedVideo(), id: `${movieId}-${number}`, kind: 'movie', status, movie };
  await commit(newVideoWrites(video, 'A movie.'));
  return video;
};

test('one version of a movie begins at a time, whether it is new or run again', async () => {
  const [first, second, third] = [
    await version('turns', 1, 'failed'),
    await version('turns', 2, 'failed'),
    await version('turns', 3, 'processing'),
  ];
  const { ownerId } = first;
  // Two that were seen to be free are begun at once: the second to be written is refused.
  const seen = await seeTurn(ownerId, 'turns');
  expect(seen).toEqual({ turn: undefined, refusal: undefined });
  await commit(turnWrites(first, seen, now));
  await expect(commit(turnWrites(second, seen, now))).rejects.toMatchObject({
    code: 'MOVIE_IN_WORK',
    data: { video_id: first.id, version: 1 },
  });
  const again = await seeTurn(ownerId, 'turns');
  expect(again.refusal).toBeUndefined();
  await commit(turnWrites(third, again, now));
  await expect(commit(turnWrites(second, again, now))).rejects.toMatchObject({ code: 'MOVIE_IN_WORK' });
  expect((await seeTurn(ownerId, 'turns')).refusal).toMatchObject({
    data: { video_id: third.id, version: 3 },
  });
  expect(turnWrites({ ...first, movie: undefined } as never, seen, now)).toEqual([]);
});

const scripts = ['Ships come home in the evening light.', 'A storm is coming over the sea.'];
const ordered = async (more: object = {}) => {
  const scenes = scripts.map((script) => ({ kind: 'avatar', script, engine: 'heygen', ...more }));
  const content = { title: 'Spring', quality: 'low', music: false, scenes };
  const movie = newMovie(place, z.parse(movieContent, content), now);
  const quote = quoteMovie(movie, new Set(), { ...options, vendors: ['heygen', 'polly'] });
  expect(quote.problems).toEqual([]);
  return { movie, quote, plan: buildMoviePlan(quote.order, options) };
};

test('a version that is run again does not charge what another has paid for since it was ordered', async () => {
  const { movie, quote, plan } = await ordered();
  const name = { id: movie.id, version: 1 };
  const video: Video = { ...quotedVideo(), ...place, kind: 'movie', price: quote.price, movie: name };
  const spoken = plan.film.scenes.map(({ index }) => ({
    ...{ hash: speechName(video.id, plan, index).hash, frames: 90, spokenFrames: 90 },
  }));
  const charged = async (paid: string[]) => (await loadCharge(video, { plan, spoken }, paid))(video);
  const sources = quote.parts.map(({ source }) => source);
  const all = await charged([]);
  expect(all).toBeGreaterThan(11);
  expect(await charged(sources.slice(0, 1))).toBeLessThan(all);
  expect(await charged(sources)).toBe(1);
});

test('what a version pays that its movie remembers no more stays paid', async () => {
  const { movie } = await ordered();
  await commit(newMovieWrites(movie, 10));
  await commit(paidScenesWrites(movie, { videoId: 'forgotten', sources: ['a', 'b'] }));
  expect((await loadMovie(movie)).paid).toEqual(['a', 'b']);
});

test('scenes that earlier versions had made or begun are told from those that nobody has paid for', async () => {
  const { movie, plan } = await ordered({ allow: ['heygen', 'polly'] });
  const job = { ownerId: place.ownerId, videoId: 'of-scenes' };
  const begun = async () =>
    (await movieSceneOf(job, plan, 0)?.ofEngine())?.map(({ scene, isBegun }) => [scene, isBegun]);
  expect(await begun()).toEqual([
    [0, false],
    [1, false],
  ]);
  const namesOf = (index: number) => partOfScene('x', plan, [], index);
  const [first] = await namesOf(0);
  const [second] = await namesOf(1);
  if (first === undefined || second === undefined) throw new Error('A scene is no work for its vendor');
  await putObject(vendorFilmKey(`movies/${movie.id}/`, 0, first.hash), new Uint8Array(4), {
    contentType: 'video/mp4',
  });
  const bought = { movieId: movie.id, source: 's', pieces: 1, engineId: 'heygen', token: 't' };
  const purchase = { ...bought, name: purchaseName(second) };
  await commit(purchaseWrites(place.ownerId, [purchase], now));
  expect((await begun())?.[1]).toEqual([1, false]);
  await commit(purchaseWrites(place.ownerId, [{ ...purchase, handle: 'film' }], now));
  expect(await begun()).toEqual([
    [0, true],
    [1, true],
  ]);
});

test('a piece that was bought twice does not pay for another of its scene', () => {
  const piece = (name: string) => ({
    ...{ movieId: 'm', source: 's', pieces: 2, engineId: 'veo', token: name },
    name,
  });
  expect(paidSources(['scene#0#a', 'scene#0#b'].map(piece))).toEqual([]);
  expect(paidSources(['scene#0#a', 'scene#0#b', 'scene#1#c'].map(piece))).toEqual(['s']);
});
