import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Body, type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { personOf } from '../../support/people.ts';
import { useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
let manager: TestUser;
let user: TestUser;
beforeAll(async () => {
  useTable(cloud);
  [manager, user] = [await personOf(cloud, 'manager'), await cloud.register()];
});

const path = '/api/v1/templates';
const greeting = {
  name: 'Greeting',
  request: { script: 'kinora:fail:moderation {{name}}', title: 'For {{name}}', quality: 'low' },
  variables: [{ name: 'name', label: 'First name', type: 'text', max_length: 20 }],
};
const ask = (who: TestUser, method: string, route: string, body?: unknown, headers = {}) =>
  cloud.request(method, route, { token: who.token, headers, ...(body === undefined ? {} : { body }) });
const create = async (body: object = greeting): Promise<string> => {
  const answer = await ask(manager, 'POST', path, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return String(answer.body.id);
};
const items = ({ body }: Answer): Body[] => body as unknown as Body[];
const code = ({ status, body }: Answer) => [status, body.code];

describe('templates', () => {
  it('[S2-3] a manager creates an item, at both spellings; a user is denied', async () => {
    for (const route of ['/api/v1/items/', '/api/v1/items', path]) {
      const { status, body } = await ask(manager, 'POST', route, greeting);
      expect([status, body.name, body.version, body.kind]).toEqual([201, 'Greeting', 1, 'avatar']);
      const refused = await ask(user, 'POST', route, greeting);
      expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
        403,
        'PERMISSION_DENIED',
        'Permission denied',
      ]);
    }
    const id = await create();
    for (const method of ['PATCH', 'DELETE'])
      expect(code(await ask(user, method, `${path}/${id}`, {}))).toEqual([403, 'PERMISSION_DENIED']);
  });

  it('[S2-4] [C20] whoever is signed in lists items as an array, in pages that are kept 60 s', async () => {
    const [first, second] = [await create(), await create()];
    const reader = await cloud.register();
    const list = await ask(reader, 'GET', '/api/v1/items/?skip=0&limit=100');
    expect([list.status, list.headers.get('cache-control')]).toEqual([200, 'private, max-age=60']);
    expect(
      items(list)
        .slice(0, 2)
        .map(({ id }) => String(id)),
    ).toEqual([second, first]);
    const page = await ask(reader, 'GET', `${path}?limit=1`);
    const next = await ask(reader, 'GET', `${path}?cursor=${page.headers.get('x-next-cursor')}`);
    expect(String(items(next)[0]?.id)).toBe(first);
    const etag = { 'if-none-match': list.headers.get('etag') ?? '' };
    await create();
    expect((await ask(reader, 'GET', '/api/v1/items/', undefined, etag)).status).toBe(304);
    expect((await cloud.request('GET', '/api/v1/items/')).status).toBe(401);
  });

  it('a change makes a version; both are read and rendered, and the video names its own', async () => {
    const id = await create();
    const changed = await ask(manager, 'PATCH', `${path}/${id}`, { version: 1, name: 'Hello' });
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    const late = await ask(manager, 'PATCH', `${path}/${id}`, { version: 1, name: 'Late' });
    expect(code(late)).toEqual([409, 'TEMPLATE_CHANGED']);
    const old = await ask(user, 'GET', `${path}/${id}?version=1`);
    expect([old.body.name, old.body.version]).toEqual(['Greeting', 1]);
    const none = await ask(user, 'GET', `${path}/${id}?version=9`);
    expect(code(none)).toEqual([404, 'TEMPLATE_VERSION_NOT_FOUND']);
    const key = { 'idempotency-key': `render ${id}` };
    const render = (body: object) => ask(user, 'POST', `${path}/${id}/render`, body, key);
    const made = await render({ values: { name: '{{name}} $&' }, version: 1 });
    expect([made.status, made.body.title, made.body.script]).toEqual([
      202,
      'For {{name}} $&',
      'kinora:fail:moderation {{name}} $&',
    ]);
    expect(made.body.template).toEqual({ id, version: 1 });
    expect((await render({ values: { name: '{{name}} $&' }, version: 1 })).body.id).toBe(made.body.id);
    const bad = await ask(user, 'POST', `${path}/${id}/render`, { values: { name: 'x'.repeat(21), age: 3 } });
    expect(items({ ...bad, body: bad.body.errors as Body }).map((error) => String(error.path))).toEqual([
      'body.values.age',
      'body.values.name',
    ]);
    await cloud.ended(user, String(made.body.id));
    expect((await ask(manager, 'DELETE', `${path}/${id}`)).status).toBe(200);
    expect(code(await ask(user, 'GET', `${path}/${id}?version=1`))).toEqual([404, 'TEMPLATE_NOT_FOUND']);
  });

  it('each row of a CSV text is a video, and bad cells are named before anything is made', async () => {
    const id = await create();
    const post = (csv: string, route = 'batch') =>
      ask(user, 'POST', `${path}/${id}/${route}`, csv, {
        'content-type': 'text/csv',
        'idempotency-key': `${route} ${csv.length}`,
      });
    const bad = await post('name\nAda\n"A name\nof two lines that are too long"\n');
    expect(bad.body.errors?.[0]).toMatchObject({
      path: 'csv.3.name',
      message: expect.stringContaining('Line 3, column 1'),
    });
    const good = 'name\r\nAda\r\n"Hopper, Grace"\r\n';
    const plan = await post(good, 'batch/plan');
    expect([plan.status, plan.body.count, plan.body.price]).toEqual([200, 2, 2]);
    const made = await post(good);
    expect([made.status, made.body.accepted]).toEqual([202, 2]);
    const titles = items({ ...made, body: made.body.videos as Body }).map((entry) => [
      Number(entry.line),
      String(entry.video?.title),
    ]);
    expect(titles).toEqual([
      [2, 'For Ada'],
      [3, 'For Hopper, Grace'],
    ]);
    for (const entry of items({ ...made, body: made.body.videos as Body }))
      await cloud.ended(user, String(entry.video_id));
  });

  it('refuses a definition that could never be rendered, and names what is wrong', async () => {
    const request = { script: 'Hi {{nobody}}', style: 'baroque', logo_asset_id: 'fixed' };
    const { status, body } = await ask(manager, 'POST', path, { ...greeting, request });
    const errors = items({ status, body: body.errors as Body, headers: new Headers() });
    expect(status).toBe(422);
    expect(errors.map((error) => [String(error.path), String(error.code)])).toEqual([
      ['body.request.script', 'UNKNOWN_PLACEHOLDER'],
      ['body.request.logo_asset_id', 'VARIABLE_MISPLACED'],
      ['body.request.style', 'invalid_value'],
    ]);
  });
});
