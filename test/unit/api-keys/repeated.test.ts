import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { handler as createApiKey } from '../../../functions/api-keys/create-api-key.ts';
import { handler as deleteApiKey } from '../../../functions/api-keys/delete-api-key.ts';
import { handler as listApiKeys } from '../../../functions/api-keys/list-api-keys.ts';
import { listByPrefix } from '../../../functions/platform/aws/table.ts';
import { userPart } from '../../../functions/shared/keys.ts';
import { handler as getCurrentUser } from '../../../functions/users/get-current-user.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';

const cloud = useSmallCloud();

const create = ({ token }: Person, key: string, json: object = { name: 'Key', scopes: ['account'] }) =>
  cloud.request(createApiKey, { method: 'POST', token, json, headers: { 'idempotency-key': key } });
const idsOf = async ({ token }: Person): Promise<string[]> =>
  (await cloud.request(listApiKeys, { token })).body.api_keys.map(({ id }: { id: string }) => id);

test('a key that is asked for again is told again, and is one, also where both come at once', async () => {
  const [ada, eve] = [await register(cloud), await register(cloud)];
  const key = randomUUID();
  const answers = await Promise.all([create(ada, key), create(ada, key)]);
  const [first, again] = [...answers, await create(ada, key)].map(({ status, body }) => ({ status, body }));
  expect(first?.status).toBe(201);
  expect(again).toEqual(first);
  expect((await create(ada, key)).headers['idempotency-replayed']).toBe('true');
  expect(await idsOf(ada)).toEqual([first?.body.id]);
  const used = await cloud.request(getCurrentUser, { headers: { 'x-api-key': again?.body.key } });
  expect([used.status, used.body.id]).toEqual([200, ada.userId]);
  // Another account's request of the same name is another request, and its key another key.
  const other = (await create(eve, key)).body;
  expect(other.key.split('_')[2]).not.toBe(first?.body.key.split('_')[2]);
});

test('neither the secret of a key nor what it is made of stands in the table', async () => {
  const ada = await register(cloud);
  const key = randomUUID();
  const { body } = await create(ada, key);
  const secret = body.key.split('_').slice(2).join('_');
  const { items } = await listByPrefix(userPart.of(ada.userId), undefined, { consistent: true });
  const record = items.filter(({ sk }) => String(sk).startsWith('idempotency#'));
  expect(record).toHaveLength(1);
  expect(JSON.stringify(items)).not.toContain(secret);
  expect(JSON.stringify(items)).not.toContain(key);
});

test('a repeated request is answered though the account has no room for another key', async () => {
  const ada = await register(cloud);
  const key = randomUUID();
  const first = await create(ada, key);
  for (let count = 0; count < 19; count += 1) await create(ada, randomUUID());
  expect((await create(ada, randomUUID())).body.code).toBe('TOO_MANY_API_KEYS');
  expect((await create(ada, key)).body).toEqual(first.body);
});

test('another body, a key that was deleted and a name that could be guessed are refused', async () => {
  const ada = await register(cloud);
  const key = randomUUID();
  const { id } = (await create(ada, key)).body;
  const other = await create(ada, key, { name: 'Other', scopes: ['account'] });
  expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  await cloud.request(deleteApiKey, { method: 'DELETE', token: ada.token, params: { id } });
  const gone = await create(ada, key);
  expect([gone.status, gone.body.code]).toEqual([404, 'API_KEY_NOT_FOUND']);
  const guessable = [
    'k'.repeat(31),
    'k'.repeat(64),
    '00000000-0000-0000-0000-000000000000',
    '1234567'.repeat(5),
  ];
  for (const name of guessable) {
    const { status, body } = await create(ada, name);
    expect([status, body.code]).toEqual([422, 'VALIDATION_ERROR']);
  }
  expect(await idsOf(ada)).toEqual([]);
});
