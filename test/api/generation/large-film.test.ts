import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf, objectFile } from '../../../functions/generation/film-file.ts';
import { GrowingObject } from '../../../functions/platform/aws/growing-object.ts';
import { getObject, headObject, putObject } from '../../../functions/platform/aws/media.ts';
import { useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();

const reach = (): void => {
  const { region, endpoint, credentials } = cloud.running.cloud.internalClient;
  const bucket = cloud.running.cloud
    .ofType('AWS::S3::Bucket')
    .find(({ logicalId }) => /media/i.test(logicalId));
  Object.assign(process.env, {
    MEDIA_BUCKET: bucket?.physicalId,
    AWS_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
};

test.each([1, 8, 9, 30])('a film of %i MiB comes back as it was written', async (mebibytes) => {
  reach();
  const digest = (bytes: Uint8Array | undefined) =>
    createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
  const key = `videos/large-${mebibytes}/video.mp4`;
  const film = randomBytes(mebibytes * 1024 * 1024 + 17);
  await putObject(key, film, { contentType: 'video/mp4' });
  expect(await headObject(key)).toEqual({ sizeBytes: film.byteLength, contentType: 'video/mp4' });
  expect(digest(await getObject(key))).toBe(digest(film));
});

test.each([1, 9, 16, 33])(
  'one of %i MiB that grew behind a head comes back whole, read in parts',
  async (mebibytes) => {
    reach();
    const key = `videos/grown-${mebibytes}/video.mp4`;
    const [head, tail] = [randomBytes(70_001), randomBytes(mebibytes * 1024 * 1024 - 5)];
    const grown = new GrowingObject(key, { contentType: 'video/mp4', ownerId: 'ada' });
    for (let at = 0; at < tail.length; at += 3_000_001) await grown.append(tail.subarray(at, at + 3_000_001));
    expect(await headObject(key)).toBeUndefined();
    await grown.finish(head);
    const sizeBytes = head.length + tail.length;
    expect(await headObject(key)).toEqual({ sizeBytes, contentType: 'video/mp4', ownerId: 'ada' });
    expect(await digestOf(await objectFile(key))).toBe(
      createHash('sha256').update(head).update(tail).digest('hex'),
    );
  },
);

test('one that is given up leaves nothing', async () => {
  reach();
  const grown = new GrowingObject('videos/given-up/video.mp4', { contentType: 'video/mp4' });
  for (let part = 0; part < 3; part += 1) await grown.append(randomBytes(8 * 1024 * 1024));
  await grown.abandon();
  await expect(objectFile('videos/given-up/video.mp4')).rejects.toThrow();
});
