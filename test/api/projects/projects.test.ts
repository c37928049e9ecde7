import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import type { ErrorCode } from '../../../functions/shared/error-codes.ts';
import { type Answer, type Body, type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { eventually, invoke, setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

const path = '/api/v1/projects';
const create = async (user: TestUser, body: object = {}): Promise<string> => {
  const answer = await cloud.request('POST', path, { token: user.token, body: { name: 'Spring', ...body } });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return String(answer.body.id);
};
const ask = (user: TestUser, method: string, route: string, body?: unknown) =>
  cloud.request(method, route, { token: user.token, ...(body === undefined ? {} : { body }) });
const film = async (user: TestUser, projectId: string, script = 'kinora:fail:moderation') => {
  const body = { script, quality: 'low', project_id: projectId };
  return await ask(user, 'POST', '/api/v1/videos', body);
};
const items = ({ body }: Answer): Body[] => body as unknown as Body[];
const expectCode = ({ status, body }: Answer, wanted: number, code: ErrorCode): void =>
  expect([status, body.code]).toEqual([wanted, code]);

describe('200 and 201', () => {
  it('[S3-8] [S3-9] creates a project as a draft, told alike at both spellings of its address', async () => {
    const user = await cloud.register();
    const { status, headers, body } = await ask(user, 'POST', path, {
      name: '  Spring  ',
      description: 'Films.',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      user_id: user.userId,
      name: 'Spring',
      description: 'Films.',
      status: 'draft',
    });
    expect(headers.get('location')).toBe(`${path}/${body.id}`);
    for (const spelling of ['', '/']) {
      const found = await ask(user, 'GET', `${path}/${body.id}${spelling}`);
      expect([found.status, found.body]).toEqual([200, body]);
    }
  });

  it('gives its brand to the videos that are asked for in it, which keep it when it changes', async () => {
    const user = await cloud.register();
    const brand = { accent_color: '#ff5a3c', font: 'serif', lower_third: { name: 'Ada' } };
    const id = await create(user, { brand });
    const branded = await film(user, id);
    expect(branded.body.brand).toMatchObject(brand);
    const body = { script: 'kinora:fail:moderation', project_id: id };
    const plain = await ask(user, 'POST', '/api/v1/videos', { ...body, use_brand: false });
    expect(plain.body.brand).toBeNull();
    const dim = { background_color: '#ffffff', text_color: '#cccccc' };
    expectCode(await ask(user, 'PATCH', `${path}/${id}`, { brand: dim }), 422, 'VALIDATION_ERROR');
    const lost = await ask(user, 'PATCH', `${path}/${id}`, { brand: { logo_asset_id: 'gone' } });
    expect(lost.body.brand).toMatchObject({
      accent_color: null,
      logo_asset_id: 'gone',
      logo_corner: 'top-right',
    });
    const refused = await film(user, id);
    expect(items({ ...refused, body: refused.body.errors as Body })[0]).toMatchObject({
      path: 'body.logo_asset_id',
      message: expect.stringContaining("The logo of the project's brand"),
    });
    const bare = await ask(user, 'PATCH', `${path}/${id}`, { brand: null });
    expect(bare.body).toMatchObject({ name: 'Spring', brand: null });
    const kept = await ask(user, 'GET', `/api/v2/videos/${branded.body.id}`);
    expect(kept.body.brand).toEqual(branded.body.brand);
    for (const video of [branded.body.id, plain.body.id]) await cloud.ended(user, String(video));
  });

  it('makes one project of a repeated request, and refuses another body', async () => {
    const { token, ...user } = await cloud.register();
    const send = (name: string) =>
      cloud.request('POST', path, { token, body: { name }, headers: { 'idempotency-key': 'once' } });
    const [first, second] = [await send('One'), await send('One')];
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expectCode(await send('Two'), 422, 'IDEMPOTENCY_KEY_REUSED');
    expect(items(await ask({ token, ...user }, 'GET', path))).toHaveLength(1);
  });

  it('[S3-10] changes what is given, and by PUT the whole', async () => {
    const user = await cloud.register();
    const id = await create(user, { description: 'Films.' });
    const patched = await ask(user, 'PATCH', `${path}/${id}`, { status: 'active' });
    expect(patched.body).toMatchObject({ name: 'Spring', description: 'Films.', status: 'active' });
    expect(String(patched.body.updated_at) > String(patched.body.created_at)).toBe(true);
    const bare = await ask(user, 'PATCH', `${path}/${id}`, { description: null });
    expect(bare.body).toMatchObject({ description: null, status: 'active' });
    const put = await ask(user, 'PUT', `${path}/${id}`, { name: 'Summer' });
    expect(put.body).toMatchObject({ name: 'Summer', description: null, status: 'draft' });
  });

  it('[S3-7] [S3-31] lists own projects by state and order, in pages', async () => {
    const user = await cloud.register();
    for (const name of ['b', 'a', 'c'])
      await create(user, { name, status: name === 'c' ? 'archived' : 'draft' });
    const names = (answer: Answer) => items(answer).map(({ name }) => String(name));
    expect(names(await ask(user, 'GET', path))).toEqual(['c', 'a', 'b']);
    expect(names(await ask(user, 'GET', `${path}?sort=name&status=draft`))).toEqual(['a', 'b']);
    expect(names(await ask(user, 'GET', `${path}?sort=name&skip=1&limit=1`))).toEqual(['b']);
    const first = await ask(user, 'GET', `${path}?sort=-name&limit=2`);
    const [, next = ''] = /^<(.*)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? [];
    expect(names(first)).toEqual(['c', 'b']);
    const last = await ask(user, 'GET', next);
    expect([names(last), last.headers.get('link')]).toEqual([['a'], null]);
  });

  it('keeps videos in their project and lists them, newest first', async () => {
    const user = await cloud.register();
    const [id, other] = [await create(user), await create(user)];
    const script = await film(user, id);
    const prompt = await ask(user, 'POST', '/api/v1/videos/generate', {
      prompt: 'kinora:fail:moderation',
      project_id: id,
    });
    await film(user, other);
    const ids = [String(prompt.body.id), String(script.body.id)];
    for (const video of ids) expect((await cloud.ended(user, video)).body.project_id).toBe(id);
    const listed = await ask(user, 'GET', `${path}/${id}/videos`);
    expect(items(listed).map((video) => String(video.id))).toEqual(ids);
    expect(items(listed)[0]).toMatchObject({ project_id: id, status: 'failed' });
    const page = await ask(user, 'GET', `${path}/${id}/videos?limit=1`);
    const next = await ask(user, 'GET', `${path}/${id}/videos?cursor=${page.headers.get('x-next-cursor')}`);
    expect(items(next).map((video) => String(video.id))).toEqual(ids.slice(1));
    await ask(user, 'DELETE', `/api/v1/videos/${ids[0]}`);
    expect(items(await ask(user, 'GET', `${path}/${id}/videos`))).toHaveLength(1);
  });

  it('an API key reads or writes projects by its scopes', async () => {
    const user = await cloud.register();
    const id = await create(user);
    const scopes = ['projects:read'];
    const { body } = await ask(user, 'POST', '/api/v1/api-keys', { name: 'Reader', scopes });
    const headers = { 'x-api-key': String(body.key) };
    expect((await cloud.request('GET', `${path}/${id}`, { headers })).status).toBe(200);
    const refused = await cloud.request('DELETE', `${path}/${id}`, { headers });
    expect([refused.status, refused.body.required_scope]).toEqual([403, 'projects:write']);
    const wide = await ask(user, 'POST', '/api/v1/api-keys', { name: 'Folders', scopes: ['projects:write'] });
    const folders = { 'x-api-key': String(wide.body.key) };
    const along = await cloud.request('DELETE', `${path}/${id}`, { headers: folders });
    expect([along.status, along.body.required_scope]).toEqual([403, 'videos:write']);
    expect((await ask(user, 'GET', `${path}/${id}`)).status).toBe(200);
    // A logo is any file of the project: who chooses one must be allowed to see files; it may be said again.
    const brand = { logo_asset_id: 'a-picture' };
    const change = (method: string, body: object) =>
      cloud.request(method, `${path}/${id}`, { headers: folders, body });
    const chosen = await change('PATCH', { brand });
    expect([chosen.status, chosen.body.required_scope]).toEqual([403, 'assets:read']);
    const made = await cloud.request('POST', path, { headers: folders, body: { name: 'New', brand } });
    expect([made.status, made.body.required_scope]).toEqual([403, 'assets:read']);
    expect((await ask(user, 'PATCH', `${path}/${id}`, { brand })).status).toBe(200);
    expect((await change('PUT', { name: 'Again', brand })).status).toBe(200);
    expect((await change('PATCH', { brand: { logo_asset_id: 'another' } })).status).toBe(403);
  });
});

describe('202', () => {
  it('[S3-11] takes the videos of the project along: one in work is cancelled, its hold is released', async () => {
    const user = await cloud.register();
    const [id, other] = [await create(user), await create(user)];
    const running = await film(user, id, 'kinora:slow This one is stopped.');
    const done = await film(user, id);
    const kept = await film(user, other);
    await cloud.ended(user, String(done.body.id));
    const { status, body } = await ask(user, 'DELETE', `${path}/${id}`);
    expect([status, body.project_id]).toEqual([202, id]);
    expectCode(await ask(user, 'GET', `${path}/${id}`), 404, 'PROJECT_NOT_FOUND');
    expectCode(await film(user, id), 404, 'PROJECT_NOT_FOUND');
    for (const video of [running, done])
      await eventually(
        async () => (await ask(user, 'GET', `/api/v1/videos/${video.body.id}`)).status === 404,
      );
    await cloud.ended(user, String(kept.body.id));
    const balance = await ask(user, 'GET', '/api/v1/credits/balance');
    expect(balance.body).toEqual({ balance: 100, active_videos: 0 });
    expect(items(await ask(user, 'GET', `${path}/${other}/videos`))).toHaveLength(1);
  });

  it('goes on when its message was lost, past an asset that nobody can read, and takes nothing that nobody deleted', async () => {
    const user = await cloud.register();
    const id = await create(user);
    const video = await film(user, id);
    await cloud.ended(user, String(video.body.id));
    const asset = { pk: `user#${user.userId}`, sk: `asset#${id}#unreadable` };
    await commit([{ Put: { Item: { ...asset, contentType: 'image/gif', bytes: 7 } } }]);
    await setAttribute({ ...asset, sk: 'usage' }, 'assetFiles', 2);
    await setAttribute({ ...asset, sk: 'usage' }, 'assetBytes', 9);
    const Records = [{ messageId: 'm', body: JSON.stringify({ ownerId: user.userId, projectId: id }) }];
    expect(await invoke(cloud, 'removeProject', { Records })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm' }],
    });
    const key = { pk: `user#${user.userId}`, sk: `project#${id}` };
    await setAttribute(key, 'deletedAt', '2026-01-01T00:00:00.000Z');
    await setAttribute(key, 'gsi1pk', 'project-removals');
    await setAttribute(key, 'gsi1sk', '2026-01-01T00:00:00.000Z');
    await invoke(cloud, 'resumeRemovals');
    await eventually(async () => (await ask(user, 'GET', `/api/v1/videos/${video.body.id}`)).status === 404);
    await eventually(async () => (await getItem(key, { consistent: true })) === undefined);
    expect(await getItem(asset)).toBeUndefined();
    expect(await getItem({ ...asset, sk: 'usage' })).toMatchObject({ assetFiles: 1, assetBytes: 2 });
  });
});

describe('404, 409 and 422', () => {
  it("another's project is missing, whatever is done with it", async () => {
    const [owner, other] = [await cloud.register(), await cloud.register()];
    const id = await create(owner);
    for (const [method, route, body] of [
      ['GET', ''],
      ['GET', '/videos'],
      ['PATCH', '', { name: 'Mine' }],
      ['PUT', '', { name: 'Mine' }],
      ['DELETE', ''],
    ] as const)
      expectCode(await ask(other, method, `${path}/${id}${route}`, body), 404, 'PROJECT_NOT_FOUND');
    expectCode(await film(other, id), 404, 'PROJECT_NOT_FOUND');
    expect((await ask(owner, 'GET', `${path}/${id}`)).body.name).toBe('Spring');
  });

  it('an account has so many projects at most; a deleted one makes room', async () => {
    const user = await cloud.register();
    const id = await create(user);
    await setAttribute({ pk: `user#${user.userId}`, sk: 'usage' }, 'projects', 100);
    const full = await ask(user, 'POST', path, { name: 'One more' });
    expectCode(full, 409, 'TOO_MANY_PROJECTS');
    expect(full.body.limit).toBe(100);
    await ask(user, 'DELETE', `${path}/${id}`);
    expect((await ask(user, 'POST', path, { name: 'One more' })).status).toBe(201);
  });

  it('says which member is wrong', async () => {
    const user = await cloud.register();
    const paths = async (method: string, route: string, body?: unknown) => {
      const answer = await ask(user, method, route, body);
      expect(answer.status).toBe(422);
      return (answer.body.errors as unknown as Body[]).map((error) => String(error.path));
    };
    expect(await paths('POST', path, { name: ' ', status: 'done' })).toEqual(['body.name', 'body.status']);
    expect(await paths('POST', path, { name: 'a'.repeat(256) })).toEqual(['body.name']);
    expect(await paths('GET', `${path}?sort=size&limit=x`)).toEqual(['query.sort', 'query.limit']);
    expectCode(await ask(user, 'GET', `${path}?cursor=abc`), 422, 'CURSOR_INVALID');
  });
});
