import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startQueuesAndObjects } from '../../../../local/aws/fauxqs.ts';
import { abortExpired, abortRules, expirationRules, removeExpired } from '../../../../local/aws/lifecycle.ts';
import { type Core, startCore } from '../../../../local/core.ts';
import { writeFixture } from './fixture-assembly.ts';

const dayMilliseconds = 86_400_000;
let folder: string;
let core: Core;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-lifecycle-'));
  const Rules = [
    { Id: 'work', Status: 'Enabled', Prefix: 'work/', ExpirationInDays: 1 },
    { Id: 'off', Status: 'Disabled', Prefix: 'films/', ExpirationInDays: 1 },
    { Id: 'parts', Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
  ];
  const Shelf = { Type: 'AWS::S3::Bucket', Properties: { LifecycleConfiguration: { Rules } } };
  await writeFixture(join(folder, 'cdk.out'), { resources: { Shelf } });
  core = await startCore({ assembly: join(folder, 'cdk.out'), dataDir: join(folder, 'data') });
});

afterAll(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

it('removes what is older than its rule allows, and nothing else', async () => {
  const Bucket = core.cloud.find('Shelf')?.physicalId ?? '';
  const rules = expirationRules(core.cloud);
  expect(rules).toEqual([{ bucket: Bucket, prefix: 'work/', days: 1 }]);
  const client = new S3Client(core.cloud.internalClient);
  for (const Key of ['work/a', 'work/b', 'films/a']) {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
  }
  const keys = async () => {
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket }));
    return (Contents ?? []).map(({ Key }) => Key);
  };
  await removeExpired(client, rules, Date.now());
  expect(await keys()).toEqual(['films/a', 'work/a', 'work/b']);
  await removeExpired(client, rules, Date.now() + dayMilliseconds + 60_000);
  expect(await keys()).toEqual(['films/a']);
  client.destroy();
});

it('gives uploads in parts up that are older than their rule allows', async () => {
  const bucket = core.cloud.find('Shelf')?.physicalId ?? '';
  expect(abortRules(core.cloud)).toEqual([{ bucket, prefix: '', days: 1 }]);
  const server = await startQueuesAndObjects(join(folder, 'uploads'), 'eu-central-1');
  const client = new S3Client({
    ...core.cloud.internalClient,
    endpoint: server.s3Url,
    forcePathStyle: true,
  });
  const upload = { Bucket: 'shelf', Key: 'assets/a' };
  await client.send(new CreateBucketCommand({ Bucket: 'shelf' }));
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(upload));
  const part = { ...upload, UploadId, PartNumber: 1 };
  const sendPart = () => client.send(new UploadPartCommand({ ...part, Body: 'x' }));
  const rules = [{ bucket: 'shelf', prefix: 'assets/', days: 1 }];
  await abortExpired(server, rules, Date.now());
  const { ETag } = await sendPart();
  await abortExpired(
    server,
    [{ bucket: 'shelf', prefix: 'work/', days: 1 }],
    Date.now() + 2 * dayMilliseconds,
  );
  await abortExpired(server, rules, Date.now() + dayMilliseconds + 60_000);
  const Parts = [{ ETag, PartNumber: 1 }];
  const complete = new CompleteMultipartUploadCommand({ ...upload, UploadId, MultipartUpload: { Parts } });
  await expect(client.send(complete)).rejects.toMatchObject({ name: 'NoSuchUpload' });
  client.destroy();
  await server.close();
});
