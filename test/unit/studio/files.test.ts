import { CreateBucketCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { handler } from '../../../lib/studio-files/index.ts';

describe('what CloudFormation has done with the files of the Studio', () => {
  const app = buildApp({ logger: false });
  let client: S3Client;
  beforeAll(async () => {
    const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
    vi.stubEnv('AWS_ENDPOINT_URL', endpoint);
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    client = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    for (const Bucket of ['assets', 'site']) await client.send(new CreateBucketCommand({ Bucket }));
    await client.send(new PutObjectCommand({ Bucket: 'assets', Key: 'abc.js', Body: 'let a;' }));
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    client.destroy();
    await app.close();
  });

  const file = {
    Key: 'studio/main-ABCDEFGH.js',
    SourceBucket: 'assets',
    SourceKey: 'abc.js',
    ContentType: 'text/javascript; charset=utf-8',
    CacheControl: 'public, max-age=31536000, immutable',
  };
  const event = (RequestType: 'Create' | 'Update' | 'Delete', SourceKey = file.SourceKey) => ({
    RequestType,
    ResourceProperties: { Bucket: 'site', Files: [{ ...file, SourceKey }] },
  });

  it('copies each with its type and how long it is kept', async () => {
    await handler(event('Create'));
    const head = await client.send(new HeadObjectCommand({ Bucket: 'site', Key: file.Key }));
    expect(head).toMatchObject({
      ContentLength: 6,
      ContentType: file.ContentType,
      CacheControl: file.CacheControl,
    });
  });

  it('fails where a file is missing, and does nothing at the end', async () => {
    await expect(handler(event('Update', 'none.js'))).rejects.toThrow();
    expect(await handler(event('Delete', 'none.js'))).toEqual({});
  });
});
