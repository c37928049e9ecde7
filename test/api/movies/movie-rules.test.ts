import { describe, expect, it } from 'vitest';
import { type Answer, type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';
import { eventually } from '../../support/table.ts';

const cloud = useSharedCloud();

const ask = (user: TestUser, method: string, path: string, body?: unknown, headers = {}) =>
  cloud.request(method, path, { token: user.token, headers, ...(body === undefined ? {} : { body }) });

// Refused by the content policy: a version of it ends at once and costs nothing.
const scenes = [{ kind: 'avatar', script: 'kinora:fail:moderation Hello.' }];
const content = { title: 'Spring', quality: 'low', aspect_ratio: '1:1', music: false, scenes };

interface Furnished {
  user: TestUser;
  project: string;
  movies: string;
  self: string;
  /** Where what is made of the movie's scenes lies. */
  folder: string;
}

const furnish = async (): Promise<Furnished> => {
  const user = await cloud.register();
  const { body } = await ask(user, 'POST', '/api/v1/projects', { name: 'Spring' });
  const project = `/api/v1/projects/${body.id}`;
  const created = await ask(user, 'POST', `${project}/movies`, content);
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  const folder = `movies/${created.body.id}/`;
  return { user, project, movies: `${project}/movies`, self: `${project}/movies/${created.body.id}`, folder };
};

/** Every request about a movie that is there. */
const requests = (self: string): [method: string, path: string, body?: unknown][] => [
  ['GET', self],
  ['POST', `${self}/plan`],
  ['PUT', self, content],
  ['POST', `${self}/render`, {}],
  ['DELETE', self],
];
const codeOf = ({ status, body }: Answer) => [status, body.code];

describe('200 and 202', () => {
  it('are answered at both spellings of every path', async () => {
    const { user, project, movies, self } = await furnish();
    expect((await ask(user, 'GET', `${movies}/`)).body).toEqual((await ask(user, 'GET', movies)).body);
    expect((await ask(user, 'POST', `${movies}/`, content)).status).toBe(201);
    const made = await ask(user, 'POST', `${project}/movie/`, content);
    expect(made.status).toBe(202);
    const statuses: number[] = [];
    for (const [method, path, body] of requests(self)) {
      const { status, body: answer } = await ask(user, method, `${path}/`, body);
      statuses.push(status);
      if (status === 202) await cloud.ended(user, String(answer.id));
    }
    expect(statuses).toEqual([200, 200, 200, 202, 200]);
    expect(codeOf(await ask(user, 'GET', self))).toEqual([404, 'MOVIE_NOT_FOUND']);
    await cloud.ended(user, String(made.body.id));
  });

  it('are answered again, and nothing is made twice, where a request is repeated with its key', async () => {
    const { user, project, movies, self } = await furnish();
    const twice = async (path: string, body: unknown) => {
      const send = () => ask(user, 'POST', path, body, { 'idempotency-key': 'once' });
      const [first, second] = [await send(), await send()];
      expect([second.status, second.body.id]).toEqual([first.status, first.body.id]);
      expect(second.headers.get('location')).toBe(first.headers.get('location'));
      expect(second.headers.get('idempotency-replayed')).toBe('true');
      return first;
    };
    await twice(movies, content);
    const first = await twice(`${self}/render`, {});
    await cloud.ended(user, String(first.body.id));
    const made = await twice(`${project}/movie`, content);
    await cloud.ended(user, String(made.body.id));
    const listed = (await ask(user, 'GET', movies)).body as unknown as { versions: unknown[] }[];
    expect(listed.map(({ versions }) => versions.length)).toEqual([1, 0, 1]);
    const other = { ...content, title: 'Summer' };
    const reused = await ask(user, 'POST', movies, other, { 'idempotency-key': 'once' });
    expect(codeOf(reused)).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('a version that was refused has paid for nothing, and the next one costs the same', async () => {
    const { user, self } = await furnish();
    const first = await ask(user, 'POST', `${self}/render`);
    expect((await cloud.ended(user, String(first.body.id))).body).toMatchObject({
      status: 'failed',
      charged: 0,
    });
    const { body } = await ask(user, 'POST', `${self}/plan`);
    expect([body.price, body.scenes?.[0]?.reused]).toEqual([first.body.price, false]);
  });
});

describe('403', () => {
  it('an API key reads or writes movies by its scopes', async () => {
    const { user, movies, self } = await furnish();
    const keyOf = async (scope: string) => {
      const { body } = await ask(user, 'POST', '/api/v1/api-keys', { name: scope, scopes: [scope] });
      return { 'x-api-key': String(body.key) };
    };
    const outcomes = async (scope: string) => {
      const headers = await keyOf(scope);
      const all: [string, string, unknown?][] = [['GET', movies], ...requests(self)];
      const answers: unknown[] = [];
      for (const [method, path, body] of all) {
        const answer = await cloud.request(method, path, { headers, ...(body ? { body } : {}) });
        answers.push(answer.status === 403 ? answer.body.required_scope : answer.status);
        if (answer.status === 202) await cloud.ended(user, String(answer.body.id));
      }
      return answers;
    };
    const [read, write] = ['movies:read', 'movies:write'];
    expect(await outcomes('projects:write')).toEqual([read, read, read, write, write, write]);
    expect(await outcomes('movies:read')).toEqual([200, 200, 200, write, write, write]);
    expect(await outcomes('movies:write')).toEqual([read, read, read, 200, 202, 200]);
  });
});

describe('404', () => {
  it("another account's movie is missing, and so is one's own in another project", async () => {
    const { user, project, self } = await furnish();
    const stranger = await furnish();
    const id = self.slice(self.lastIndexOf('/'));
    const missing = async (who: TestUser, path: string) => {
      for (const [method, route, body] of requests(path))
        expect(codeOf(await ask(who, method, route, body))).toEqual([404, 'MOVIE_NOT_FOUND']);
    };
    await missing(stranger.user, self);
    await missing(stranger.user, `${stranger.movies}${id}`);
    const { body: second } = await ask(user, 'POST', '/api/v1/projects', { name: 'Autumn' });
    await missing(user, `/api/v1/projects/${second.id}/movies${id}`);
    for (const path of ['movies', 'movie'])
      expect(codeOf(await ask(stranger.user, 'POST', `${project}/${path}`, content))).toEqual([
        404,
        'PROJECT_NOT_FOUND',
      ]);
    expect(codeOf(await ask(stranger.user, 'GET', `${project}/movies`))).toEqual([404, 'PROJECT_NOT_FOUND']);
    expect((await ask(user, 'GET', self)).status).toBe(200);
  });
});

describe('409', () => {
  it('a version that failed is not run again while another is made', async () => {
    const { user, self } = await furnish();
    const first = await ask(user, 'POST', `${self}/render`);
    expect((await cloud.ended(user, String(first.body.id))).body.status).toBe('failed');
    const hello = { ...content, scenes: [{ kind: 'avatar', script: 'Hello.' }], revision: 1 };
    expect((await ask(user, 'PUT', self, hello)).status).toBe(200);
    const second = await ask(user, 'POST', `${self}/render`);
    expect(second.status).toBe(202);
    const again = () => ask(user, 'POST', `/api/v1/videos/${first.body.id}/regenerate`);
    const refused = await again();
    expect(codeOf(refused)).toEqual([409, 'MOVIE_IN_WORK']);
    expect(refused.body).toMatchObject({ video_id: second.body.id, version: 2 });
    expect((await cloud.ended(user, String(second.body.id))).body.status).toBe('completed');
    expect((await again()).status).toBe(200);
    await cloud.ended(user, String(first.body.id));
  });
});

describe('what was made of the scenes', () => {
  const removals: [string, (furnished: Furnished) => Promise<Answer>, number][] = [
    ['movie', ({ user, self }) => ask(user, 'DELETE', self), 200],
    ['project', ({ user, project }) => ask(user, 'DELETE', project), 202],
    ['account', ({ user }) => ask(user, 'DELETE', '/api/v1/users/me', { password: user.password }), 202],
  ];

  it.each(removals)('goes with the %s, and nothing of another movie does', async (_, remove, status) => {
    const media = mediaOf(cloud);
    const [furnished, other] = [await furnish(), await furnish()];
    for (const { folder } of [furnished, other])
      for (const name of ['speech-0-a.json', 'speech-0-a.pcm', 'scene-0-b.mp4'])
        await media.putJson(`${folder}${name}`, 'made');
    expect((await remove(furnished)).status).toBe(status);
    await eventually(async () => (await media.keys(furnished.folder)).length === 0);
    expect(await media.keys(other.folder)).toHaveLength(3);
    expect((await ask(other.user, 'GET', other.self)).status).toBe(200);
    expect((await ask(furnished.user, 'GET', furnished.self)).status).not.toBe(200);
  });
});
