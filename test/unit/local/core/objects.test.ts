import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Core, startCore } from '../../../../local/core.ts';
import { writeFixture } from './fixture-assembly.ts';

const pageOrigin = 'http://localhost:5173';
let folder: string;
let core: Core;
let client: S3Client;
let Bucket: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-objects-'));
  await writeFixture(join(folder, 'cdk.out'));
  core = await startCore({ assembly: join(folder, 'cdk.out'), dataDir: join(folder, 'data') });
  client = new S3Client({ ...core.cloud.internalClient, requestChecksumCalculation: 'WHEN_REQUIRED' });
  Bucket = core.cloud.find('Bucket')?.physicalId ?? '';
});

afterAll(async () => {
  client.destroy();
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

const put = (Key: string, Body: string | Buffer) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'text/plain' }));
const presignGet = (Key: string, rest: object = {}, expiresIn = 600) =>
  getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ...rest }), { expiresIn });

describe('presigned addresses', () => {
  it('read, in ranges too, and may name headers of the answer', async () => {
    await put('films/a b+ü.txt', '0123456789');
    const url = await presignGet('films/a b+ü.txt', {
      ResponseContentDisposition: 'attachment; filename="a.txt"',
      ResponseContentType: 'video/mp4',
    });
    const whole = await fetch(url);
    expect(await whole.text()).toBe('0123456789');
    expect(whole.headers.get('content-disposition')).toBe('attachment; filename="a.txt"');
    expect(whole.headers.get('content-type')).toBe('video/mp4');
    const part = await fetch(url, { headers: { range: 'bytes=2-4' } });
    expect([part.status, await part.text()]).toEqual([206, '234']);
  });

  it('write what was signed, and nothing else', async () => {
    const command = new PutObjectCommand({ Bucket, Key: 'films/up', ContentType: 'text/plain' });
    const url = await getSignedUrl(client, command, {
      expiresIn: 600,
      signableHeaders: new Set(['content-type']),
    });
    const send = (type: string) =>
      fetch(url, { method: 'PUT', body: 'new', headers: { 'content-type': type } });
    expect((await send('text/html')).status).toBe(403);
    expect((await send('text/plain')).status).toBe(200);
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'films/up' }));
    expect(await Body?.transformToString()).toBe('new');
  });

  it('write one content alone where length and digest are signed, whole and in parts', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
    const signed = {
      expiresIn: 600,
      signableHeaders: new Set(['content-length']),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    };
    const body = { Bucket, Key: 'films/one', ContentLength: 5, ChecksumSHA256: sha256('right') };
    const begun = await client.send(
      new CreateMultipartUploadCommand({ Bucket, Key: 'films/two', ChecksumAlgorithm: 'SHA256' }),
    );
    const part = { ...body, Key: 'films/two', UploadId: begun.UploadId, PartNumber: 1 };
    const urls = [
      await getSignedUrl(client, new PutObjectCommand(body), signed),
      await getSignedUrl(client, new UploadPartCommand(part), signed),
    ];
    for (const url of urls) {
      const send = async (text: string, digest: string, added: Record<string, string> = {}) => {
        const headers = { 'x-amz-checksum-sha256': digest, ...added };
        const answer = await fetch(url, { method: 'PUT', body: text, headers });
        return [answer.status, /<Code>(\w+)</.exec(await answer.text())?.[1]];
      };
      expect(await send('wrong', sha256('right'))).toEqual([400, 'BadDigest']);
      expect(await send('wrong', sha256('wrong'))).toEqual([403, 'SignatureDoesNotMatch']);
      expect(await send('right, and more', sha256('right'))).toEqual([403, 'SignatureDoesNotMatch']);
      const chunked = { 'content-encoding': 'aws-chunked' };
      expect(await send('wrong', sha256('right'), chunked)).toEqual([400, 'BadDigest']);
      for (const name of ['x-amz-meta-owner', 'x-amz-copy-source', 'x-amz-tagging'])
        expect(await send('right', sha256('right'), { [name]: 'x/y' })).toEqual([403, 'AccessDenied']);
      expect(await send('right', sha256('right'))).toEqual([200, undefined]);
    }
    await expect(
      client.send(new PutObjectCommand({ Bucket, Key: 'films/three', Body: 'x', ChecksumSHA256: 'x' })),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
  });

  it('are refused when changed, unsigned or of an unknown key', async () => {
    await put('films/a', 'a');
    const url = await presignGet('films/a');
    const bad = [
      url.replace('films/a', 'films/b'),
      url.replace('X-Amz-Expires=600', 'X-Amz-Expires=6000'),
      url.replace('Credential=ASIA', 'Credential=ASIB'),
      url.split('?')[0] ?? '',
    ];
    for (const address of bad) {
      const answer = await fetch(address);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toMatch(/<Code>(SignatureDoesNotMatch|InvalidAccessKeyId|AccessDenied)</);
    }
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
  });

  it('expire', async () => {
    await put('films/a', 'a');
    const signingDate = new Date(Date.now() - 120_000);
    const command = new GetObjectCommand({ Bucket, Key: 'films/a' });
    const expired = await getSignedUrl(client, command, { expiresIn: 60, signingDate });
    const valid = await getSignedUrl(client, command, { expiresIn: 600, signingDate });
    const answer = await fetch(expired);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Request has expired');
    expect((await fetch(valid)).status).toBe(200);
  });

  it('are good for no more than their function may do', async () => {
    const presign = async (key: string): Promise<string> => {
      const result = await core.cloud.invoke('Worker', {
        ...{ action: 'presign', method: 'PUT', key, expiresIn: 600 },
      });
      return result.ok ? String(result.payload) : result.errorMessage;
    };
    expect((await fetch(await presign('films/mine'), { method: 'PUT', body: 'x' })).status).toBe(200);
    const denied = await fetch(await presign('private/mine'), { method: 'PUT', body: 'x' });
    expect(denied.status).toBe(403);
    expect(await denied.text()).toContain('s3:PutObject');
  });
});

