import { expect, test, vi } from 'vitest';
import type { RemoteWork, VendorFilm } from '../../../functions/engines/capabilities.ts';

const files = vi.hoisted(() => new Map<string, Uint8Array>());
vi.mock('../../../functions/platform/aws/media.ts', async (original) => ({
  ...(await original()),
  listObjects: async (prefix: string) => ({
    objects: [...files]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, file]) => ({ key, bytes: file.length })),
  }),
  getObject: async (key: string) => files.get(key),
  deletePrefix: async (prefix: string) => {
    const found = [...files.keys()].filter((key) => key.startsWith(prefix));
    for (const key of found) files.delete(key);
    return found.length;
  },
}));

const { luma } = await import('../../../functions/engines/luma/provider.ts');
const { lumaScenes } = await import('../../../functions/engines/luma/work.ts');
const { vendorPlace } = await import('../../../functions/generation/media-keys.ts');
const { deleteMediaOf } = await import('../../../functions/maintenance/media-of-videos.ts');
const { asyncInvoke } = await import('../../../functions/platform/aws/async-invoke.ts');
const { mediaFolders } = await import('../../../functions/shared/media-folders.ts');
const { cancelPaying } = await import('../../../functions/videos/cancel-paying.ts');
const { pieceOfMovie } = await import('../../support/movie-piece.ts');
const { requestOf } = await import('../../support/scene-request.ts');
const { useSmallCloud } = await import('../../support/small-cloud.ts');

useSmallCloud({ engines: 'heygen,luma' });
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
