import type { SQSEvent } from 'aws-lambda';
import { expect, test, vi } from 'vitest';
import type { Polled, RemoteWork, VendorFilm } from '../../../functions/engines/capabilities.ts';
import type { Video } from '../../../functions/videos/model.ts';

const files = vi.hoisted(() => new Map<string, Uint8Array>());
vi.mock('../../../functions/platform/aws/media.ts', async (original) => ({
  ...(await original()),
  listObjects: async (prefix: string) => ({
    objects: [...files]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, file]) => ({ key, bytes: file.length })),
  }),
  getObject: async (key: string) => files.get(key),
  headObject: async (key: string) => (files.has(key) ? {} : undefined),
  putObject: async (key: string, file: Uint8Array) => files.set(key, file),
  deletePrefix: async (prefix: string) => {
    const found = [...files.keys()].filter((key) => key.startsWith(prefix));
    for (const key of found) files.delete(key);
    return found.length;
  },
}));
const parts = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../functions/generation/remote/part.ts', async (original) => ({
  ...(await original()),
  loadPart: async ({ videoId }: { videoId: string }) => parts.get(videoId),
  withVendor: async (part: unknown) => part,
}));

const { ResultUnusable } = await import('../../../functions/engines/capabilities.ts');
const { luma } = await import('../../../functions/engines/luma/provider.ts');
const { lumaScenes } = await import('../../../functions/engines/luma/work.ts');
const { VideoStopped } = await import('../../../functions/generation/failures.ts');
const { vendorPlace } = await import('../../../functions/generation/media-keys.ts');
const { cancelJob } = await import('../../../functions/generation/remote/cancel.ts');
const { forgetHandle } = await import('../../../functions/generation/remote/movie-purchase.ts');
const { handler: poll } = await import('../../../functions/generation/tasks/poll-scene-part.ts');
const { handler: cancelJobs } = await import('../../../functions/generation/cancel-remote-jobs.ts');
const { deleteMediaOf } = await import('../../../functions/maintenance/media-of-videos.ts');
const { asyncInvoke } = await import('../../../functions/platform/aws/async-invoke.ts');
const { log } = await import('../../../functions/platform/log.ts');
const { mediaFolders } = await import('../../../functions/shared/media-folders.ts');
const { chargedNames, paidSources } = await import('../../../functions/videos/purchase.ts');
const { cancelPaying } = await import('../../../functions/videos/cancel-paying.ts');
const { loadVideo } = await import('../../../functions/videos/store.ts');
const { pieceOfMovie } = await import('../../support/movie-piece.ts');
const { requestOf } = await import('../../support/scene-request.ts');
const { lambdaContext } = await import('../platform/request.ts');
const { useSmallCloud } = await import('../../support/small-cloud.ts');

const cloud = useSmallCloud({ engines: 'heygen,luma' });
const now = new Date();

/** Bedrock, which leaves films in the bucket: they are there as soon as they are begun. */
const bedrock = () => {
  const folders: string[] = [];
  const work = lumaScenes({
    ...asyncInvoke(),
    start: async (_, prefix) => {
      folders.push(prefix);
      files.set(`${prefix}invocation/output.mp4`, Buffer.from('A film'));
      return `arn-${folders.length - 1}`;
    },
    look: async (arn) => ({
      status: 'Completed',
      outputDataConfig: { s3OutputDataConfig: { s3Uri: `s3://media/${folders[Number(arn.slice(4))]}` } },
    }),
  });
  return { folders, work: work as RemoteWork<unknown, VendorFilm> };
};

const fileOf = async (work: RemoteWork<unknown, VendorFilm>, handle = ''): Promise<string> => {
  const polled = await work.poll(handle);
  if (polled.state !== 'done') throw new Error(polled.state);
  return Buffer.from((await polled.fetch()).file).toString();
};

test('a film of Luma that its owner was charged for outlives the version that began it', async () => {
  const { folders, work } = bedrock();
  const movie = pieceOfMovie('luma-movie', luma);
  const first = await movie.version(work);
  await first.start();
  await cancelPaying(movie.ownerId, first.video.id, now);
  expect(await movie.purchase()).toMatchObject({ handle: 'arn-0' });
  // What the version leaves is removed, and so is what goes by itself within a day.
  await deleteMediaOf(first.video.id);
  for (const key of files.keys()) if (key.startsWith(mediaFolders.work)) files.delete(key);
  const next = await movie.version(work, true);
  await next.start();
  expect(folders).toHaveLength(1);
  expect(await fileOf(work, (await next.remote())?.handle)).toBe('A film');
});

