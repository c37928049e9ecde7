import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { presignedGet } from '../../../functions/platform/aws/presigned-get.ts';
import { isSignatureValid, readClaim } from '../../../local/aws/signature.ts';

const key = "users/u 1/film (1)'s.mp4";
const secret = 'a secret key of the tests';
const at = new Date('2026-11-30T10:05:00Z');
const options = {
  expiresInSeconds: 3600,
  contentType: 'video/mp4',
  fileName: 'Été "1" (b).mp4',
  signedAt: at,
};

beforeAll(() => {
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIATEST');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret);
  vi.stubEnv('AWS_SESSION_TOKEN', 'token/of+session==');
  vi.stubEnv('MEDIA_BUCKET', 'media-bucket');
});

const isValid = (url: string): boolean => {
  const { host, pathname, search } = new URL(url);
  const request = { method: 'GET', url: `${pathname}${search}`, headers: { host } };
  const claim = readClaim(request);
  return claim !== undefined && isSignatureValid(request, claim, secret);
};

describe('a URL that reads an object', () => {
  it('is signed for the bucket in AWS, with the token of the session', async () => {
    const url = await presignedGet(key, options);
    expect(url).toMatch(/^https:\/\/media-bucket\.s3\.eu-central-1\.amazonaws\.com\/users\/u%201\/film%20/);
    expect(isValid(url)).toBe(true);
    expect(isValid(url.replace('users', 'userz'))).toBe(false);
    expect(isValid(url.replace('Expires=3600', 'Expires=9999'))).toBe(false);
  });

  it('says all that a client of S3 would', async () => {
    const ofClient = await getSignedUrl(
      new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
      new GetObjectCommand({
        Bucket: 'media-bucket',
        Key: key,
        ResponseContentType: 'video/mp4',
        ResponseContentDisposition: new URL(await presignedGet(key, options)).searchParams.get(
          'response-content-disposition',
        ) as string,
      }),
      { expiresIn: 3600, signingDate: at },
    );
    const [ours, theirs] = [new URL(await presignedGet(key, options)), new URL(ofClient)];
    // Names of the operation and of a check of the client's own, which S3 needs for nothing; all is signed.
    for (const name of ['x-id', 'x-amz-checksum-mode', 'X-Amz-Signature']) theirs.searchParams.delete(name);
    ours.searchParams.delete('X-Amz-Signature');
    for (const url of [ours, theirs]) url.searchParams.sort();
    expect(ours.href).toBe(theirs.href);
  });

  it.each([
    ['cn-north-1', 'cn-north-1.amazonaws.com.cn'],
    ['eusc-de-east-1', 'eusc-de-east-1.amazonaws.eu'],
    ['us-gov-west-1', 'us-gov-west-1.amazonaws.com'],
  ])('is of the partition of %s', async (region, domain) => {
    vi.resetModules();
    vi.stubEnv('AWS_REGION', region);
    const fresh = await import('../../../functions/platform/aws/presigned-get.ts');
    expect(new URL(await fresh.presignedGet('v.mp4', { expiresInSeconds: 60 })).host).toBe(
      `media-bucket.s3.${domain}`,
    );
    vi.stubEnv('AWS_REGION', 'eu-central-1');
  });

  it('is read below the bucket where there is an endpoint, and is the same when signed again', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:4566');
    const url = await presignedGet('videos/v/video.mp4', { expiresInSeconds: 60, signedAt: at });
    expect(url.startsWith('http://127.0.0.1:4566/media-bucket/videos/v/video.mp4?')).toBe(true);
    expect(isValid(url)).toBe(true);
    expect(await presignedGet('videos/v/video.mp4', { expiresInSeconds: 60, signedAt: at })).toBe(url);
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:4566/s3/');
    expect(await presignedGet('v.mp4', { expiresInSeconds: 60 })).toContain('4566/s3/media-bucket/v.mp4?');
  });
});
