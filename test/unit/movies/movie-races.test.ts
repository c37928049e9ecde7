import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { movieContent } from '../../../functions/movies/content.ts';
import { handler as deleteMovie } from '../../../functions/movies/delete-movie.ts';
import { newMovie, settled, withVersion } from '../../../functions/movies/model.ts';
import { quoteMovie } from '../../../functions/movies/quote-movie.ts';
import {
  loadMovie,
  newMovieWrites,
  orderVersionWrite,
  paidScenesWrites,
} from '../../../functions/movies/store.ts';
import { versionRequest } from '../../../functions/movies/version-request.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { handler as createProject } from '../../../functions/projects/create-project.ts';
import { videoKey } from '../../../functions/videos/keys.ts';
import { seeTurn, turnWrites } from '../../../functions/videos/movie-turn.ts';
import { handler as regenerateVideo } from '../../../functions/videos/regenerate-video.ts';
import { loadVideo, newVideoWrites } from '../../../functions/videos/store.ts';
import { quotedVideo } from '../../support/quoted-video.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';

const cloud = useSmallCloud();
const now = new Date();
const content = z.parse(movieContent, { title: 'Spring', scenes: [{ kind: 'title', text: 'Spring' }] });

test('a movie is not deleted behind a version that is begun meanwhile', async () => {
  const { userId: ownerId, token } = await register(cloud);
  const movie = newMovie({ ownerId, projectId: 'project' }, content, now);
  await commit(newMovieWrites(movie, 10));
  const remove = () =>
    cloud.request(deleteMovie, {
      method: 'DELETE',
      token,
      params: { id: 'project', movie_id: movie.id },
    });
  const version = { id: movie.id, version: 1 };
  const video = { ...quotedVideo(), ownerId, kind: 'movie' as const, movie: version };
  const begin = async () => {
    await commit(newVideoWrites({ ...video, status: 'processing' }, 'A movie.'));
    await commit(turnWrites(video, await seeTurn(ownerId, movie.id), now));
  };
  // As one that failed is run again just when all that is read for the deletion was read.
  cloud.interrupt(({ operation }) => operation === 'TransactWriteItems', begin);
  const refused = await remove();
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'MOVIE_IN_WORK', video_id: video.id }]);
  expect((await loadMovie(movie)).id).toBe(movie.id);
  // It is in work, whichever version of the movie it is.
  expect((await remove()).body.code).toBe('MOVIE_IN_WORK');
  await commit([{ Delete: { Key: videoKey(ownerId, video.id) } }]);
  expect((await remove()).status).toBe(200);
  expect((await seeTurn(ownerId, movie.id)).turn).toBeUndefined();
  expect((await remove()).body.code).toBe('MOVIE_NOT_FOUND');
});

/** A movie with a version that failed, how the one is deleted, and how the other is run again. */
const withFailedVersion = async ({ userId: ownerId, token }: Person) => {
  const { body: project } = await cloud.request(createProject, {
    method: 'POST',
    token,
    json: { name: 'Films' },
  });
  const place = { ownerId, projectId: project.id };
  const movie = newMovie(place, content, now);
  const { request, text } = versionRequest(
    movie,
    quoteMovie(movie, new Set(), { now, testValues: false }),
    undefined,
  );
  const video = { ...quotedVideo(), ...request, ownerId, id: randomUUID() };
  await commit([...newMovieWrites(movie, 10), ...newVideoWrites({ ...video, status: 'failed' }, text)]);
  await commit(turnWrites(video, await seeTurn(ownerId, movie.id), now));
  const post = { method: 'POST', token, params: { id: video.id } };
  const params = { id: project.id, movie_id: movie.id };
  return {
    remove: () => cloud.request(deleteMovie, { method: 'DELETE', token, params }),
    again: () => cloud.request(regenerateVideo, post),
    status: async () => (await loadVideo(ownerId, video.id, { consistent: true }))?.status,
  };
};

test('a version is not run again behind the deletion of its movie', async () => {
  const { remove, again, status } = await withFailedVersion(await register(cloud));
  // As the movie is deleted just when all that is read for the new run was read.
  cloud.interrupt(
    ({ operation }) => operation === 'TransactWriteItems',
    async () => expect((await remove()).status).toBe(200),
  );
  const refused = await again();
  expect([refused.status, refused.body.code]).toEqual([404, 'MOVIE_NOT_FOUND']);
  expect(await status()).toBe('failed');
});

test('a version of a movie that was deleted is not run again', async () => {
  const { remove, again, status } = await withFailedVersion(await register(cloud));
  expect((await remove()).status).toBe(200);
  const refused = await again();
  expect([refused.status, refused.body.code]).toEqual([404, 'MOVIE_NOT_FOUND']);
  expect(await status()).toBe('failed');
});

test('an order does not write over what a version has paid for since the movie was read', async () => {
  const place = { ownerId: 'orders', projectId: 'project' };
  const ordered = withVersion(
    newMovie(place, content, now),
    { videoId: 'one', sources: ['as ordered'] },
    now,
  );
  await commit(newMovieWrites(ordered, 10));
  const found = await loadMovie(ordered);
  // Another engine stood in: what is paid for is not what was ordered.
  await commit(paidScenesWrites(found, { videoId: 'one', sources: ['as made'] }));
  const states = new Map([['one', { isCompleted: true, hasEnded: true }]]);
  const next = withVersion(settled(found, states), { videoId: 'two', sources: [] }, now);
  await expect(commit([orderVersionWrite(found, next)])).rejects.toMatchObject({ code: 'MOVIE_CHANGED' });
  expect((await loadMovie(ordered)).paid).toEqual(['as made']);
});
