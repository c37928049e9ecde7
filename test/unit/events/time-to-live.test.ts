import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyOf } from '../../../local/events/stream-record.ts';
import { TimeToLive } from '../../../local/events/time-to-live.ts';
import { fakeCloud } from '../../support/fake-cloud.ts';
import { startTables, type Tables } from '../../support/fake-tables.ts';
import { until } from '../../support/until.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.close());

it('removes what is past its time, and nothing else', async () => {
  const { table } = await tables.create('expiring');
  const seconds = Math.floor(Date.now() / 1000);
  const times = {
    past: { N: String(seconds - 5) },
    future: { N: String(seconds + 3600) },
    ancient: { N: String(seconds - 200_000_000) },
    text: { S: String(seconds - 5) },
  };
  for (const [sk, expiresAt] of Object.entries(times)) {
    await tables.client.send(
      new PutItemCommand({ TableName: 'expiring', Item: { pk: { S: 'a' }, sk: { S: sk }, expiresAt } }),
    );
  }
  const cloud = fakeCloud({ resources: [table] });
  const timeToLive = new TimeToLive(cloud, tables.client, 50);
  const left = async () => {
    const { Items = [] } = await tables.client.send(new ScanCommand({ TableName: 'expiring' }));
    return Items.map((item) => item.sk?.S).sort();
  };
  await until(async () => (await left()).length < 4);
  await new Promise((resolve) => setTimeout(resolve, 150));
  await timeToLive.close();
  expect(await left()).toEqual(['ancient', 'future', 'text']);
  expect(timeToLive.hasExpired('expiring', keyOf({ sk: { S: 'past' }, pk: { S: 'a' } }))).toBe(true);
  expect(timeToLive.hasExpired('expiring', keyOf({ sk: { S: 'future' }, pk: { S: 'a' } }))).toBe(false);
  expect(cloud.logged).toEqual([]);
});
