import { afterAll, beforeAll, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { activeShards, queueKey } from '../../../functions/videos/keys.ts';
import { fail } from '../../../functions/videos/model.ts';
import { type TestUser, useVariantCloud } from '../../support/cloud.ts';
import { change, putVideo, useTable } from '../../support/table.ts';

const cloud = useVariantCloud('apart');
/** As many as the queue takes in an environment that says nothing else. */
const places = 10_000;

/** Fills or empties every shard of the queue: what moved is no drift, which a repair would mend meanwhile. */
const add = async (size: number): Promise<void> => {
  for (let shard = 0; shard < activeShards; shard += 1)
    await commit([{ Update: updateOf(queueKey(shard), { add: { size, moves: Math.abs(size) } }) }]);
};

let user: TestUser;
let failed = '';
beforeAll(async () => {
  useTable(cloud);
  user = await cloud.register();
  const video = await putVideo(user);
  const failure = {
    code: 'RENDER_FAILED',
    reason: '',
    stage: 'rendering',
    retryable: true,
    charged: false,
    suggestion: '',
  } as const;
  failed = (await change(video, fail(1, failure, new Date()))).id;
  await add(places);
});
afterAll(() => add(-places));

const script = 'Hello.';
const ways: [way: string, path: () => string, body: object][] = [
  ['v2', () => '/api/v2/videos/generate', { script }],
  ['v1', () => '/api/v1/videos', { script }],
  ['a prompt', () => '/api/v1/videos/generate', { prompt: 'A city.' }],
  ['a job', () => '/api/v1/jobs', { type: 'video', script }],
  ['a task', () => '/process', { type: 'video', script }],
  ['another attempt', () => `/api/v1/videos/${failed}/regenerate`, {}],
];

it.each(ways)('[S4-13] [C33] a full queue refuses %s, and keeps nothing of it', async (_way, path, body) => {
  const headers = { 'idempotency-key': `of ${path()}` };
  const answer = await cloud.request('POST', path(), { token: user.token, body, headers });
  expect([answer.status, answer.body.code, answer.body.limit]).toEqual([503, 'QUEUE_FULL', places]);
  expect(Number(answer.headers.get('retry-after'))).toBe(30);
  const { body: credits } = await cloud.request('GET', '/api/v1/credits/balance', user);
  expect(credits).toEqual({ balance: 100, active_videos: 0 });
  const { body: videos } = await cloud.request('GET', '/api/v1/videos', user);
  expect(Object.values(videos).map(({ id, attempt }) => [id, attempt])).toEqual([[failed, 1]]);
});

it('what was accepted before is answered again though the queue is full', async () => {
  await add(-places);
  const headers = { 'idempotency-key': 'before it was full' };
  const send = () =>
    cloud.request('POST', '/api/v2/videos/generate', { token: user.token, body: { script }, headers });
  const first = await send();
  await add(places);
  const again = await send();
  expect([again.status, again.body]).toEqual([202, first.body]);
  await cloud.request('DELETE', `/api/v2/videos/${first.body.id}`, user);
});