describe('browsers', () => {
  const preflight = (headers: Record<string, string>) =>
    fetch(`${core.cloud.endpoint}/${Bucket}/films/a`, { method: 'OPTIONS', headers });

  it('may do what the bucket allows their origin', async () => {
    const allowed = await preflight({
      origin: pageOrigin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'Content-Type',
    });
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(pageOrigin);
    expect(allowed.headers.get('access-control-max-age')).toBe('3600');
    await put('films/a', 'a');
    const answer = await fetch(await presignGet('films/a'), { headers: { origin: pageOrigin } });
    expect(answer.headers.get('access-control-expose-headers')).toBe('etag');
  });

  it.each([
    { origin: 'http://elsewhere', 'access-control-request-method': 'PUT' },
    { origin: pageOrigin, 'access-control-request-method': 'DELETE' },
    { origin: pageOrigin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'x-own' },
  ])('may not do %j', async (headers) => {
    expect((await preflight(headers)).status).toBe(403);
  });
});

describe('objects', () => {
  it('may be uploaded in parts', async () => {
    const Key = 'films/large';
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const parts = [Buffer.alloc(5 * 1024 * 1024, 1), Buffer.alloc(7 * 1024 * 1024, 2), Buffer.from('end')];
    const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
    for (const [index, Body] of parts.entries()) {
      const PartNumber = index + 1;
      const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
      Parts.push({ PartNumber, ETag });
    }
    const upload = { Bucket, Key, UploadId, MultipartUpload: { Parts } };
    await client.send(new CompleteMultipartUploadCommand(upload));
    const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head.ContentLength).toBe(12 * 1024 * 1024 + 3);
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
    expect(bytes.equals(Buffer.concat(parts))).toBe(true);
  });

  it('in parts have the digests that were announced, of each part where it is sent and where it is joined', async () => {
    const digest = (text: string) => createHash('sha256').update(text).digest('base64');
    const upload = async (Key: string) => {
      const begun = { Bucket, Key, ChecksumAlgorithm: 'SHA256' } as const;
      const { UploadId } = await client.send(new CreateMultipartUploadCommand(begun));
      return { Bucket, Key, UploadId };
    };
    const one = await upload('films/with-digests');
    const send = (more: object) =>
      client.send(new UploadPartCommand({ ...one, PartNumber: 1, Body: 'end', ...more }));
    await expect(send({})).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(send({ Key: 'films/another' })).rejects.toMatchObject({ name: 'NoSuchUpload' });
    const { ETag } = await send({ ChecksumSHA256: digest('end') });
    const join = (ChecksumSHA256: string | undefined, more: object = {}) => {
      const MultipartUpload = { Parts: [{ PartNumber: 1, ETag, ChecksumSHA256 }] };
      return client.send(new CompleteMultipartUploadCommand({ ...one, MultipartUpload, ...more }));
    };
    await expect(join(undefined)).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(join(digest('start'))).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(join(digest('end'), { Key: 'films/another' })).rejects.toMatchObject({
      name: 'NoSuchUpload',
    });
    await join(digest('end'));
    expect((await client.send(new HeadObjectCommand(one))).ContentLength).toBe(3);
  });

  it('are listed and deleted', async () => {
    for (const name of ['x', 'y', 'z']) await put(`lists/${name}`, name);
    const list = async () => {
      const { Contents } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'lists/' }));
      return (Contents ?? []).map(({ Key }) => Key);
    };
    expect(await list()).toEqual(['lists/x', 'lists/y', 'lists/z']);
    const Objects = [{ Key: 'lists/x' }, { Key: 'lists/z' }];
    await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(await list()).toEqual(['lists/y']);
  });

  it('have no tags: the request is refused instead of taken for another', async () => {
    await put('films/a', 'a');
    await expect(client.send(new GetObjectTaggingCommand({ Bucket, Key: 'films/a' }))).rejects.toMatchObject({
      name: 'NotImplemented',
      $metadata: { httpStatusCode: 501 },
    });
  });
});