test('what Luma makes of a video that is no movie outlives its work, and goes with the video', async () => {
  const { work } = bedrock();
  const place = vendorPlace('plain', {});
  expect(place.startsWith(mediaFolders.work)).toBe(false);
  await work.start(requestOf('A ship.'), 'plain-scene-0-abc-1', place);
  expect(await fileOf(work, 'arn-0')).toBe('A film');
  expect(await deleteMediaOf('plain')).toBe(1);
});

test('a film of Luma that was begun among the work of its video is found there', async () => {
  const { work } = bedrock();
  await work.start(requestOf('A ship.'), 'old-scene-0-abc-1', `${mediaFolders.work}old/`);
  expect(await fileOf(work, 'arn-0')).toBe('A film');
});

/** A piece that a version was charged for, and that its vendor still makes; counts what was begun there. */
const chargedPiece = async (movieId: string, looks: readonly Polled<VendorFilm>[] = []) => {
  let begun = 0;
  const left = [...looks];
  const work: Partial<RemoteWork<unknown, VendorFilm>> = {
    start: async () => {
      begun += 1;
      return { state: 'started', handle: `film-${begun}` };
    },
    poll: async () => left.shift() ?? { state: 'running' },
  };
  const movie = pieceOfMovie(movieId, luma);
  const first = await movie.version(work);
  await first.start();
  await cancelPaying(movie.ownerId, first.video.id, now);
  const next = () => movie.version(work, true);
  const look = async (version: Awaited<ReturnType<typeof next>>) => {
    parts.set(version.video.id, version.part);
    return poll(version.job, lambdaContext());
  };
  const handle = async () => (await movie.purchase())?.handle;
  return { movie, next, look, handle, begun: () => begun };
};

test('a version that is cancelled while it takes a purchase over leaves it to the next', async () => {
  const { movie, next, handle, begun } = await chargedPiece('taken-over');
  const second = await next();
  cloud.interrupt(
    ({ operation, body }) => operation === 'PutItem' && body.includes(second.video.id),
    () => cancelPaying(movie.ownerId, second.video.id, now),
  );
  await second.start();
  expect(await handle()).toBe('film-1');
  const third = await next();
  await third.start();
  expect(await third.remote()).toMatchObject({ state: 'started', handle: 'film-1' });
  expect(begun()).toBe(1);
});

const refused = { code: 'ENGINE_REFUSED', vendorMessage: 'No', retryable: false, charged: false } as const;

test.each<[string, string, Polled<VendorFilm>, string]>([
  ['is here', 'here', { state: 'done', fetch: async () => ({ file: Buffer.from('A film') }) }, 'collected'],
  ['came to nothing', 'nothing', { state: 'failed', ...refused }, 'ended'],
  [
    'cannot be used',
    'useless',
    { state: 'done', fetch: () => Promise.reject(new ResultUnusable('Empty')) },
    'ended',
  ],
])('the handle of a purchase goes when its film %s', async (_, id, polled, state) => {
  const { next, look, handle } = await chargedPiece(id, [{ state: 'running' }, polled]);
  const second = await next();
  await second.start();
  await look(second);
  expect(await handle()).toBe('film-1');
  await look(second).catch(() => {});
  expect(await second.remote()).toMatchObject({ state });
  expect(await handle()).toBeUndefined();
});

test('another handle than that of the film that ended stays with its purchase', async () => {
  const { movie, next, handle } = await chargedPiece('other');
  const { name } = await next();
  const ofMovie = { movieId: 'other', source: 's', pieces: 1, isPaid: true };
  await forgetHandle(movie.ownerId, { ...name, ofMovie, handle: 'film-0' });
  expect(await handle()).toBe('film-1');
});

/** Has the queue of cancellations tell vendors that a version has ended. */
const tellVendors = async ({ video: { ownerId, id: videoId, attempt } }: { video: Video }) => {
  const body = JSON.stringify({ ownerId, videoId, attempt });
  const event = { Records: [{ messageId: 'm', body }] } as SQSEvent;
  const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 180_000 };
  expect((await cancelJobs(event, lambda as never)).batchItemFailures).toEqual([]);
};

