import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();
const bodyOf = (route: string) => cli.server.seen.find((request) => request.route.endsWith(route))?.body;
const words = ['generate', '--text', 'Hello.', '--no-wait', '--narration'];

describe('--narration', () => {
  it('names an asset of the project', async () => {
    const { code } = await cli.kinora([...words, 'asset-1', '--project', 'p']);
    expect(code).toBe(4);
    expect(bodyOf('/videos/generate')).toEqual({
      script: 'Hello.',
      project_id: 'p',
      narration_asset_id: 'asset-1',
    });
  });

  it('uploads a file first, and says how to use it again', async () => {
    await writeFile(join(cli.folder, 'voice.wav'), 'nine byte');
    const { code, err } = await cli.kinora([...words, 'voice.wav', '--project', cli.server.videoId]);
    expect(code).toBe(4);
    expect(bodyOf('/assets')).toMatchObject({ file_name: 'voice.wav', content_type: 'audio/wav' });
    const { narration_asset_id: id } = bodyOf('/videos/generate') as { narration_asset_id: string };
    expect(id).not.toBe('voice.wav');
    expect(err).toContain(`--narration ${id}`);
  });

  it.each([
    [[...words, 'voice.wav'], 'Into which project'],
    [[...words, 'nofile.mp3', '--project', 'p'], 'There is no file nofile.mp3'],
    [[...words, 'a', '--voice', 'en-ava', '--project', 'p'], 'leave --voice out'],
    [['plan', '--text', 'Hello.', '--narration', 'voice.wav', '--project', 'p'], 'A plan uploads nothing'],
  ])('%j is no command line, and says why', async (line, reason) => {
    await writeFile(join(cli.folder, 'voice.wav'), 'nine byte');
    const { code, err } = await cli.kinora(line);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    expect(cli.server.seen.some(({ route }) => route.includes('/videos'))).toBe(false);
  });

  it('shares its way with pictures under sentences: a file is uploaded once', async () => {
    await writeFile(join(cli.folder, 'a.png'), 'nine byte');
    const named = ['--b-roll', '1=a.png,2=asset-1,3=a.png', '--project', cli.server.videoId];
    const { code } = await cli.kinora(['generate', '--text', 'One. Two. Three.', '--no-wait', ...named]);
    expect(code).toBe(4);
    expect(cli.server.seen.filter(({ route }) => route.endsWith('/assets'))).toHaveLength(1);
    const { b_roll: shots } = bodyOf('/videos/generate') as {
      b_roll: { asset_id: string; sentence: number }[];
    };
    expect(shots.map(({ sentence }) => sentence)).toEqual([1, 2, 3]);
    expect(shots[1]?.asset_id).toBe('asset-1');
    expect(shots[2]?.asset_id).toBe(shots[0]?.asset_id);
    expect(shots[0]?.asset_id).not.toBe('a.png');
  });

  it('shares its way with what a clip begins and ends with', async () => {
    await writeFile(join(cli.folder, 'a.png'), 'nine byte');
    const named = ['--first-frame', 'a.png', '--last-frame', 'asset-2', '--project', cli.server.videoId];
    const { code, err } = await cli.kinora(['generate', '--prompt', 'A ferry.', '--no-wait', ...named]);
    expect(code, err).toBe(4);
    const { first_frame_asset_id: first, last_frame_asset_id: last } = Object(bodyOf('/videos/generate'));
    expect([typeof first, last]).toEqual(['string', 'asset-2']);
    expect(first).not.toBe('a.png');
    expect(err).toContain(`to be shown again as ${first}`);
    const twice = ['--first-frame', 'a.png', '--last-frame', './a.png', '--project', cli.server.videoId];
    cli.server.seen.length = 0;
    expect((await cli.kinora(['generate', '--prompt', 'A ferry.', '--no-wait', ...twice])).code).toBe(4);
    expect(cli.server.seen.filter(({ route }) => route.endsWith('/assets'))).toHaveLength(1);
    const both = Object(bodyOf('/videos/generate'));
    expect(both.last_frame_asset_id).toBe(both.first_frame_asset_id);
    const plan = await cli.kinora(['plan', '--prompt', 'A ferry.', ...named]);
    expect([plan.code, plan.err]).toEqual([2, expect.stringContaining('A plan uploads nothing')]);
  });

  it.each([
    [
      ['--prompt', 'A ferry.', '--first-frame', 'no.png'],
      'There is no file no.png. --first-frame takes a picture',
    ],
    [
      ['--text', 'Hello.', '--b-roll', '1:aside=x/no.png'],
      'There is no file x/no.png. --b-roll takes pictures',
    ],
  ])('%j names a file that is not there, which is told before anything is asked', async (line, reason) => {
    const { code, err } = await cli.kinora(['generate', ...line, '--project', cli.server.videoId]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
    expect(cli.server.seen.some(({ route }) => /videos|assets/.test(route))).toBe(false);
  });

  it('ends with 2 where the service refuses the file', async () => {
    await writeFile(join(cli.folder, 'voice.wav'), 'nine byte');
    cli.server.assetStatus = 'refused';
    const { code, err } = await cli.kinora([...words, 'voice.wav', '--project', cli.server.videoId]);
    expect([code, err]).toEqual([2, expect.stringContaining('It is a page.')]);
    expect(bodyOf('/videos/generate')).toBeUndefined();
  });
});
