import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();
const sent = () => cli.server.seen.at(-1);

describe('kinora webhooks', () => {
  it('makes, lists, changes and deletes endpoints, and tells a secret once', async () => {
    const { videoId: id } = cli.server;
    const url = 'https://example.com/hook';
    const made = await cli.kinora(['webhooks', 'create', url, '--events', 'video.failed, video.completed']);
    expect(made.out).toBe(`${id}\nwhsec_new\n`);
    expect(sent()?.body).toEqual({ url, events: ['video.failed', 'video.completed'] });
    const listed = await cli.kinora(['webhooks', 'list']);
    expect(listed.out.trim()).toBe(`${id}  on   ${url}  Shop`);
    expect(listed.err).toContain('3 of 10000 deliveries of today; 1 were dropped');
    expect((await cli.kinora(['webhooks', 'show', id])).out).toContain('video.failed');
    const off = await cli.kinora(['webhooks', 'update', id, '--no-enabled', '--address', url]);
    expect([sent()?.body, off.out]).toEqual([
      { url, enabled: false },
      expect.stringContaining('off (owner)'),
    ]);
    expect((await cli.kinora(['webhooks', 'rotate', id, '--overlap', '0'])).out.trim()).toBe('whsec_rotated');
    expect(sent()?.body).toEqual({ overlap_seconds: 0 });
    expect((await cli.kinora(['webhooks', 'rotate', 'jobs'])).out.trim()).toBe('whsec_jobs');
    expect((await cli.kinora(['webhooks', 'delete', id])).out.trim()).toBe(`Deleted ${id}.`);
  });

  it('shows what came of deliveries and sends them again, one or all of a time', async () => {
    const { videoId: id } = cli.server;
    expect((await cli.kinora(['webhooks', 'ping', id])).out).toContain('pending');
    const log = await cli.kinora(['webhooks', 'deliveries', id, '--status', 'given_up']);
    expect(log.out).toContain('attempts_used  video.failed');
    expect(log.out).toContain('last: 500 in 12 ms');
    await cli.kinora(['webhooks', 'replay', id, id]);
    expect(sent()?.route).toBe(`POST /api/v1/webhooks/endpoints/${id}/deliveries/${id}/replay`);
    const range = ['--from', '2026-11-29T00:00:00Z', '--until', '2026-11-29T12:00:00Z'];
    const all = await cli.kinora(['webhooks', 'replay', id, ...range, '--json']);
    expect(JSON.parse(all.out)).toEqual({ replayed: 52 });
    expect(sent()?.body).toMatchObject({ to: '2026-11-29T12:00:00Z', cursor: 'x' });
  });

  it.each([
    [['remove', 'x'], 'there is list, create, show'],
    [['create'], 'Say the URL'],
    [['show'], 'Say the id'],
    [['update', 'x'], 'What should change?'],
    [['replay', 'x'], '--from TIME --until TIME'],
  ])('%j is no command line, and says why', async (given, reason) => {
    const { code, err } = await cli.kinora(['webhooks', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
