import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestUser, useVariantCloud } from '../../support/cloud.ts';
import { failMails } from '../../support/dead-letters.ts';
import { personOf } from '../../support/people.ts';
import { useTable } from '../../support/table.ts';

const cloud = useVariantCloud('apart');
let admin: TestUser;
beforeAll(async () => {
  useTable(cloud);
  admin = await personOf(cloud, 'admin');
});

const path = '/api/v1/admin/dead-letters';
const list = async (by: TestUser = admin) => cloud.request('GET', path, { token: by.token });
const look = (queue: string, query = '') =>
  cloud.request('GET', `${path}/${queue}${query}`, { token: admin.token });
const redrive = (queue: string, body: unknown, headers = {}, by = admin) =>
  cloud.request('POST', `${path}/${queue}/redrive`, { token: by.token, body, headers });

interface Queue {
  name: string;
  messages: number;
  redrivable: boolean;
}
const queues = async (): Promise<Queue[]> => (await list()).body.queues as unknown as Queue[];
const inMail = async (): Promise<number | undefined> =>
  (await queues()).find(({ name }) => name === 'mail')?.messages;
const auditedFor = async (queue: string) => {
  const { body } = await cloud.request('GET', '/api/v1/admin/audit?limit=50', { token: admin.token });
  const events = body.events as unknown as { action: string; actor_id: string; details: { queue: string } }[];
  return events.filter(
    ({ action, actor_id, details }) =>
      action === 'dead_letters.redriven' && actor_id === admin.userId && details.queue === queue,
  );
};

describe('[S3-22] dead letters by the API: 200', () => {
  it('lists every queue that the command line knows, and which of them messages can leave', async () => {
    const all = await queues();
    const names = all.map(({ name }) => name);
    expect(names).toEqual([...names].sort((left, right) => left.localeCompare(right)));
    expect(names).toEqual(
      expect.arrayContaining(['broken', 'generation', 'mail', 'purge-video', 'generation-stream']),
    );
    const staying = all.filter(({ redrivable }) => !redrivable).map(({ name }) => name);
    expect(staying).toEqual([
      'broken',
      'generation-run',
      'generation-stream',
      'realtime-run',
      'realtime-stream',
    ]);
  });

  it('explains messages without words of people, and sends back one, then all, each told in the audit log', async () => {
    await failMails(cloud, 3);
    expect(await inMail()).toBe(3);
    const told = await look('mail', '?limit=50');
    expect(told).toMatchObject({
      status: 200,
      body: {
        name: 'mail',
        impact: expect.stringContaining('never arrive'),
        runbook: 'docs/runbooks/failed-messages.md',
        redrivable: true,
      },
    });
    const messages = told.body.messages as unknown as { id: string; tries: number; facts: { id: string } }[];
    expect(messages.map(({ facts }) => facts)).toEqual(
      messages.map(({ facts: { id } }) => ({ kind: 'verify-email', id })),
    );
    expect(messages).toHaveLength(3);
    expect(JSON.stringify(told.body)).not.toContain('ada@example.com');

    const one = await redrive('mail', { message_ids: [messages[1]?.id] });
    expect(one).toMatchObject({ status: 200, body: { queue: 'mail', sent: 1, left: 2 } });
    const left = (await look('mail', '?limit=50')).body.messages as unknown as { id: string }[];
    expect(left.map(({ id }) => id).sort()).toEqual([messages[0]?.id, messages[2]?.id].sort());
    expect((await redrive('mail', {})).body).toEqual({ queue: 'mail', sent: 2, left: 0 });
    expect((await auditedFor('mail')).map(({ details }) => details)).toEqual([
      { queue: 'mail', limit: 100 },
      { queue: 'mail', messages: messages[1]?.id },
    ]);
  });

  it('answers the same key again without sending anything a second time', async () => {
    await failMails(cloud, 2);
    const key = { 'idempotency-key': randomUUID() };
    const first = await redrive('mail', { limit: 1 }, key);
    expect(first.body).toEqual({ queue: 'mail', sent: 1, left: 1 });
    const again = await redrive('mail', { limit: 1 }, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await inMail()).toBe(1);
    expect((await redrive('mail', { limit: 2 }, key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await redrive('mail', {})).body.sent).toBe(1);
  });
});

describe('dead letters by the API: refusals', () => {
  it('403 to whoever is no administrator, and to a key without that scope', async () => {
    const user = await cloud.register();
    const answers = [await list(user), await redrive('mail', {}, {}, user)];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    const made = await cloud.request('POST', '/api/v1/api-keys', {
      token: admin.token,
      body: { name: 'Reader', scopes: ['videos:read'] },
    });
    const headers = { 'x-api-key': String(made.body.key) };
    const byKey = await cloud.request('GET', path, { headers });
    expect([byKey.status, byKey.body.code]).toEqual([403, 'INSUFFICIENT_SCOPE']);
  });

  it('404 for a queue that is none', async () => {
    expect((await look('nothing')).body.code).toBe('DEAD_LETTER_QUEUE_NOT_FOUND');
    expect((await redrive('nothing', {})).body.code).toBe('DEAD_LETTER_QUEUE_NOT_FOUND');
  });

  it('409 where messages came from no queue', async () => {
    const { status, body } = await redrive('broken', {});
    expect([status, body.code]).toEqual([409, 'DEAD_LETTERS_STAY']);
    expect(body.runbook).toBe('docs/runbooks/broken-runs.md');
  });

  it.each([
    ['?limit=0', undefined],
    ['?limit=51', undefined],
    ['', { limit: 101 }],
    ['', { message_ids: [] }],
  ])('422 for %j with %j', async (query, body) => {
    const answer = body === undefined ? await look('mail', query) : await redrive('mail', body);
    expect(answer.body.code).toBe('VALIDATION_ERROR');
  });
});
