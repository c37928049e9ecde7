import { expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();
const route = 'POST /api/v1/youtube/publications';
const publication = { id: 'p1', video_id: 'v1', channel_id: 'c1', progress: 1, warnings: [] };
const publish = (told: object, ...options: string[]) => {
  cli.server.next(route, { status: 201, body: { ...publication, ...told } });
  return cli.kinora(['publish', 'v1', ...options]);
};

it('ends by what became of the publication: done, failed, or cancelled by somebody else', async () => {
  const url = 'https://youtu.be/1';
  expect(await publish({ status: 'completed', youtube_url: url })).toMatchObject({
    code: 0,
    out: `${url}\n`,
  });
  const failure = { code: 'YOUTUBE_REFUSED', message: 'Not this one.', retryable: false };
  const failed = await publish({ status: 'failed', failure });
  expect(failed).toMatchObject({ code: 1, err: 'YOUTUBE_REFUSED: Not this one.\n' });
  const cancelled = await publish({ status: 'cancelled' });
  expect(cancelled).toMatchObject({ code: 1, err: 'The publication was cancelled.\n' });
  expect((await publish({ status: 'pending', progress: 0 }, '--no-wait')).code).toBe(0);
});

it('names its key when nobody knows whether it arrived: nothing is published twice', async () => {
  cli.server.next(route, { status: 501 });
  const { code, err } = await cli.kinora(['publish', 'v1', '--idempotency-key', 'mine']);
  expect([code, cli.server.seen.at(-1)?.headers['idempotency-key']]).toEqual([6, 'mine']);
  expect(err).toContain('The order may have arrived. Repeat it without harm: --idempotency-key mine');
});
