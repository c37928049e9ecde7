import { describe, expect, it } from 'vitest';
import { handler as createApiKey } from '../../../functions/api-keys/create-api-key.ts';
import { ownedKeyKey } from '../../../functions/api-keys/keys.ts';
import { handler as listApiKeys } from '../../../functions/api-keys/list-api-keys.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { accountAdmissionKey, apiKeyKey } from '../../../functions/platform/http/keys.ts';
import { handler as getCurrentUser } from '../../../functions/users/get-current-user.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { register } from '../../support/small-people.ts';

const cloud = useSmallCloud();

const create = async (token: string) =>
  cloud.request(createApiKey, { method: 'POST', token, json: { name: 'Key', scopes: ['account'] } });
const list = async (token: string): Promise<unknown[]> =>
  (await cloud.request(listApiKeys, { token })).body.api_keys;

describe('the keys of an account', () => {
  it('are 20 at most, however many are asked for at once', async () => {
    const { token } = await register(cloud);
    for (let count = 0; count < 18; count += 1) expect((await create(token)).status).toBe(201);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => create(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409]);
    expect(await list(token)).toHaveLength(20);
  });

  it('that have expired make room for others', async () => {
    const { userId, token } = await register(cloud);
    const ids: string[] = [];
    for (let count = 0; count < 20; count += 1) ids.push((await create(token)).body.id);
    expect((await create(token)).body).toMatchObject({ code: 'TOO_MANY_API_KEYS', limit: 20 });
    const [expired = ''] = ids;
    await commit([
      { Delete: { Key: apiKeyKey(expired) } },
      { Delete: { Key: ownedKeyKey(userId, expired) } },
    ]);
    expect((await create(token)).status).toBe(201);
    expect((await create(token)).status).toBe(409);
    expect((await getItem(accountAdmissionKey(userId)))?.apiKeys).not.toContain(expired);
  });

  it('live 365 days where nobody said how long', async () => {
    const { token } = await register(cloud);
    const { body } = await create(token);
    const days = (Date.parse(body.expires_at) - Date.parse(body.created_at)) / 86_400_000;
    expect(days).toBeCloseTo(365, 1);
    const own = await cloud.request(getCurrentUser, { headers: { 'x-api-key': body.key } });
    expect(own.status).toBe(200);
  });
});
