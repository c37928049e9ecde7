import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { expect, it } from 'vitest';
import { type TestUser, useCloud } from '../../support/cloud.ts';

const overlapSeconds = 2;
const cloud = useCloud({ settings: { signingKeyOverlapSeconds: overlapSeconds } });

const me = (token: string) => cloud.request('GET', '/api/v1/users/me', { token });
const kidOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
const logIn = async ({ email, password }: TestUser): Promise<string> => {
  const { body } = await cloud.request('POST', '/api/v1/auth/login', { body: { email, password } });
  return String(body.access_token);
};
const published = async (): Promise<string[]> => {
  const { body } = await cloud.request('GET', '/.well-known/jwks.json');
  return (body.keys as unknown as { kid: string }[]).map(({ kid }) => kid);
};

const signingSecret = ({ ofType }: typeof cloud.running.cloud): string | undefined =>
  ofType('AWS::SecretsManager::Secret').find(({ logicalId }) => logicalId.startsWith('SigningKey'))
    ?.physicalId;

/** As the runbook says. */
const rotate = async (): Promise<void> => {
  const { cloud: inner } = cloud.running;
  const client = new SecretsManagerClient(inner.internalClient);
  const SecretId = signingSecret(inner);
  const SecretString = randomBytes(48).toString('base64url');
  await client.send(new PutSecretValueCommand({ SecretId, SecretString }));
  client.destroy();
};

it('a rotated key signs only after it was published for a while, and nobody is logged out', async () => {
  const user = await cloud.registerByRequest();
  const oldKid = kidOf(user.token);
  await sleep(overlapSeconds * 1000 + 200);
  await rotate();
  const announcing = await logIn(user);
  expect(kidOf(announcing)).toBe(oldKid);
  const newKid = (await published()).find((kid) => kid !== oldKid);
  expect(newKid).toBeDefined();
  let token = announcing;
  for (let turn = 0; kidOf(token) === oldKid && turn < 100; turn += 1) {
    await sleep(200);
    token = await logIn(user);
  }
  expect(kidOf(token)).toBe(newKid);
  expect((await published()).sort()).toEqual([oldKid, newKid].sort());
  for (const good of [user.token, announcing, token]) expect((await me(good)).status).toBe(200);
  const refreshed = await cloud.request('POST', '/api/v1/auth/refresh', {
    body: { refresh_token: user.refreshToken },
  });
  expect(refreshed.status).toBe(200);
  expect((await me(String(refreshed.body.access_token))).status).toBe(200);
});

it('a rotation that is taken back signs with the old key again', async () => {
  const user = await cloud.registerByRequest();
  const before = kidOf(user.token);
  await sleep(overlapSeconds * 1000 + 200);
  await rotate();
  await logIn(user);
  const { cloud: inner } = cloud.running;
  const client = new SecretsManagerClient(inner.internalClient);
  const SecretId = signingSecret(inner);
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
  const versionWith = (stage: string) =>
    Object.keys(VersionIdsToStages).find((id) => VersionIdsToStages[id]?.includes(stage));
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage: 'AWSCURRENT',
      MoveToVersionId: versionWith('AWSPREVIOUS'),
      RemoveFromVersionId: versionWith('AWSCURRENT'),
    }),
  );
  client.destroy();
  await sleep(overlapSeconds * 1000 + 200);
  const token = await logIn(user);
  expect(kidOf(token)).toBe(before);
  expect((await me(token)).status).toBe(200);
});

it('tokens outlive a restart of everything', async () => {
  const { token } = await cloud.registerByRequest();
  await cloud.restart();
  expect((await me(token)).status).toBe(200);
});
