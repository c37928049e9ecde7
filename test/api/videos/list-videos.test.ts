import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { joinProjectWrites } from '../../../functions/projects/store.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { useSharedCloud } from '../../support/cloud.ts';
import { putVideo, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

describe('lists', () => {
  it("[S0-9] [S4-3] [C27] hold the caller's videos, newest first, page by page", async () => {
    const someone = await cloud.register();
    const { token } = someone;
    const ids: string[] = [];
    for (const n of [1, 2, 3]) {
      const { body } = await cloud.request('POST', '/api/v1/videos', {
        token,
        body: { script: `kinora:fail:moderation number ${n}`, quality: 'low' },
      });
      ids.unshift(String(body.id));
    }
    const first = await cloud.request('POST', '/api/v2/videos/list', { token, body: { limit: 2 } });
    const cursor = first.body.next_cursor;
    const second = await cloud.request('POST', '/api/v2/videos/list', { token, body: { limit: 2, cursor } });
    const idsOf = (videos: unknown) => (videos as { id: string }[]).map(({ id }) => id);
    expect([...idsOf(first.body.videos), ...idsOf(second.body.videos)]).toEqual(ids);
    expect(second.body.next_cursor).toBeNull();

    const plain = await cloud.request('GET', '/api/v1/videos?skip=1&limit=1', { token });
    expect(idsOf(plain.body)).toEqual([ids[1]]);
    expect(plain.headers.get('link')).toContain('rel="next"');
    const clamped = await cloud.request('GET', '/api/v1/videos/?limit=100000', { token });
    expect(idsOf(clamped.body)).toEqual(ids);
  });

  it('[S2-11] hold what is asked for by status, kind, project and time, in either order', async () => {
    const someone = await cloud.register();
    const { token } = someone;
    const project = await cloud.request('POST', '/api/v1/projects', { token, body: { name: 'Spring' } });
    const projectId = String(project.body.id);
    const [first, second, third] = [
      await putVideo(someone),
      await putVideo(someone),
      await putVideo(someone),
    ];
    await cloud.request('POST', `/api/v1/videos/${second.id}/cancel`, { token });
    await commit(joinProjectWrites(someone.userId, projectId, first.id));
    const idsOf = (videos: unknown) => (videos as { id: string }[]).map(({ id }) => id);
    const plain = async (query: string) =>
      idsOf((await cloud.request('GET', `/api/v1/videos?${query}`, { token })).body);
    const posted = async (body: object) =>
      idsOf((await cloud.request('POST', '/api/v2/videos/list', { token, body })).body.videos);
    expect(await plain('status=cancelled')).toEqual([second.id]);
    expect(await posted({ status: 'pending', sort: 'created_at' })).toEqual([first.id, third.id]);
    expect(await plain('kind=prompt')).toEqual([]);
    expect(await plain(`project_id=${projectId}`)).toEqual([first.id]);
    expect(await posted({ project_id: projectId, status: 'cancelled' })).toEqual([]);
    expect(await plain(`created_after=${first.createdAt}&sort=created_at`)).toEqual([second.id, third.id]);
    expect(await posted({ created_before: third.createdAt, limit: 0 })).toEqual([second.id]);
    expect(await posted({ skip: 1, limit: 1000 })).toEqual([second.id, first.id]);
    const page = await cloud.request('GET', '/api/v1/videos?status=pending&limit=1', { token });
    const link = /<(.*)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
    expect(link).toContain('status=pending');
    expect(idsOf((await cloud.request('GET', link, { token })).body)).toEqual([first.id]);
    const foreign = await cloud.request(
      'GET',
      `/api/v1/videos?project_id=${projectId}`,
      await cloud.register(),
    );
    expect([foreign.status, foreign.body.code]).toEqual([404, 'PROJECT_NOT_FOUND']);
    for (const query of ['status=running', 'sort=title', 'created_after=yesterday'])
      expect((await cloud.request('GET', `/api/v1/videos?${query}`, { token })).status, query).toBe(422);
  });

  it('[C27] skip what is asked for, though it is more than one query gives', async () => {
    const someone = await cloud.register();
    const video = { ...(await putVideo(someone)), text: '\u6f22'.repeat(1000) };
    const ids = Array.from({ length: 400 }, (_, index) => newId(Date.now() + 1000 + index)).sort();
    for (let from = 0; from < ids.length; from += 100) {
      const page = ids.slice(from, from + 100).map((id) => ({ ...video, id, sk: `video#${id}` }));
      await commit(page.map((item) => ({ Put: { Item: { pk: `user#${someone.userId}`, ...item } } })));
    }
    const answer = await cloud.request('GET', '/api/v1/videos?skip=390&limit=5', { token: someone.token });
    const found = (answer.body as unknown as { id: string }[]).map(({ id }) => id);
    expect(found).toEqual(ids.toReversed().slice(390, 395));
  });

  it('[S0-9] need no body for the first page', async () => {
    const someone = await cloud.register();
    await putVideo(someone);
    const { token } = someone;
    const bare = await cloud.request('POST', '/api/v2/videos/list', { token });
    expect(bare.status).toBe(200);
    const { body } = await cloud.request('POST', '/api/v2/videos/list', { token, body: {} });
    expect(bare.body).toEqual(body);
    const json = { 'content-type': 'application/json' };
    const empty = await cloud.request('POST', '/api/v2/videos/list', { token, body: '', headers: json });
    expect(empty.status).toBe(200);
  });

  it('refuse a cursor that no list gave', async () => {
    const { token } = await cloud.register();
    const body = { cursor: 'bm90IGEgY3Vyc29y' };
    const answer = await cloud.request('POST', '/api/v2/videos/list', { token, body });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('CURSOR_INVALID');
  });
});