test('a film that is begun while its version is cancelled is gone on with by the next, which pays for it', async () => {
  const movie = pieceOfMovie('in-flight', luma);
  let begun = 0;
  const start = async () => {
    begun += 1;
    return { state: 'started', handle: `film-${begun}` } as const;
  };
  const first = await movie.version({
    start: async () => {
      await cancelPaying(movie.ownerId, first.video.id, now);
      return start();
    },
  });
  await expect(first.start()).rejects.toBeInstanceOf(VideoStopped);
  await tellVendors(first);
  const left = await movie.purchase();
  expect(left).toMatchObject({ handle: 'film-1', isCharged: false });
  const purchases = left === undefined ? [] : [left];
  expect([paidSources(purchases), [...chargedNames(purchases)]]).toEqual([[], []]);
  const second = await movie.version({ start });
  await second.start();
  expect(begun).toBe(1);
  expect(await second.remote()).toMatchObject({ handle: 'film-1', ofMovie: { isPaid: false } });
  await cancelPaying(movie.ownerId, second.video.id, now);
  const charged = await loadVideo(movie.ownerId, second.video.id, { consistent: true });
  expect(charged?.charged).toBeGreaterThan(0);
  expect(await movie.purchase()).not.toHaveProperty('isCharged');
  expect(await movie.purchase()).toMatchObject({ handle: 'film-1' });
});

test('a film that is noted after the charge of a cancelled version was reckoned is left to the next, once', async () => {
  const movie = pieceOfMovie('noted-late', luma);
  const first = await movie.version({});
  cloud.interrupt(
    ({ operation, body }) => operation === 'TransactWriteItems' && body.includes(first.video.id),
    () => first.start(),
  );
  await cancelPaying(movie.ownerId, first.video.id, now);
  expect(await movie.purchase()).toBeUndefined();
  await tellVendors(first);
  const second = await movie.version({ start: () => Promise.reject(new Error('It is bought again')) });
  await second.start();
  const remote = await second.remote();
  expect(remote).toMatchObject({ state: 'started', handle: 'film' });
  if (remote !== undefined) await forgetHandle(movie.ownerId, remote);
  // What is told of the first version again, as where it is deleted, is no news.
  await tellVendors(first);
  expect(await movie.purchase()).not.toHaveProperty('handle');
});

test('a film that is noted when the next version was not taken by its vendor yet is gone on with by that', async () => {
  const movie = pieceOfMovie('after-a-busy-one', luma);
  let second: Awaited<ReturnType<typeof movie.version>> | undefined;
  let asked = 0;
  const first = await movie.version({
    start: async () => {
      await cancelPaying(movie.ownerId, first.video.id, now);
      second = await movie.version({
        start: async () => {
          asked += 1;
          return { state: 'busy', vendorMessage: 'Too many at once' };
        },
      });
      await second.start();
      return { state: 'started', handle: 'film-1' };
    },
  });
  await expect(first.start()).rejects.toBeInstanceOf(VideoStopped);
  expect(await second?.remote()).toMatchObject({ state: 'free' });
  await second?.start();
  expect(await second?.remote()).toMatchObject({ state: 'started', handle: 'film-1' });
  expect(asked).toBe(1);
});

test('what a charged scene is made of anew is left to the next version, and stays charged', async () => {
  const { movie, next, handle, begun } = await chargedPiece('anew');
  const second = await next();
  await second.start();
  const ended = await second.remote();
  if (ended === undefined) throw new Error('It is not taken over');
  await forgetHandle(movie.ownerId, ended);
  const third = await next();
  cloud.interrupt(
    ({ operation, body }) => operation === 'PutItem' && body.includes('film-2'),
    () => cancelPaying(movie.ownerId, third.video.id, now),
  );
  await expect(third.start()).rejects.toBeInstanceOf(VideoStopped);
  expect(await handle()).toBe('film-2');
  expect(await movie.purchase()).not.toHaveProperty('isCharged');
  expect(begun()).toBe(2);
});

test('a start without an answer whose film is found at the end of its version is left to the next', async () => {
  const movie = pieceOfMovie('found', luma);
  const first = await movie.version({ start: () => Promise.reject(new Error('No answer')) });
  await first.start();
  await cancelPaying(movie.ownerId, first.video.id, now);
  const lost = await first.remote();
  if (lost === undefined) throw new Error('Nothing was begun');
  const work = { find: async () => ({ handle: 'found' }) };
  expect(await cancelJob(lost, work, { ownerId: movie.ownerId, log })).toBe('left');
  expect(await movie.purchase()).toMatchObject({ handle: 'found', token: lost.token, isCharged: false });
  expect(await first.remote()).toMatchObject({ state: 'started', handle: 'found' });
});
