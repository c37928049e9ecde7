import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expirationRules, removeExpired } from '../../../../local/aws/lifecycle.ts';
import { type Core, startCore } from '../../../../local/core.ts';
import { writeFixture } from './fixture-assembly.ts';

const slowMilliseconds = 120_000;
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
}, slowMilliseconds);

afterAll(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
}, slowMilliseconds);

it('removes what is older than its rule allows, and nothing else', {
  timeout: slowMilliseconds,
}, async () => {
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
