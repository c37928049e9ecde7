import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();
const id = '0198c7a2-0000-7000-8000-000000000001';
const run = (...given: string[]) => cli.kinora(['update', id, ...given]);

describe('kinora update', () => {
  it.each<[string[], object]>([
    [['--title', 'Spring'], { title: 'Spring' }],
    [['--callback-id', 'order-7'], { callback_id: 'order-7' }],
    [['--metadata', '{"order":"7"}'], { custom_metadata: { order: '7' } }],
    [['--metadata', 'null'], { custom_metadata: null }],
    [['--callback-id='], { callback_id: null }],
    [['--callback-id', ''], { callback_id: null }],
    [['--text', 'Other words.', '--title', 'T'], { title: 'T', script: 'Other words.' }],
  ])('%j changes that and nothing else', async (given, body) => {
    expect((await run(...given)).code).toBe(0);
    expect(cli.server.seen).toMatchObject([{ route: `PATCH /api/v1/videos/${id}` }]);
    expect(cli.server.seen[0]?.body).toEqual(body);
  });

  it('shows the video as it is now', async () => {
    expect((await run('--title', 'Spring')).out).toMatch(/Title +Spring/);
    expect(JSON.parse((await run('--title', 'Spring', '--json')).out)).toMatchObject({ id, title: 'Spring' });
  });

  it('ends with 5 when the video was begun meanwhile', async () => {
    const begun = { code: 'VIDEO_STARTED', detail: 'The film is being made.' };
    cli.server.next(`PATCH /api/v1/videos/${id}`, { status: 409, body: begun });
    const { code, err } = await run('--text', 'Other words.');
    expect([code, err]).toEqual([5, expect.stringContaining('The film is being made.')]);
  });

  it.each([
    [[], 'What should change?'],
    [['--metadata', '{"order":7}'], 'an object of texts'],
    [['--metadata', 'order'], 'an object of texts'],
  ])('%j is no command line, and says why', async (given, reason) => {
    const { code, err } = await run(...given);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    expect(cli.server.seen).toEqual([]);
  });
});
