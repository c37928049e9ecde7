import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { getObject, headObject, putObject } from '../../../functions/platform/aws/media.ts';
import { useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();

test.each([1, 8, 9, 30])('a film of %i MiB comes back as it was written', async (mebibytes) => {
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
