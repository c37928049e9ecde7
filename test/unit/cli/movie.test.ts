import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();
const id = '0198c7a2-0000-7000-8000-000000000001';
const movie = { title: 'Journey', scenes: [{ kind: 'title', text: 'Day one', seconds: 4 }] };
const run = (...given: string[]) => cli.kinora(['movie', ...given, '--project', id]);
const words = async (...given: string[]) => (await run(...given)).out.trim();
const last = () => cli.server.seen.at(-1);

describe('kinora movie', () => {
  it('makes, lists, shows, changes and deletes movies', async () => {
    await writeFile(join(cli.folder, 'movie.json'), JSON.stringify(movie));
    expect(await words('create', 'movie.json')).toBe(id);
    expect(last()).toMatchObject({ route: `POST /api/v1/projects/${id}/movies`, body: movie });
    const shown = `${id}  2 scenes  1 versions  Journey`;
    expect(await words('list', '--limit', '3')).toBe(shown);
    expect(await words('get', id)).toBe(`${shown}\n  version 1  ${id}`);
    expect(JSON.parse(await words('get', id, '--json'))).toMatchObject({ title: 'Journey', revision: 1 });
    expect(await words('set', id, '--file', 'movie.json')).toBe(shown);
    expect(last()).toMatchObject({ route: `PUT /api/v1/projects/${id}/movies/${id}`, body: movie });
    expect(await words('delete', id)).toBe(`Deleted ${id}; its films stay.`);
    expect(last()?.route).toBe(`DELETE /api/v1/projects/${id}/movies/${id}`);
  });

  it('plans the next version: what is reused, the price, and problems, which are refusals', async () => {
    const { code, out } = await run('plan', id);
    expect(out.split('\n')).toEqual([
      '  1  title    4 s  embedded  reused',
      '  2  avatar   5.5 s  heygen',
      '9.5 s, 2 credits',
      'scenes.1.script: Too bad.',
      '',
    ]);
    expect(code).toBe(5);
    const told = await run('plan', id, '--json');
    expect([told.code, JSON.parse(told.out).problems]).toMatchObject([5, [{ path: 'scenes.1.script' }]]);
  });

  it('orders the next version at the price that is named, and says how to follow it', async () => {
    const { code, out, err } = await run('render', id, '--max-cost', '3');
    expect([code, out.trim()]).toEqual([0, id]);
    expect(err).toContain(`kinora watch ${id}`);
    expect(last()?.body).toEqual({ max_cost: 3 });
    await run('render', id);
    expect(last()?.body).toEqual({});
    const policy = ['--engine', 'heygen', '--allow', 'veo, embedded'];
    for (const action of ['plan', 'render']) {
      await run(action, id, ...policy);
      expect(last()?.body).toEqual({ engine: 'heygen', allow: ['veo', 'embedded'] });
    }
  });

  it('names the key of an order when nobody knows whether it arrived', async () => {
    cli.server.next(`POST /api/v1/projects/${id}/movies/${id}/render`, { status: 501 });
    const { code, err } = await run('render', id, '--idempotency-key', 'mine');
    expect([code, last()?.headers['idempotency-key']]).toEqual([6, 'mine']);
    expect(err).toContain('The order may have arrived. Repeat it without harm: --idempotency-key mine');
  });

  it('makes a movie once under one key', async () => {
    await writeFile(join(cli.folder, 'movie.json'), JSON.stringify(movie));
    cli.server.next(`POST /api/v1/projects/${id}/movies`, { status: 501 });
    const { code, err } = await run('create', 'movie.json', '--idempotency-key', 'mine');
    expect([code, last()?.headers['idempotency-key']]).toEqual([6, 'mine']);
    expect(err).toContain('The order may have arrived. Repeat it without harm: --idempotency-key mine');
  });

  it.each([
    [['remove', 'x', '--project', 'p'], 'there is list, create'],
    [['list'], '--project ID'],
    [['get', '--project', 'p'], 'Say the id'],
    [['create', '--project', 'p'], 'Say the file'],
    [['create', 'nowhere.json', '--project', 'p'], 'nowhere.json'],
    [['set', 'x', '--project', 'p'], '--file MOVIE.json'],
  ])('%j is no command line, and says why', async (given, reason) => {
    const { code, err } = await cli.kinora(['movie', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
