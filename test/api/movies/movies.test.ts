import { expect, it } from 'vitest';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';
import { until } from '../../support/until.ts';

const cloud = useSharedCloud();

const ask = (user: TestUser, method: string, path: string, body?: unknown, headers = {}) =>
  cloud.request(method, path, { token: user.token, headers, ...(body === undefined ? {} : { body }) });

const furnish = async (): Promise<{ user: TestUser; project: string }> => {
  const user = await cloud.register();
  const { body } = await ask(user, 'POST', '/api/v1/projects', { name: 'Spring' });
  return { user, project: `/api/v1/projects/${body.id}` };
};

const small = { title: 'Spring', quality: 'low', aspect_ratio: '1:1', music: false };
const scenes = [
  { kind: 'title', text: 'Act one', subtitle: 'It begins', seconds: 1, transition: 'fade' },
  { kind: 'avatar', script: 'Hello.' },
  { kind: 'prompt', prompt: 'The sea.' },
];
const reusedIn = (body: unknown): boolean[] =>
  (body as { scenes: { reused: boolean }[] }).scenes.map(({ reused }) => reused);

it('[S4-17] becomes a film, and the next version renders and costs only what changed', async () => {
  const { user, project } = await furnish();
  const created = await ask(user, 'POST', `${project}/movies`, { ...small, scenes });
  expect(created.status).toBe(201);
  const self = created.headers.get('location') ?? '';
  expect(reusedIn((await ask(user, 'POST', `${self}/plan`)).body)).toEqual([false, false, false, false]);

  const first = await ask(user, 'POST', `${self}/render`);
  expect(first.status).toBe(202);
  expect(first.body).toMatchObject({ kind: 'movie', movie_id: created.body.id, movie_version: 1, price: 1 });
  const again = await ask(user, 'POST', `${self}/render`);
  expect([again.status, again.body.code]).toEqual([409, 'MOVIE_IN_WORK']);
  expect((await ask(user, 'DELETE', self)).body.code).toBe('MOVIE_IN_WORK');
  const film = await cloud.ended(user, String(first.body.id));
  expect(film.body).toMatchObject({ status: 'completed', charged: 1, width: 480, height: 480 });

  expect(reusedIn((await ask(user, 'POST', `${self}/plan`)).body)).toEqual([true, true, true, true]);
  // What was paid for stays paid when the film of it is gone.
  expect((await ask(user, 'DELETE', `/api/v2/videos/${first.body.id}`)).status).toBe(200);
  expect(reusedIn((await ask(user, 'POST', `${self}/plan`)).body)).toEqual([true, true, true, true]);
  const changed = [scenes[2], { kind: 'avatar', script: 'Goodbye.' }, scenes[0]];
  const put = await ask(user, 'PUT', self, { ...small, scenes: changed, revision: 1 });
  expect(put.body).toMatchObject({ revision: 2, scene_count: 3 });
  const stale = await ask(user, 'PUT', self, { ...small, scenes, revision: 1 });
  expect([stale.status, stale.body.code]).toEqual([409, 'MOVIE_CHANGED']);
  const plan = await ask(user, 'POST', `${self}/plan`);
  expect(reusedIn(plan.body)).toEqual([true, false, true, true]);

  const second = await ask(user, 'POST', `${self}/render`, { revision: 2 });
  expect(second.body).toMatchObject({ movie_version: 2, price: 1 });
  expect((await cloud.ended(user, String(second.body.id))).body.status).toBe('completed');
  const { body: movie } = await ask(user, 'GET', self);
  expect(movie.versions).toMatchObject([
    { version: 1, video_id: first.body.id },
    { version: 2, video_id: second.body.id },
  ]);
  expect((await ask(user, 'GET', `/api/v1/jobs/${second.body.id}`)).body.parameters).toMatchObject({
    kind: 'movie',
  });
  // Two versions of four parts, of which one changed: five pictures were drawn.
  const drawn = () => mediaOf(cloud).keys(`movies/${created.body.id}/scene-`);
  expect(await drawn()).toHaveLength(5);

  expect((await ask(user, 'DELETE', self)).status).toBe(200);
  expect((await ask(user, 'GET', self)).status).toBe(404);
  await until(async () => (await drawn()).length === 0);
  expect((await ask(user, 'GET', `/api/v2/videos/${second.body.id}`)).status).toBe(200);
});
