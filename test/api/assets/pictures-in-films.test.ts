import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import { logoArea } from '../../../engine/logo.ts';
import { decodeAudio } from '../../../engine/sound/decode-audio.ts';
import { type Body, type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { sha256Of } from '../../support/files.ts';
import { toneOf, wavOf } from '../../support/sounds.ts';
import { plainSegment } from '../../unit/engine/segments.ts';

const cloud = useSharedCloud();

const ask = (user: TestUser, method: string, route: string, body?: unknown) =>
  cloud.request(method, route, { token: user.token, ...(body === undefined ? {} : { body }) });

/** A picture of one colour, with another in the upper quarter. */
const filled = (width: number, height: number, color: string, above = color): Buffer => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  context.fillStyle = above;
  context.fillRect(0, 0, width, height / 4);
  return canvas.toBuffer('image/png');
};

const furnish = async (): Promise<{ user: TestUser; projectId: string }> => {
  const user = await cloud.register();
  const { body } = await ask(user, 'POST', '/api/v1/projects', { name: 'Spring' });
  return { user, projectId: String(body.id) };
};

/** Uploads a picture, or another file, into a project. Answers its id. */
const upload = async (
  user: TestUser,
  projectId: string,
  file: Buffer,
  type = 'image/png',
): Promise<string> => {
  const path = `/api/v1/projects/${projectId}/assets`;
  const { body } = await ask(user, 'POST', path, {
    file_name: 'a file',
    content_type: type,
    bytes: file.length,
    sha256: sha256Of(file),
  });
  const requests: unknown = body.upload?.requests ?? [];
  const [target] = requests as { url: string; headers: Record<string, string> }[];
  const sent = { method: 'PUT', body: new Uint8Array(file), headers: target?.headers ?? {} };
  expect((await fetch(String(target?.url), sent)).status).toBe(200);
  const { body: ready } = await ask(user, 'POST', `${path}/${body.id}/complete`);
  expect(ready.status).toBe('ready');
  return String(body.id);
};

const order = (user: TestUser, body: object) =>
  ask(user, 'POST', '/api/v1/videos', { script: 'Look at this picture.', quality: 'low', ...body });
const messages = ({ errors }: Body): string[] =>
  (errors as unknown as Body[]).map(({ path, message }) => `${path}: ${message}`);

