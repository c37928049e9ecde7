import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

describe('kinora budgets', () => {
  const words = async (line: string) => (await cli.kinora(['budgets', ...line.split(' ')])).out.trim();

  it('shows, sets and removes budgets', async () => {
    expect(await words('list')).toBe(
      'account  daily    18 of 20 credits used, whole again at 2026-11-30T00:00:00.000Z',
    );
    await words('set account --daily 30');
    expect(cli.server.seen.at(-1)).toMatchObject({
      route: 'PUT /api/v1/budgets/account',
      body: { daily: 30 },
    });
    expect(JSON.parse(await words('list --json'))).toMatchObject([{ budget: 'account', monthly: null }]);
    expect(await words('remove account')).toBe('Removed the budget of account.');
  });

  it.each([
    [['raise', 'account'], 'there is list, set, remove'],
    [['set'], 'Say of what'],
    [['set', 'account'], 'How many credits?'],
  ])('%j is no command line, and says why', async (given, reason) => {
    const { code, err } = await cli.kinora(['budgets', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
