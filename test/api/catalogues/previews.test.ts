import { loadImage } from '@napi-rs/canvas';
import { BufferSource, Input, MP4 } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { previewEngine } from '../../../engine/previews.ts';
import { useSharedCloud } from '../../support/cloud.ts';

const cloud = useSharedCloud();

/** Fetched as a page's `<img>` would: without a token. */
const fetchFile = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${cloud.http}${path}`, { headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
};

const entriesOf = async (name: string): Promise<Record<string, string>[]> => {
  const { token } = await cloud.register();
  const { body } = await cloud.request('GET', `/api/v1/${name}`, { token });
  return body[name] as unknown as Record<string, string>[];
};

const firstAndLast = <Entry>(entries: readonly Entry[]): Entry[] =>
  [entries[0], entries.at(-1)].filter((entry) => entry !== undefined);

describe('200', () => {
  it.each([
    ['avatars', 480, 480],
    ['styles', 640, 360],
  ])('%s: each entry leads to a JPEG of its own', async (name, width, height) => {
    const entries = await entriesOf(name);
    const seen = new Set<string>();
    for (const { preview_url: url } of entries) {
      const { status, headers, bytes } = await fetchFile(String(url));
      expect([status, headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      expect(headers.get('cache-control')).toBe('public, max-age=86400');
      const image = await loadImage(bytes);
      expect([image.width, image.height]).toEqual([width, height]);
      seen.add(Buffer.from(bytes).toString('base64'));
    }
    expect(seen.size).toBe(entries.length);
  });

  it('voices: an entry leads to two to four seconds of AAC', async () => {
    for (const { sample_url: url } of firstAndLast(await entriesOf('voices'))) {
      const { status, headers, bytes } = await fetchFile(String(url));
      expect([status, headers.get('content-type')]).toEqual([200, 'audio/mp4']);
      using input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
      const track = await input.getPrimaryAudioTrack();
      expect(await track?.getCodec()).toBe('aac');
      const seconds = await track?.computeDuration();
      expect(seconds).toBeGreaterThan(2);
      expect(seconds).toBeLessThan(4);
    }
  });
});

describe('what is shown', () => {
  it('is what the engine draws and speaks, to the byte', async () => {
    const { bytes: avatar } = await fetchFile('/api/v1/avatars/noah/preview');
    expect(Buffer.compare(avatar, await previewEngine.avatar('noah'))).toBe(0);
    const { bytes: style } = await fetchFile('/api/v1/styles/animated/preview');
    expect(Buffer.compare(style, await previewEngine.style('animated'))).toBe(0);
    const { bytes: voice } = await fetchFile('/api/v1/voices/ar-layla/sample');
    expect(Buffer.compare(voice, await previewEngine.voice('ar-layla'))).toBe(0);
  });
});

describe('304', () => {
  it('is the answer for who has it, and every entry has a tag of its own', async () => {
    const tags = new Set<string>();
    const paths = [...(await entriesOf('avatars')), ...(await entriesOf('styles'))].map((entry) =>
      String(entry.preview_url),
    );
    for (const path of [...paths, '/api/v1/voices/en-ava/sample']) {
      const first = await fetchFile(path);
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{27}"$/);
      tags.add(etag);
      const again = await fetchFile(path, { 'if-none-match': `"other", W/${etag}` });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('cache-control')).toBe('public, max-age=86400');
      expect((await fetchFile(path, { 'if-none-match': '"other"' })).bytes).toEqual(first.bytes);
    }
    expect(tags.size).toBe(paths.length + 1);
  });
});

describe('404', () => {
  it.each([
    ['/api/v1/avatars/nobody/preview', 'AVATAR_NOT_FOUND'],
    ['/api/v1/avatars/..%2f..%2fetc/preview', 'AVATAR_NOT_FOUND'],
    ['/api/v1/styles/__proto__/preview', 'STYLE_NOT_FOUND'],
    ['/api/v1/voices/en-nobody/sample', 'VOICE_NOT_FOUND'],
  ])('%s', async (path, code) => {
    const { status, body, headers } = await cloud.request('GET', path);
    expect([status, body.code]).toEqual([404, code]);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
