import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();
const id = '0198c7a2-0000-7000-8000-000000000001';
const definition = { name: 'On its way', request: { script: 'Hello, {{name}}.' }, variables: [] };
const words = async (...given: string[]) => (await cli.kinora(['templates', ...given])).out.trim();
const lastBody = () => cli.server.seen.at(-1)?.body;

describe('kinora templates', () => {
  it('lists, shows, makes, changes and deletes templates', async () => {
    await writeFile(join(cli.folder, 'template.json'), JSON.stringify(definition));
    expect(await words('list', '--limit', '3')).toBe(`${id}  version 2  avatar  On its way`);
    expect((await words('show', id, '--version', '2')).split('\n')).toEqual([
      `${id}  version 2  avatar  On its way`,
      '  name  text  First name',
      '  look  choice, may be left out  Look',
    ]);
    expect(JSON.parse(await words('show', id, '--json'))).toMatchObject({ version: 2 });
    expect(await words('create', 'template.json')).toBe(id);
    expect(lastBody()).toEqual(definition);
    expect(await words('update', id, '--file', 'template.json', '--version', '2')).toContain('version 3');
    expect(lastBody()).toEqual({ ...definition, version: 2 });
    expect(await words('delete', id)).toBe(`Deleted ${id}; its videos stay.`);
    expect(cli.server.seen.at(-1)?.route).toBe(`DELETE /api/v1/templates/${id}`);
  });

  it('renders a video, and says how to follow it', async () => {
    const options = ['--values', '{"name":"Ada","count":2}', '--version', '2', '--project', 'p'];
    const { code, out, err } = await cli.kinora(['templates', 'render', id, ...options, '--max-cost', '3']);
    expect([code, out.trim()]).toEqual([0, id]);
    expect(err).toContain(`kinora watch ${id}`);
    const values = { name: 'Ada', count: 2 };
    expect(lastBody()).toEqual({ values, version: 2, project_id: 'p', max_cost: 3 });
    expect(cli.server.seen.at(-1)?.headers['idempotency-key']).toMatch(/^[\w-]{36}$/);
  });

  it('names the key of an order when nobody knows whether it arrived', async () => {
    cli.server.next(`POST /api/v1/templates/${id}/render`, { status: 501 });
    const { code, err } = await cli.kinora(['templates', 'render', id, '--idempotency-key', 'mine']);
    expect([code, cli.server.seen.at(-1)?.headers['idempotency-key']]).toEqual([6, 'mine']);
    expect(err).toContain('The order may have arrived. Repeat it without harm: --idempotency-key mine');
  });

  it('makes a template once under one key', async () => {
    await writeFile(join(cli.folder, 'template.json'), JSON.stringify(definition));
    cli.server.next('POST /api/v1/templates', { status: 501 });
    const { code, err } = await cli.kinora([
      'templates',
      'create',
      'template.json',
      '--idempotency-key',
      'mine',
    ]);
    expect([code, cli.server.seen.at(-1)?.headers['idempotency-key']]).toEqual([6, 'mine']);
    expect(err).toContain('The order may have arrived. Repeat it without harm: --idempotency-key mine');
  });

  it('does not repeat a change whose answer was lost: it could make two versions', async () => {
    await writeFile(join(cli.folder, 'template.json'), JSON.stringify(definition));
    cli.server.next(`PATCH /api/v1/templates/${id}`, 'break-after');
    const { code } = await cli.kinora(['templates', 'update', id, '--file', 'template.json']);
    expect(code).toBe(6);
    expect(cli.server.seen).toHaveLength(1);
  });

  it.each([
    [['remove', 'x'], 'there is list, show'],
    [['show'], 'Say the id'],
    [['create'], 'Say the file'],
    [['create', 'nowhere.json'], 'nowhere.json'],
    [['update', 'x'], 'Say what is to change'],
    [['render', 'x', '--values', '[1]'], '--values is an object'],
    [['show', 'x', '--version', '1.5'], 'takes a whole number'],
  ])('%j is no command line, and says why', async (given, reason) => {
    const { code, err } = await cli.kinora(['templates', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
