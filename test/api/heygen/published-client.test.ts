import { HeygenSDK } from '@teamduality/heygen-typescript-sdk';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { useSharedCloud } from '../../support/cloud.ts';
import { until } from '../../support/until.ts';

const cloud = useSharedCloud();

/** This client has no option for its base URL: its calls are sent here where they leave it. */
beforeAll(() => {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (url: string, options: RequestInit) =>
    fetch(url.replace('https://api.heygen.com', cloud.http), options),
  );
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const clientOf = async (): Promise<HeygenSDK> => {
  const { token } = await cloud.register();
  const { body } = await cloud.request('POST', '/api/v1/api-keys', {
    token,
    body: { name: 'Old program', scopes: ['videos:read', 'videos:write'] },
  });
  return new HeygenSDK(String(body.key));
};

test('a published client of HeyGen v2 finds a presenter and a voice, makes a video, reads it and deletes it', async () => {
  const { avatars, voices, videos } = await clientOf();
  const [avatar] = (await avatars.list()).avatars;
  const voice = (await voices.list()).voices.find(({ language }) => language === 'en');
  const { video_id: id } = await videos.generation.create({
    title: 'Hello',
    callback_id: 'old-1',
    caption: true,
    dimensions: { width: 480, height: 480 },
    video_inputs: [
      {
        character: {
          type: 'avatar',
          avatar_id: avatar?.avatar_id ?? '',
          scale: 1,
          avatar_style: 'normal',
        },
        voice: { type: 'text', voice_id: voice?.voice_id ?? '', input_text: 'Hello.' },
        background: { type: 'color', value: '#ffffff' },
      },
    ],
  });
  await until(async () => {
    const { status, error } = await videos.generation.get(id);
    expect(['pending', 'processing', 'completed'], JSON.stringify(error)).toContain(status);
    return status === 'completed';
  });
  const made = await videos.generation.get(id);
  expect(made).toMatchObject({ id, callback_id: 'old-1', status: 'completed' });
  expect(made.duration).toBeGreaterThan(0.3);
  for (const [url, type] of [
    [made.video_url, 'video/mp4'],
    [made.thumbnail_url, 'image/jpeg'],
  ])
    expect((await fetch(String(url))).headers.get('content-type')).toBe(type);
  await videos.generation.delete(id);
  await expect(videos.generation.get(id)).rejects.toMatchObject({ name: 'APIError', statusCode: 404 });
});

test('what is refused is an error of that client with the words of ours', async () => {
  const { videos } = await clientOf();
  const asked = { dimensions: { width: 480, height: 480 }, video_inputs: [] };
  await expect(videos.generation.create(asked)).rejects.toMatchObject({
    name: 'APIError',
    message: expect.stringContaining('video_inputs'),
  });
  await expect(new HeygenSDK('not a key').avatars.list()).rejects.toMatchObject({
    name: 'APIError',
    statusCode: 401,
  });
});
