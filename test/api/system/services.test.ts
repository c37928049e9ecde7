import { beforeAll, describe, expect, it } from 'vitest';
import { useSharedCloud } from '../../support/cloud.ts';
import { personOf } from '../../support/people.ts';
import { useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

/** What each service shows of an account that has just been opened. */
const services: [service: string, path: string, shown: object][] = [
  ['user', '/api/v1/users/me', { role: 'admin' }],
  ['project', '/api/v1/projects', []],
  ['credit', '/api/v1/credits/balance', { balance: 100, active_videos: 0 }],
  ['ai-job', '/api/v1/jobs', { jobs: [], next_cursor: null }],
  ['youtube', '/api/v1/youtube/channels', { channels: [] }],
  ['admin', '/api/v1/admin/users', { users: expect.any(Array) }],
];

describe('[S3-50] the services', () => {
  it('of users, projects, credits, jobs, YouTube and administration answer', async () => {
    const { token } = await personOf(cloud, 'admin');
    for (const [service, path, shown] of services) {
      const { status, body } = await cloud.request('GET', path, { token });
      expect([service, status]).toEqual([service, 200]);
      expect(body).toMatchObject(shown);
    }
  });

  it('are for who signed in, and administration for administrators', async () => {
    for (const [service, path] of services)
      expect([service, (await cloud.request('GET', path)).status]).toEqual([service, 401]);
    const { token } = await cloud.register();
    const refused = await cloud.request('GET', '/api/v1/admin/users', { token });
    expect([refused.status, refused.body.code]).toEqual([403, 'PERMISSION_DENIED']);
  });
});