describe('pictures of a project', () => {
  it('are seen in a film: one behind the presenter, one in the corner; its music is heard', async () => {
    const { user, projectId } = await furnish();
    const background = await upload(user, projectId, filled(36, 64, '#ff0000', '#00ff00'));
    const logo = await upload(user, projectId, filled(40, 20, '#00ff00'));
    const music = await upload(user, projectId, wavOf([toneOf(330, 2.5, 8000)], 8000), 'audio/wav');
    const names = {
      project_id: projectId,
      music_asset_id: music,
      music_volume: 2,
      background_asset_id: background,
      background_fit: 'contain',
      background_pan: 'left',
      logo_asset_id: logo,
      logo_corner: 'top-left',
      logo_size: 'large',
      logo_opacity: 0.9,
    } as const;
    const accepted = await order(user, names);
    expect(accepted.body).toMatchObject(names);
    const id = String(accepted.body.id);
    expect((await cloud.ended(user, id)).body.status).toBe('completed');
    const link = await ask(user, 'GET', `/api/v2/videos/${id}/download?file=thumbnail`);
    const image = await loadImage(
      Buffer.from(await (await fetch(String(link.headers.get('location')))).arrayBuffer()),
    );
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { x, y, width, height } = logoArea(
      image,
      { width: 40, height: 20 },
      { corner: 'top-left', size: 'large' },
    );
    const at = (left: number, top: number) => [...context.getImageData(left, top, 1, 1).data.slice(0, 3)];
    const [red = 0, seen = 0] = at(x + Math.round(width / 2), y + Math.round(height / 2));
    expect(seen).toBeGreaterThan(180);
    expect(red).toBeLessThan(90);
    const [behind = 0, , blue = 0] = at(Math.round(image.width * 0.9), Math.round(image.height * 0.1));
    expect(behind).toBeGreaterThan(1.5 * blue);
    // Its upper quarter would be cut off, were it not contained.
    const [bright = 0, green = 0] = at(Math.round(image.width * 0.4), Math.round(image.height * 0.08));
    expect(green).toBeGreaterThan(1.5 * bright);
    const film = await ask(user, 'GET', `/api/v2/videos/${id}/download`);
    const file = await (await fetch(String(film.headers.get('location')))).arrayBuffer();
    const options = { maxSeconds: 1.5, sampleRate: 8000, channels: 1 } as const;
    const [sound = new Float32Array()] = await decodeAudio(new Uint8Array(file), options);
    // Before the first word there is the music alone.
    const rises = sound.slice(4000).filter((sample, index, all) => sample >= 0 && (all[index - 1] ?? 0) < 0);
    expect(Math.abs(rises.length - 330)).toBeLessThan(4);
  });

  it('are shown while their sentences are spoken, and only of sentences that the script has', async () => {
    const { user, projectId } = await furnish();
    const picture = await upload(user, projectId, filled(36, 64, '#ff0000'));
    const clip = await upload(
      user,
      projectId,
      Buffer.from(await plainSegment({ width: 64, height: 64, framesPerSecond: 30 }, 20)),
      'video/mp4',
    );
    const names = { script: 'Seen all along the way, with no end to it.', project_id: projectId };
    const shot = { asset_id: picture, sentence: 1 };
    const look = { aspect_ratio: '1:1', music: false };
    const { body: plan } = await ask(user, 'POST', '/api/v1/videos/plan', { script: names.script });
    expect(plan.scenes).toMatchObject([{ sentences: [{ number: 1, text: names.script }] }]);
    const wrong = [shot, { asset_id: clip, sentence: 2, pan: 'in' }, { asset_id: 'of-another', sentence: 3 }];
    const refused = await order(user, { ...names, b_roll: wrong });
    expect([refused.status, messages(refused.body).map((message) => message.split(':')[0])]).toEqual([
      422,
      ['body.b_roll.1.pan', 'body.b_roll.2.asset_id'],
    ]);
    const many = await order(user, { ...names, b_roll: [{ asset_id: clip, sentence: 2 }] });
    expect(many.body.errors).toMatchObject([{ path: 'body.b_roll.0.sentence', code: 'SENTENCE_NOT_FOUND' }]);
    expect(messages(many.body)[0]).toContain('this script has 1');
    const accepted = await order(user, { ...names, ...look, b_roll: [shot] });
    expect(accepted.body.b_roll).toEqual([{ ...shot, fit: 'cover', pan: null, layout: 'full' }]);
    const id = String(accepted.body.id);
    expect((await cloud.ended(user, id)).body.status).toBe('completed');
    const link = await ask(user, 'GET', `/api/v2/videos/${id}/download?file=thumbnail`);
    const bytes = await (await fetch(String(link.headers.get('location')))).arrayBuffer();
    const image = await loadImage(Buffer.from(bytes));
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const [red = 0, green = 255] = context.getImageData(image.width / 2, 20, 1, 1).data;
    expect(red).toBeGreaterThan(200);
    expect(green).toBeLessThan(60);
  });

  it('music that cannot be used ends the video before anything is drawn; music where there is none is refused', async () => {
    const { user, projectId } = await furnish();
    const music = await upload(user, projectId, wavOf([new Float32Array(16_000)], 8000), 'audio/wav');
    const names = { project_id: projectId, music_asset_id: music };
    const { body } = await order(user, names);
    const logo = await upload(user, projectId, filled(40, 20, '#00ff00'));
    const off = await order(user, { ...names, music: false, music_volume: 0.5 });
    expect([off.status, messages(off.body).map((message) => message.split(':')[0])]).toEqual([
      422,
      ['body.music_asset_id', 'body.music_volume'],
    ]);
    const seen = await order(user, { ...names, music_asset_id: logo });
    expect([seen.status, messages(seen.body)[0]]).toEqual([
      422,
      'body.music_asset_id: This asset is image/png; music is WAV, MP3, M4A or Opus in Ogg.',
    ]);
    expect((await cloud.ended(user, String(body.id))).body).toMatchObject({
      status: 'failed',
      charged: 0,
      failure: { code: 'MUSIC_UNUSABLE', stage: 'speaking', reason: expect.stringContaining('silent') },
    });
  });

  it('one that is deleted while the film is made is shown all the same, and one before that ends the video with a card', async () => {
    const { user, projectId } = await furnish();
    const logo = await upload(user, projectId, filled(40, 20, '#00ff00'));
    const film = await plainSegment({ width: 64, height: 64, framesPerSecond: 30 }, 20);
    const clip = await upload(user, projectId, Buffer.from(film), 'video/mp4');
    const names = { project_id: projectId, logo_asset_id: logo, background_asset_id: clip };
    const look = { aspect_ratio: '1:1', music: false };
    // What deletes stands ready: the files of the second film are to be gone before it is planned.
    const spare = await upload(user, projectId, filled(40, 20, '#0000ff'));
    await ask(user, 'DELETE', `/api/v1/projects/${projectId}/assets/${spare}`);
    const { body: running } = await order(user, { script: 'kinora:slow Seen.', ...look, ...names });
    await vi.waitFor(
      async () => {
        const { body } = await ask(user, 'GET', `/api/v2/videos/${running.id}`);
        expect(body.status).toBe('processing');
        expect(['moderating', 'planning']).not.toContain(body.stage);
      },
      { timeout: 240_000, interval: 200 },
    );
    const { body: late } = await order(user, { script: 'kinora:slow Where is it?', ...look, ...names });
    for (const asset of [logo, clip])
      await ask(user, 'DELETE', `/api/v1/projects/${projectId}/assets/${asset}`);
    expect((await cloud.ended(user, String(running.id))).body).toMatchObject({ status: 'completed' });
    const ended = await cloud.ended(user, String(late.id));
    expect(ended.body).toMatchObject({
      status: 'failed',
      charged: 0,
      failure: { code: 'PICTURE_MISSING', retryable: false, stage: 'planning' },
    });
    expect(running).toMatchObject({
      background_asset_id: clip,
      background_fit: 'cover',
      background_pan: null,
    });
    const again = await order(user, { project_id: projectId, logo_asset_id: logo });
    expect([again.status, messages(again.body)]).toEqual([
      422,
      ['body.logo_asset_id: This project has no asset with this id.'],
    ]);
  });

  it('are refused where they are no pictures of the project of the video, or the caller may not see them', async () => {
    const { user, projectId } = await furnish();
    const other = await furnish();
    const logo = await upload(user, projectId, filled(40, 20, '#00ff00'));
    const alone = await order(user, { logo_asset_id: logo });
    expect(messages(alone.body)[0]).toContain('Say "project_id", too');
    const stray = await order(user, { project_id: projectId, logo_asset_id: logo, background_pan: 'in' });
    expect([stray.status, messages(stray.body)[0]]).toEqual([
      422,
      expect.stringContaining('body.background_pan: There is no background'),
    ]);
    const key = await ask(user, 'POST', '/api/v1/api-keys', { name: 'Films', scopes: ['videos:write'] });
    const body = { script: 'Look.', project_id: projectId, logo_asset_id: logo };
    const headers = { 'x-api-key': String(key.body.key) };
    const unseen = await cloud.request('POST', '/api/v1/videos', { headers, body });
    expect([unseen.status, unseen.body.required_scope]).toEqual([403, 'assets:read']);
    const foreign = await order(other.user, { project_id: other.projectId, background_asset_id: logo });
    expect([foreign.status, messages(foreign.body)[0]]).toEqual([
      422,
      'body.background_asset_id: This project has no asset with this id.',
    ]);
  });
});
