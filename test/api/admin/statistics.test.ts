import { expect, it } from 'vitest';
import { useCloud } from '../../support/cloud.ts';
import { personOf } from '../../support/people.ts';
import { useTable } from '../../support/table.ts';

const cloud = useCloud();

it('[S3-24] tell totals to an administrator alone', async () => {
  useTable(cloud);
  const admin = await personOf(cloud, 'admin');
  const user = await cloud.register();
  const { body } = await cloud.request('POST', '/api/v1/videos', {
    token: user.token,
    body: { script: 'kinora:fail:moderation', quality: 'low' },
  });
  await cloud.ended(user, String(body.id));
  const read = async () => (await cloud.request('GET', '/api/v1/admin/stats', { token: admin.token })).body;
  await expect
    .poll(read, { timeout: 60_000, interval: 500 })
    .toMatchObject({ users: { registered: 2 }, videos: { failed: 1, active: 0, completed: 0 } });
  const refused = await cloud.request('GET', '/api/v1/admin/stats', { token: user.token });
  expect(refused.status).toBe(403);
});
