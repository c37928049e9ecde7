import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();
const id = '0198c7a2-0000-7000-8000-000000000001';
const batchRoute = 'POST /api/v1/videos/batch';
const csvRoute = `POST /api/v1/templates/${id}/batch`;
const requests = [{ script: 'Hello.', quality: 'low' }, { prompt: 'A fox.' }];
const csv = 'name\r\nAda\r\n"Grace, Rear Admiral"\r\n';

beforeEach(async () => {
  await writeFile(join(cli.folder, 'videos.json'), JSON.stringify(requests));
  await writeFile(join(cli.folder, 'people.csv'), `\u{feff}${csv}`);
});

const keyOf = (text: string): string => /--idempotency-key (\S+)/.exec(text)?.[1] ?? '';

describe('kinora batch', () => {
  it('orders the requests of a JSON file under a key that it tells', async () => {
    const { code, out, err } = await cli.kinora(['batch', 'videos.json', '--max-cost', '9']);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([`1  accepted  ${id}`, `2  accepted  ${id}`]);
    expect(out).toMatch(/Accepted +2\n +Price +4 credits/);
    const [request] = cli.server.seen;
    expect(request?.route).toBe(batchRoute);
    expect(request?.body).toEqual({ videos: requests, max_cost: 9 });
    expect(keyOf(err)).toMatch(/^[\w-]{36}$/);
    expect(request?.headers['idempotency-key']).toBe(keyOf(err));
  });

  it('makes a video of each row of a CSV file', async () => {
    const options = ['--template', id, '--version', '2', '--project', 'p', '--idempotency-key', 'mine'];
    const { code, out } = await cli.kinora(['batch', 'people.csv', ...options]);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(`line 2  accepted  ${id}`);
    const [request] = cli.server.seen;
    expect(request?.route).toBe(csvRoute);
    expect(request?.body).toEqual({ csv });
    expect(request?.headers['idempotency-key']).toBe('mine');
    const piped = await cli.kinora(['batch', '-', '--template', id, '--json'], { stdin: csv });
    expect(JSON.parse(piped.out)).toMatchObject({ accepted: 2, idempotency_key: keyOfLast() });
    expect(piped.err).toBe('');
  });

  const keyOfLast = () => cli.server.seen.at(-1)?.headers['idempotency-key'];

  it('shows what each video would be, and the price of all, without ordering', async () => {
    const plan = await cli.kinora(['batch', 'people.csv', '--template', id, '--plan']);
    expect(plan.code).toBe(0);
    expect(plan.out.split('\n')[1]).toBe('line 3  avatar  1 scenes       5.5 s  2 credits  For Ada');
    expect(plan.out).toMatch(/Price +4 credits\n +Balance +9 credits/);
    expect(cli.server.seen.map(({ route }) => route)).toEqual([`${csvRoute}/plan`]);
    const json = await cli.kinora(['batch', 'videos.json', '--plan', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ count: 2, price: 4 });
  });

  it('ends with 5 when something is wrong with a plan, and says with which video', async () => {
    const problems = [{ path: 'csv.2.name', message: 'Line 2, column 1: Too long.', code: 'VALUE_INVALID' }];
    const unknown = { kind: null, title: null, scenes: null, duration: null, price: null };
    cli.server.next(`${csvRoute}/plan`, {
      status: 200,
      body: {
        count: 1,
        price: 0,
        balance: 9,
        duration: 0,
        videos: [{ index: 0, line: 2, ...unknown, problems }],
        problems: [],
      },
    });
    const { code, out } = await cli.kinora(['batch', 'people.csv', '--template', id, '--plan']);
    expect(code).toBe(5);
    expect(out).toContain('line 2  no plan\n✗ csv.2.name: Line 2, column 1: Too long.');
  });

  it('says line and column of bad rows, and how many more there are', async () => {
    cli.server.next(csvRoute, {
      status: 422,
      body: {
        code: 'VALIDATION_ERROR',
        detail: 'The request is not valid.',
        errors: [{ path: 'csv.3.name', message: 'Line 3, column 1: Too long.', code: 'VALUE_INVALID' }],
        invalid_entries: [1, 4, 7],
      },
    });
    const { code, out, err } = await cli.kinora(['batch', 'people.csv', '--template', id]);
    expect([code, out]).toEqual([5, '']);
    expect(err).toContain('csv.3.name: Line 3, column 1: Too long.');
    expect(err).toContain('3 entries are bad: 2, 5, 8 (counted from 1).');
  });

  it.each([
    ['INSUFFICIENT_CREDITS', 5],
    ['TOO_MANY_ACTIVE_VIDEOS', 6],
  ])('tells how to make what %s left, and ends with %i', async (name, expected) => {
    const error = { code: name, message: 'No more.' };
    const videos = [
      { index: 0, status: 'accepted', video_id: id, error: null },
      { index: 1, status: 'refused', video_id: null, error },
    ];
    cli.server.next(batchRoute, { status: 202, body: { accepted: 1, refused: 1, price: 2, videos } });
    const { code, out, err } = await cli.kinora(['batch', 'videos.json', '--idempotency-key', 'mine']);
    expect(code).toBe(expected);
    expect(out).toContain(`2  refused   ${name}: No more.`);
    expect(err).toContain('Make what is left, and nothing twice: --idempotency-key mine');
  });

  it('names the key when nobody knows whether the order arrived', async () => {
    cli.server.next(batchRoute, { status: 501 });
    const { code, err } = await cli.kinora(['batch', 'videos.json', '--idempotency-key', 'mine', '--json']);
    expect(code).toBe(6);
    expect(err).toContain('The order may have arrived. Repeat it without harm: --idempotency-key mine');
  });

  it.each([
    [['people.csv'], '--template ID'],
    [['videos.json', '--version', '2'], 'go with --template'],
    [['videos.json', '--max-cost', '1.5'], 'takes a whole number'],
    [['nowhere.json'], 'nowhere.json'],
    [['text.json'], 'cannot be read as JSON'],
    [['object.json'], 'no array of requests'],
  ])('%j is no command line, and says why', async (given, reason) => {
    await writeFile(join(cli.folder, 'text.json'), 'Hello.');
    await writeFile(join(cli.folder, 'object.json'), '{"videos":[]}');
    const { code, err } = await cli.kinora(['batch', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    expect(cli.server.seen).toEqual([]);
  });
});
