import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

describe('kinora projects', () => {
  const words = async (line: string) => (await cli.kinora(['projects', ...line.split(' ')])).out.trim();

  it('lists, makes, changes, opens and deletes projects', async () => {
    const { videoId: id } = cli.server;
    expect(await words('list --status draft --sort name --limit 3')).toBe(`${id}  draft     Spring`);
    expect(cli.server.seen.at(-1)?.route).toBe('GET /api/v1/projects');
    expect(await words('create Summer --description Films')).toBe(id);
    expect(cli.server.seen.at(-1)?.body).toEqual({ name: 'Summer', status: 'draft', description: 'Films' });
    expect(await words(`update ${id} --status active`)).toBe(`${id}  active  Spring`);
    expect(cli.server.seen.at(-1)?.body).toEqual({ status: 'active' });
    expect(await words(`videos ${id}`)).toContain(id);
    expect(JSON.parse(await words(`get ${id} --json`))).toMatchObject({ name: 'Spring' });
    expect(await words(`delete ${id}`)).toContain('Deleted');
  });

  it.each([
    [['remove', 'x'], 'there is list, create'],
    [['get'], 'Say the id'],
    [['update', 'x'], 'What should change?'],
  ])('%j is no command line, and says why', async (given, reason) => {
    const { code, err } = await cli.kinora(['projects', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
