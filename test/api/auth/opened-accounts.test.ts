import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { tokenOf } from '../../support/mailbox.ts';

const cloud = useSharedCloud();

/** Every item that names the account, in an order of its own, with marks in the place of what is its alone. */
const itemsOf = async ({ userId, email }: TestUser): Promise<string[]> => {
  const { cloud: inner } = cloud.running;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(inner.internalClient));
  const TableName = inner.ofType('AWS::DynamoDB::Table')[0]?.physicalId;
  const found: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    for (const item of Items) {
      const text = JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
      if (!text.includes(userId) && !text.includes(email)) continue;
      found.push(
        text
          .replaceAll(userId, '<user>')
          .replaceAll(email, '<address>')
          // A user name that nobody chose is the address and the end of the id.
          .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}(-[0-9a-f]{8})?/g, '<id>')
          .replaceAll(/\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g, '<time>')
          .replaceAll(/\b[lr]?\d{9,}\b/g, '<moment>')
          .replaceAll(/(\$argon2id\$[^$]+\$[^$]+\$)[^$]+\$[^"]+/g, '$1<hash>')
          .replaceAll(/"(secretHash|sealKey)","[^"]+"/g, '"$1","<secret>"'),
      );
    }
  client.destroy();
  return found.sort();
};

it('an account of the set-up of tests is what requests would have made of it', async () => {
  const names = { full_name: 'Ada Lovelace' };
  const [opened, requested] = [await cloud.register(names), await cloud.registerByRequest(names)];
  // Its mail has been sent, and the link of it has been noted.
  await tokenOf(cloud, requested.email, 'Confirm');
  const ofRequests = (await itemsOf(requested)).filter((item) => !item.includes('verify-email'));
  expect(ofRequests.length).toBeGreaterThan(6);
  expect(await itemsOf(opened)).toEqual(ofRequests);
  for (const { email, password, token, refreshToken } of [opened, requested]) {
    expect((await cloud.request('GET', '/api/v1/users/me', { token })).body).toMatchObject({ email });
    const renewed = await cloud.request('POST', '/api/v1/auth/refresh', {
      body: { refresh_token: refreshToken },
    });
    expect(renewed.status).toBe(200);
    const login = await cloud.request('POST', '/api/v1/auth/login', { body: { email, password } });
    expect(login.status).toBe(200);
  }
});

it('what requests are refused, the set-up of tests is refused, too', async () => {
  const { email } = await cloud.register();
  for (const account of [{ email }, { email: 'nobody' }, { password: 'password123' }, { username: '!' }])
    for (const way of [cloud.register, cloud.registerByRequest]) await expect(way(account)).rejects.toThrow();
});
