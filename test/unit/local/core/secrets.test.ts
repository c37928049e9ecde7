import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Core, startCore } from '../../../../local/core.ts';
import { writeFixture } from './fixture-assembly.ts';

let folder: string;
let core: Core;
let client: SecretsManagerClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-secrets-'));
  await writeFixture(join(folder, 'cdk.out'));
  core = await startCore({ assembly: join(folder, 'cdk.out'), dataDir: join(folder, 'data') });
  client = new SecretsManagerClient(core.cloud.internalClient);
});

afterEach(async () => {
  client.destroy();
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

it('keeps the versions of a secret by their stages, in a file that only the user can read', async () => {
  const SecretId = core.cloud.find('Secret')?.physicalId ?? '';
  const read = async (stage: object = {}) =>
    (await client.send(new GetSecretValueCommand({ SecretId, ...stage }))).SecretString;
  const first = await client.send(new GetSecretValueCommand({ SecretId }));
  expect(first.VersionStages).toEqual(['AWSCURRENT']);

  await client.send(new PutSecretValueCommand({ SecretId, SecretString: 'second' }));
  expect([await read(), await read({ VersionStage: 'AWSPREVIOUS' })]).toEqual(['second', first.SecretString]);

  const pending = { SecretId, SecretString: 'third', VersionStages: ['AWSPENDING'] };
  const { VersionId } = await client.send(new PutSecretValueCommand(pending));
  expect([await read(), await read({ VersionStage: 'AWSPENDING' })]).toEqual(['second', 'third']);

  const move = { SecretId, VersionStage: 'AWSCURRENT', MoveToVersionId: VersionId };
  await client.send(new UpdateSecretVersionStageCommand(move));
  expect([await read(), await read({ VersionStage: 'AWSPREVIOUS' })]).toEqual(['third', 'second']);
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
  expect(VersionIdsToStages[VersionId ?? '']).toEqual(['AWSPENDING', 'AWSCURRENT']);
  expect((await stat(join(folder, 'data', 'secrets.json'))).mode & 0o777).toBe(0o600);
});

it('finds a secret by its name, and says when there is none', async () => {
  const arn = core.cloud.find('Secret')?.physicalId ?? '';
  const SecretId = arn.split(':secret:')[1]?.slice(0, -7);
  expect((await client.send(new GetSecretValueCommand({ SecretId }))).ARN).toBe(arn);
  const missing = { name: 'ResourceNotFoundException' };
  await expect(client.send(new GetSecretValueCommand({ SecretId: 'none' }))).rejects.toMatchObject(missing);
  const absent = new GetSecretValueCommand({ SecretId, VersionStage: 'AWSPENDING' });
  await expect(client.send(absent)).rejects.toMatchObject(missing);
});
