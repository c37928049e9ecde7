import { expect, it } from 'vitest';
import { useCloud } from '../../support/cloud.ts';
import { personOf } from '../../support/people.ts';
import { useTable } from '../../support/table.ts';

const cloud = useCloud();

it('[S3-24] tell totals to an administrator alone', async () => {
  useTable(cloud);
  const admin = await personOf(cloud, 'admin');
  // Registrations are counted where they are told.
  const [user] = [await cloud.registerByRequest(), await cloud.registerByRequest()];
  const { body } = await cloud.request('POST', '/api/v1/videos', {
    token: user.token,
    body: { script: 'kinora:fail:moderation', quality: 'low' },
  });
  await cloud.ended(user, String(body.id));
  const read = async () => (await cloud.request('GET', '/api/v1/admin/stats', { token: admin.token })).body;
  await expect
    .poll(read, { interval: 500 })
    .toMatchObject({ users: { registered: 2 }, videos: { failed: 1, active: 0, completed: 0 } });
  const { days, failures, engines, queues } = await read();
  expect(days).toHaveLength(30);
  expect([failures, queues]).toEqual([
    [{ code: 'TEST_FAILURE_MODERATION', videos: 1 }],
    [
      { queue: 'generation', waiting: 0 },
      { queue: 'movies', waiting: 0 },
    ],
  ]);
  expect(days).toContainEqual({
    day: new Date().toISOString().slice(0, 10),
    completed: 0,
    failed: 1,
    cancelled: 0,
    cost_microdollars: 0,
  });
  // It was refused before any engine was asked.
  expect(engines).toEqual([]);
  const ofWeek = await cloud.request('GET', '/api/v1/admin/stats?days=7', { token: admin.token });
  expect(ofWeek.body.days).toHaveLength(7);
  const tooMany = await cloud.request('GET', '/api/v1/admin/stats?days=91', { token: admin.token });
  expect(tooMany.status).toBe(422);
  const refused = await cloud.request('GET', '/api/v1/admin/stats', { token: user.token });
  expect(refused.status).toBe(403);
});
