import { expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();

it('kinora engines tells of each whether it can be asked, and when it ends', async () => {
  expect((await cli.kinora(['engines'])).out.split('\n')).toEqual([
    'embedded     available       Draws.',
    'luma         failing, ends 2027-01-01 (then veo)  Films.',
    'veo          not configured  Films too.',
    '',
  ]);
  expect(JSON.parse((await cli.kinora(['engines', '--json'])).out).engines).toHaveLength(3);
});

it('a video tells which engine makes it, and why not those before it', async () => {
  cli.server.video = { ...cli.server.video, engine: 'veo', engine_reason: null };
  expect((await cli.kinora(['get', cli.server.videoId])).out).toMatch(/Engine +veo\n/);
  const passed = [{ engine: 'luma', code: 'QUALITY_NOT_SUPPORTED' }];
  cli.server.video.engine_reason = { code: 'chosen', passed_over: passed };
  expect((await cli.kinora(['get', cli.server.videoId])).out).toContain(
    'veo (chosen; not luma: QUALITY_NOT_SUPPORTED)',
  );
});

it('a video tells who said what is shown while its presenter speaks', async () => {
  const { video, videoId } = cli.server;
  expect((await cli.kinora(['get', videoId])).out).not.toContain('Directed by');
  for (const who of ['rules', 'gemini:pro']) {
    Object.assign(video, { metadata: { directed_by: who } });
    expect((await cli.kinora(['get', videoId])).out).toContain(`Directed by  ${who}\n`);
  }
});

it('who cancels is told what scenes of a vendor cost', async () => {
  cli.server.video = { ...cli.server.video, charged: 12 };
  const words = '12 credits charged for scenes of a vendor';
  expect((await cli.kinora(['cancel', cli.server.videoId])).out).toContain(words);
  cli.server.video.status = 'cancelled';
  expect((await cli.kinora(['get', cli.server.videoId])).out).toContain(words);
  expect((await cli.kinora(['watch', cli.server.videoId])).err).toContain(words);
});

it.each([
  [402, 'INSUFFICIENT_CREDITS', 'kinora credits packs'],
  [409, 'ENGINE_NOT_CONFIGURED', 'kinora engines'],
])('%i %s says what to do', async (status, code, advice) => {
  const body = { code, detail: 'No.', status };
  cli.server.next('POST /api/v1/videos/generate', { status, body });
  cli.server.next('POST /api/v2/videos/generate', { status, body });
  const { code: exit, err } = await cli.kinora(['generate', '--text', 'Hello.']);
  expect([exit, err]).toEqual([5, expect.stringContaining(advice)]);
});
