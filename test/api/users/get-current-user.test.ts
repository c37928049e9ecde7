import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { useCloud, useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();
const limited = useCloud({ settings: { rateLimitPerMinute: 20 } });
const me = (token: string, from = cloud) => from.request('GET', '/api/v1/users/me', { token });

/** The table as the cloud itself sees it. */
const tableOf = ({ running: { cloud: inner } }: typeof cloud) => ({
  documents: DynamoDBDocumentClient.from(new DynamoDBClient(inner.internalClient)),
  TableName: inner.ofType('AWS::DynamoDB::Table')[0]?.physicalId,
});

const admissionOf = (userId: string) => ({ pk: `user#${userId}`, sk: 'admission' });

describe('200', () => {
  it('[S1-21] [S2-19] [S3-5] is the profile of who asks', async () => {
    const { token, userId, email } = await cloud.register();
    const { status, body, headers } = await me(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: userId, email, full_name: 'Test User', role: 'user', is_active: true });
    expect(JSON.stringify(body)).not.toMatch(/argon2|hash|balance/i);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('[C3] [S2-20] comes in an envelope for who asks', async () => {
    const { token, userId } = await cloud.register();
    const headers = { accept: 'application/vnd.kinora.envelope+json' };
    const { body } = await cloud.request('GET', '/api/v1/users/me/', { token, headers });
    expect(body).toMatchObject({ success: true, data: { id: userId }, errors: [] });
  });
});

describe('400 and 401', () => {
  it('[S1-35] [C15] a suspended account is refused with its very next request', async () => {
    const { token, userId, email, password } = await cloud.register();
    expect((await me(token)).status).toBe(200);
    const { documents, TableName } = tableOf(cloud);
    const update = { UpdateExpression: 'SET #s = :s', ExpressionAttributeNames: { '#s': 'state' } };
    const set = (state: string) =>
      documents.send(
        new UpdateCommand({
          TableName,
          Key: admissionOf(userId),
          ...update,
          ExpressionAttributeValues: { ':s': state },
        }),
      );
    await set('suspended');
    const refused = await me(token);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      400,
      'INACTIVE_USER',
      'Inactive user',
    ]);
    const login = await cloud.request('POST', '/api/v1/auth/login', { body: { email, password } });
    expect([login.status, login.body.detail]).toEqual([400, 'Inactive user']);
    await set('active');
    expect((await me(token)).status).toBe(200);
  });

  it('[C30] [S4-29] no token is 401 in the form of v1', async () => {
    const { status, body, headers } = await cloud.request('GET', '/api/v1/users/me');
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      code: 'UNAUTHENTICATED',
      detail: 'Could not validate credentials',
      error: { code: 'UNAUTHENTICATED', message: 'Could not validate credentials' },
    });
  });
});

describe('429', () => {
  it('[S2-16] [C18] [S0-17] admits exactly the limit of requests that come at once', async () => {
    // Signing in was the first of the twenty.
    const { token } = await limited.register();
    const answers = await Promise.all(Array.from({ length: 40 }, () => me(token, limited)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(19);
    expect(statuses.filter((status) => status === 429)).toHaveLength(21);
    const refused = await me(token, limited);
    expect(refused.body).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
    expect(refused.headers.get('x-ratelimit-limit')).toBe('20');
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('ratelimit-policy')).toBe('"default";q=20;w=60');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  });

  it('tells what is left', async () => {
    const { token } = await limited.register();
    const left = [];
    for (let request = 0; request < 3; request += 1) {
      const { headers } = await me(token, limited);
      left.push(headers.get('x-ratelimit-remaining'));
      expect(headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=\d+$/);
    }
    expect(left).toEqual(['18', '17', '16']);
  });

  it('[S2-32] counts who is signed in by account, everybody else by address', async () => {
    const { token } = await limited.register();
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => limited.request('POST', '/api/v1/auth/register', { body: {} })),
    );
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    expect((await limited.request('POST', '/api/v1/auth/refresh', { body: {} })).status).toBe(429);
    // Who watches what somebody shared has a window of his own.
    expect((await limited.request('GET', '/s/x')).status).toBe(404);
    expect((await me(token, limited)).status).toBe(200);
  });

  it('old totals of a long day are swept away', async () => {
    const { token, userId } = await cloud.register();
    const { documents, TableName } = tableOf(cloud);
    const names = Array.from({ length: 30 }, (_, index) => `r${1000 + index}`);
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: admissionOf(userId),
        UpdateExpression: `SET ${names.map((name) => `${name} = :one`).join(', ')}, ended.gone = :one`,
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
    expect((await me(token)).status).toBe(200);
    const { Item: item = {} } = await documents.send(
      new GetCommand({ TableName, Key: admissionOf(userId), ConsistentRead: true }),
    );
    expect(names.filter((name) => name in item)).toEqual([]);
    expect(item.ended).toEqual({});
    expect(item.state).toBe('active');
  });

  it('totals of a day on which nothing but videos was created are swept away too, a few at a time', async () => {
    const { token, userId } = await cloud.register();
    const { documents, TableName } = tableOf(cloud);
    const names = Array.from({ length: 360 }, (_, index) => `${index % 2 ? 'c' : 'r'}${100_000_000 + index}`);
    const totals = Object.fromEntries(names.map((name) => [name, 1]));
    const Item = { ...admissionOf(userId), state: 'active', ended: {}, ...totals };
    await documents.send(new PutCommand({ TableName, Item }));
    for (let request = 0; request < 3; request += 1) expect((await me(token)).status).toBe(200);
    const { Item: item = {} } = await documents.send(
      new GetCommand({ TableName, Key: admissionOf(userId), ConsistentRead: true }),
    );
    expect(names.filter((name) => name in item)).toEqual([]);
  });
});
