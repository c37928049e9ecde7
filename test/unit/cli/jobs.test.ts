import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

describe('kinora jobs', () => {
  const words = async (line: string) => await cli.kinora(['jobs', ...line.split(' ')]);

  it('lists, shows and cancels jobs', async () => {
    const { videoId: id } = cli.server;
    const listed = await words('list --status pending --limit 3');
    expect(listed.out.trim()).toBe(`${id}  video  pending     place 3`);
    expect(listed.err).toContain('jobs list --status pending --cursor next');
    expect((await words('list --kind publication')).err).toContain('--kind publication --cursor next');
    expect((await words('list --kind import')).code).toBe(2);
    const shown = (await words(`get ${id}`)).out;
    expect(shown).toContain('pending (place 3)');
    expect(shown).toMatch(/Ends\s+in (?:20|19|18) s, in (?:50|49|48) s at the latest nine times of ten/);
    expect(JSON.parse((await words(`get ${id} --json`)).out)).toMatchObject({ queue_position: 3 });
    expect((await words(`cancel ${id}`)).out).toContain(': nothing was charged');
    expect(cli.server.seen.at(-1)?.route).toBe(`DELETE /api/v1/jobs/${id}`);
  });

  it.each([
    [['remove', 'x'], 'there is list, get, cancel'],
    [['cancel'], 'Say the id'],
  ])('%j is no command line, and says why', async (given, reason) => {
    const { code, err } = await cli.kinora(['jobs', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
