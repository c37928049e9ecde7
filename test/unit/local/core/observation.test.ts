import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CloudOptions, ObservedCall } from '../../../../local/cloud.ts';
import { type Core, startCore } from '../../../../local/core.ts';
import { writeFixture } from './fixture-assembly.ts';

let folder: string;
let core: Core;
let calls: ObservedCall[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-observation-'));
  await writeFixture(join(folder, 'cdk.out'));
  calls = [];
});

afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

const start = async (options: Partial<CloudOptions> = {}): Promise<void> => {
  core = await startCore({
    ...{ assembly: join(folder, 'cdk.out'), dataDir: join(folder, 'data') },
    ...options,
    onCall: (call) => calls.push(call),
  });
};

const ask = async (event: object): Promise<unknown> => {
  const result = await core.cloud.invoke('Worker', event);
  return result.ok ? result.payload : result.errorType;
};

describe('calls of functions', () => {
  it('are reported with what they consumed, and without a trace in the answer', async () => {
    await start();
    await ask({ action: 'put', id: 'a' });
    await ask({ action: 'get', id: 'a' });
    await ask({ action: 'transact' });
    await ask({ action: 'scan' });
    await ask({ action: 'upload', key: 'films/a', text: 'a' });
    const functionName = core.cloud.find('Worker')?.physicalId;
    expect(calls.map((call) => [call.service, call.operation, call.status, call.capacityUnits])).toEqual([
      ['dynamodb', 'PutItem', 200, 1],
      ['dynamodb', 'GetItem', 200, 0.5],
      ['dynamodb', 'TransactWriteItems', 200, 2],
      ['dynamodb', 'Scan', 400, 0],
      ['s3', 'PutObject', 200, 0],
    ]);
    for (const call of calls) {
      expect(call.functionName).toBe(functionName);
      expect(call.endedAt).toBeGreaterThanOrEqual(call.startedAt);
    }
  });

  it('tell who listens which tables were written', async () => {
    await start();
    const tables: string[] = [];
    core.cloud.onTableWrite((table) => tables.push(table));
    await ask({ action: 'put', id: 'a' });
    await ask({ action: 'get', id: 'a' });
    await ask({ action: 'transact' });
    await ask({ action: 'scan' });
    const table = core.cloud.find('Table')?.physicalId;
    expect(tables).toEqual([table, table]);
  });
});

describe('faults', () => {
  const always = (point: string) => start({ faultPlan: { seed: 1, rates: { [point]: 1 } } });

  it.each([
    ['dynamodb:throttle', { action: 'get', id: 'a' }, 'ProvisionedThroughputExceededException'],
    ['dynamodb:conflict', { action: 'put', id: 'a' }, 'TransactionConflictException'],
    ['dynamodb:conflict', { action: 'transact' }, 'TransactionCanceledException'],
    ['s3:500', { action: 'upload', key: 'films/a', text: 'a' }, 'InternalError'],
  ])('%s strikes functions', async (point, event, refused) => {
    await always(point);
    expect(await ask(event)).toMatchObject({ refused });
  });

  it('lambda:kill ends the worker', async () => {
    await always('lambda:kill');
    expect(await ask({ action: 'sleep', ms: 10_000 })).toBe('Runtime.ExitError');
  });

  it('spare the cloud itself', async () => {
    await start({ faultPlan: { seed: 1, rates: { 'dynamodb:throttle': 1, 's3:500': 1 } } });
    const client = new SQSClient(core.cloud.internalClient);
    const QueueUrl = core.cloud.find('Queue')?.physicalId;
    expect((await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toBeUndefined();
    client.destroy();
  });
});
