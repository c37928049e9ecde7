import { beforeAll, expect, test } from 'vitest';
import { handler as addHeygenWebhook } from '../../../functions/heygen/add-heygen-webhook.ts';
import { listByPrefix } from '../../../functions/platform/aws/table.ts';
import type { HttpHandler } from '../../../functions/platform/http/entry.ts';
import { userPart } from '../../../functions/shared/keys.ts';
import { handler as createEndpoint } from '../../../functions/webhooks/create-webhook-endpoint.ts';
import { handler as deleteEndpoint } from '../../../functions/webhooks/delete-webhook-endpoint.ts';
import { handler as listEndpoints } from '../../../functions/webhooks/list-webhook-endpoints.ts';
import { handler as rotateSecret } from '../../../functions/webhooks/rotate-webhook-secret.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';

const cloud = useSmallCloud();
beforeAll(() => {
  process.env.ENVIRONMENT_NAME = 'dev';
});
const url = 'https://example.com/hook';

const create = (
  { token }: Person,
  key: string,
  json: object = { url },
  handler: HttpHandler = createEndpoint,
) => cloud.request(handler, { method: 'POST', token, json, headers: { 'idempotency-key': key } });
const count = async ({ token }: Person): Promise<number> =>
  (await cloud.request(listEndpoints, { token })).body.endpoints.length;

test('an endpoint that is asked for again is one, told again with its secret, also where both come at once', async () => {
  const ada = await register(cloud);
  const [one, two] = await Promise.all([create(ada, 'a'), create(ada, 'a')]);
  const later = await create(ada, 'a');
  expect([one.status, one.body.secret]).toEqual([201, expect.stringMatching(/^whsec_/)]);
  expect([two.body, later.body]).toEqual([one.body, one.body]);
  expect(later.headers['idempotency-replayed']).toBe('true');
  expect(await count(ada)).toBe(1);
  const { items } = await listByPrefix(userPart.of(ada.userId), 'idempotency#', { consistent: true });
  expect(items).toHaveLength(1);
  expect(JSON.stringify(items)).not.toContain('whsec_');
});

test('the last place of an account is given once, and who asked for it is answered again', async () => {
  const ada = await register(cloud);
  for (let made = 0; made < 9; made += 1) await create(ada, `n${made}`);
  const [one, two] = await Promise.all([create(ada, 'last'), create(ada, 'last')]);
  expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
  expect((await create(ada, 'more')).body.code).toBe('TOO_MANY_WEBHOOK_ENDPOINTS');
  expect((await create(ada, 'last')).body).toEqual(one.body);
});

test('the secret that is told again is the one that signs; of an endpoint that was deleted there is none', async () => {
  const ada = await register(cloud);
  const { id, secret } = (await create(ada, 'a')).body;
  const asked = { token: ada.token, params: { id } };
  const rotated = await cloud.request(rotateSecret, { method: 'POST', ...asked, json: {} });
  expect((await create(ada, 'a')).body.secret).toBe(rotated.body.secret);
  expect(rotated.body.secret).not.toBe(secret);
  const other = await create(ada, 'a', { url: `${url}/other` });
  expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  await cloud.request(deleteEndpoint, { method: 'DELETE', ...asked });
  const gone = await create(ada, 'a');
  expect([gone.status, gone.body.code]).toEqual([404, 'WEBHOOK_ENDPOINT_NOT_FOUND']);
  expect(await count(ada)).toBe(0);
});

test("HeyGen's way to add an endpoint makes one of a repeated request, too", async () => {
  const ada = await register(cloud);
  const add = () => create(ada, 'a', { url, events: ['avatar_video.success'] }, addHeygenWebhook);
  const [first, again] = [await add(), await add()];
  expect(first.body.data.secret).toMatch(/^whsec_/);
  expect(again.body).toEqual(first.body);
  expect(await count(ada)).toBe(1);
});
