import { expect, it } from 'vitest';
import { handler as createTemplate } from '../../../functions/templates/create-template.ts';
import { handler as createTemplateBatch } from '../../../functions/templates/create-template-batch.ts';
import { definitionProblems } from '../../../functions/templates/definition-problems.ts';
import { handler as deleteTemplate } from '../../../functions/templates/delete-template.ts';
import { handler as listTemplates } from '../../../functions/templates/list-templates.ts';
import type { Definition } from '../../../functions/templates/model.ts';
import { handler as renderTemplate } from '../../../functions/templates/render-template.ts';
import { templatesRoutes } from '../../../functions/templates/routes.ts';
import { setRole } from '../../../functions/users/promotion.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { register, signIn } from '../../support/small-people.ts';

const cloud = useSmallCloud();
const json = {
  name: 'Greeting',
  request: { script: 'Hello, {{name}}.', title: 'For {{name}}', quality: 'low' },
  variables: [{ name: 'name', label: 'First name', type: 'text', max_length: 20 }],
};

it('[S2-3] [S2-4] a manager creates items, a user is denied, all list them for 60 s and render them', async () => {
  process.env.GENERATION_QUEUE_URL = `${process.env.AWS_ENDPOINT_URL}/000000000000/generation`;
  const [boss, user] = [await register(cloud), await register(cloud)];
  await setRole(boss.email, 'manager');
  const { token } = await signIn(cloud, boss.email);
  const post = { method: 'POST', json };
  const refused = await cloud.request(createTemplate, { ...post, token: user.token });
  expect([refused.status, refused.body.detail]).toEqual([403, 'Permission denied']);
  const { status, body } = await cloud.request(createTemplate, { ...post, token });
  expect([status, body.version, body.kind]).toEqual([201, 1, 'avatar']);
  const list = await cloud.request(listTemplates, { token: user.token, query: 'skip=0&limit=100' });
  expect([list.status, list.headers['cache-control']]).toEqual([200, 'private, max-age=60']);
  expect(list.body.map(({ id }: { id: string }) => id)).toEqual([body.id]);
  for (const { aliases } of [templatesRoutes.createTemplate, templatesRoutes.listTemplates])
    expect(aliases).toEqual(['/api/v1/items']);
  const about = { method: 'POST', token: user.token, params: { id: body.id } };
  const once = { ...about, headers: { 'idempotency-key': 'one' }, json: { values: { name: '{{name}} $&' } } };
  const video = await cloud.request(renderTemplate, once);
  expect([video.status, video.body.title]).toEqual([202, 'For {{name}} $&']);
  expect(video.body.template).toEqual({ id: body.id, version: 1 });
  const headers = { 'content-type': 'text/csv', 'idempotency-key': 'rows' };
  const rows = await cloud.request(createTemplateBatch, { ...about, headers, body: 'name\nAda\nGrace\n' });
  expect([rows.status, rows.body.accepted, rows.body.videos?.[1]?.line]).toEqual([202, 2, 3]);

  // A repeated request has its answer, though the template is gone; another key has not.
  const gone = await cloud.request(deleteTemplate, { method: 'DELETE', token, params: { id: body.id } });
  expect(gone.status).toBe(200);
  const again = await cloud.request(renderTemplate, once);
  expect([again.status, again.body.id, again.headers['idempotency-replayed']]).toEqual([
    202,
    video.body.id,
    'true',
  ]);
  const other = await cloud.request(renderTemplate, { ...once, headers: { 'idempotency-key': 'two' } });
  expect([other.status, other.body.code]).toEqual([404, 'TEMPLATE_NOT_FOUND']);
  const same = await cloud.request(createTemplateBatch, { ...about, headers, body: 'name\nAda\nGrace\n' });
  expect([same.status, same.headers['idempotency-replayed']]).toEqual([202, 'true']);
  expect(same.body).toEqual(rows.body);
  const longer = await cloud.request(createTemplateBatch, {
    ...about,
    headers,
    body: 'name\nAda\nGrace\nJoan\n',
  });
  expect([longer.status, longer.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  const unknown = { 'content-type': 'text/csv', 'idempotency-key': 'others' };
  const late = await cloud.request(createTemplateBatch, { ...about, headers: unknown, body: 'name\nAda\n' });
  expect([late.status, late.body.code]).toEqual([404, 'TEMPLATE_NOT_FOUND']);
});

it('refuses a template that no item of the table can hold, by its bytes', () => {
  const choice = (index: number) => ({
    name: `v${index}`,
    label: 'One of many',
    required: true,
    type: 'choice' as const,
    choices: Array.from({ length: 50 }, (_, number) => `${'ü'.repeat(190)}${number}`),
  });
  const definition = (variables: number): Definition => ({
    request: { script: 'Hello, {{v0}}.' },
    variables: Array.from({ length: variables }, (_, index) => choice(index)),
  });
  const codes = (variables: number) => definitionProblems(definition(variables)).map(({ code }) => code);
  expect(codes(16)).toContain('too_big');
  expect(codes(14)).not.toContain('too_big');
});
