import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

describe('kinora shares', () => {
  it('shares a video, lists its shares and revokes one', async () => {
    const { videoId: id, url } = cli.server;
    const made = await cli.kinora(['shares', 'create', id, '--expires-in', '86400']);
    expect(made.out.trim()).toBe(`${url}/s/token`);
    expect(cli.server.seen.at(-1)?.body).toEqual({ expires_in: 86_400 });
    const listed = await cli.kinora(['shares', 'list', id]);
    expect(listed.out.trim()).toBe(`${id}  until 2026-12-06T10:00:00.000Z`);
    expect(JSON.parse((await cli.kinora(['shares', 'list', id, '--json'])).out).shares).toHaveLength(1);
    expect((await cli.kinora(['shares', 'delete', id, id])).out.trim()).toBe(`Revoked ${id}.`);
    expect(cli.server.seen.at(-1)?.route).toBe(`DELETE /api/v1/videos/${id}/shares/${id}`);
  });

  it.each([
    [['remove', 'x'], 'there is create, list, delete'],
    [['delete', 'x'], 'Say the id of the share'],
    [['create'], 'VIDEO_ID is missing'],
    [['create', 'x', '--expires-in', 'soon'], '--expires-in takes a number'],
  ])('%j is no command line, and says why', async (given, reason) => {
    const { code, err } = await cli.kinora(['shares', ...given]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
