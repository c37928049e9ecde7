import { beforeAll, describe, expect, it } from 'vitest';
import { type Body, type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { putVideo, setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
let user: TestUser;
let other: TestUser;
let videoId: string;
const unknownId = '01900000-0000-7000-8000-000000000000';

beforeAll(async () => {
  useTable(cloud);
  user = await cloud.register();
  other = await cloud.register();
  const accepted = await cloud.request('POST', '/api/v2/videos/generate', {
    token: user.token,
    body: {
      script: 'A short film to read about.',
      quality: 'low',
      callback_id: 'order-7',
      custom_metadata: { order: '7', shop: 'Æble' },
    },
  });
  videoId = String(accepted.body.id);
  await cloud.ended(user, videoId);
});

/** A video without its links, which each function signs with its own credentials. */
const unsigned = ({ video_url, captions_url, thumbnail_url, urls_expire_at, ...video }: Body) => {
  for (const link of [video_url, captions_url, thumbnail_url]) expect(String(link)).toMatch(/^http/);
  expect(Date.parse(String(urls_expire_at))).toBeGreaterThan(Date.now() + 50 * 60_000);
  return video;
};

describe('one video', () => {
  it('[S0-33] [S0-35] [S0-8] [S1-4] [S4-2] [C21] [C22] reads the same by POST and GET, in v1 and v2', async () => {
    const { token } = user;
    const answers = await Promise.all([
      cloud.request('POST', '/api/v2/videos/status', { token, body: { video_id: videoId } }),
      cloud.request('GET', `/api/v2/videos/${videoId}`, { token }),
      cloud.request('GET', `/api/v1/videos/${videoId}`, { token }),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(unsigned(body)).toEqual(unsigned(answers[0].body));
    }
    expect(answers[0].body).toMatchObject({
      video_id: videoId,
      status: 'completed',
      callback_id: 'order-7',
      custom_metadata: { order: '7', shop: 'Æble' },
      file_path: `videos/${videoId}/video.mp4`,
      failure: null,
    });
  });

  it.each([
    ['POST', '/api/v2/videos/status', true],
    ['GET', '/api/v2/videos/:id', false],
    ['GET', '/api/v1/videos/:id/events', false],
    ['GET', '/api/v2/videos/:id/download', false],
    ['POST', '/api/v1/videos/:id/cancel', false],
    ['POST', '/api/v1/videos/:id/regenerate', false],
    ['DELETE', '/api/v2/videos/:id', false],
  ])("answers 404 for another's and for an unknown id: %s %s", async (method, path, inBody) => {
    const ask = (id: string) =>
      cloud.request(method, path.replace(':id', id), {
        token: other.token,
        ...(inBody ? { body: { video_id: id } } : {}),
      });
    const [anothers, unknown] = await Promise.all([ask(videoId), ask(unknownId)]);
    expect(anothers.status).toBe(404);
    expect(unknown.status).toBe(404);
    expect(anothers.body).toMatchObject({
      code: 'VIDEO_NOT_FOUND',
      detail: 'Video not found',
      success: false,
    });
    expect(unknown.body.code).toBe('VIDEO_NOT_FOUND');
  });

  it('[S1-15] [C4] [C45] has ids of version 7, what became of it, and times in UTC', async () => {
    const { body } = await cloud.request('GET', `/api/v1/videos/${videoId}`, { token: user.token });
    const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const id of [body.id, body.user_id]) expect(id).toMatch(uuid7);
    expect(body).toMatchObject({
      id: videoId,
      video_id: videoId,
      user_id: user.userId,
      quality: 'low',
      file_size: expect.any(Number),
      processing_time: expect.any(Number),
    });
    for (const at of [body.created_at, body.updated_at, body.completed_at])
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('[S4-19] answers a finished one with links to its files that need no account', async () => {
    const { body } = await cloud.request('GET', `/api/v1/videos/${videoId}`, { token: user.token });
    const startOf = async (url: unknown) => {
      const file = await fetch(String(url));
      expect(file.status).toBe(200);
      expect(file.headers.get('content-disposition')).toBeNull();
      return [
        file.headers.get('content-type'),
        Buffer.from(await file.arrayBuffer())
          .toString('latin1')
          .slice(0, 12),
      ];
    };
    expect(await startOf(body.video_url)).toEqual(['video/mp4', expect.stringContaining('ftyp')]);
    expect(await startOf(body.captions_url)).toEqual([
      'text/vtt; charset=utf-8',
      expect.stringContaining('WEBVTT'),
    ]);
    expect(await startOf(body.thumbnail_url)).toEqual(['image/jpeg', expect.stringMatching(/^\u00ff\u00d8/)]);
    expect(body.metadata).toMatchObject({ style: 'professional', quality: 'low', enhanced_prompt: null });
  });

  it('[C29] accepts a trailing slash', async () => {
    const { status } = await cloud.request('GET', `/api/v1/videos/${videoId}/`, { token: user.token });
    expect(status).toBe(200);
  });
});

describe('notices', () => {
  const noticesOf = async ({ token }: TestUser, query = '') =>
    cloud.request('GET', `/api/v1/notices${query}`, { token });

  it('tell their owner how videos ended, newest first and page by page', async () => {
    const { body } = await noticesOf(user);
    expect(body.notices).toMatchObject([{ type: 'video.completed', video_id: videoId, attempt: 1 }]);
    const { token } = user;
    const ids: string[] = [videoId];
    for (const script of ['kinora:fail:moderation one', 'kinora:fail:moderation two']) {
      const accepted = await cloud.request('POST', '/api/v1/videos', { token, body: { script } });
      ids.unshift(String(accepted.body.id));
      await cloud.ended(user, ids[0] ?? '');
    }
    const first = await noticesOf(user, '?limit=2');
    const second = await noticesOf(user, `?limit=2&cursor=${first.body.next_cursor}`);
    const notices = [...Object.values(first.body.notices ?? {}), ...Object.values(second.body.notices ?? {})];
    expect(notices.map(({ video_id }) => video_id)).toEqual(ids);
    expect(notices[0]).toMatchObject({ type: 'video.failed', failure: { charged: false } });
    expect(second.body.next_cursor).toBeNull();
  });

  it('of others are not told, and a foreign cursor is refused', async () => {
    expect((await noticesOf(other)).body).toEqual({ notices: [], next_cursor: null });
    const { status, body } = await noticesOf(other, `?cursor=${Buffer.from('x').toString('base64url')}`);
    expect([status, body.code]).toEqual([422, 'CURSOR_INVALID']);
  });
});

describe('events', () => {
  it('[S0-31] [S0-33] are numbered from 1 without gaps, and progress never falls', async () => {
    const { body } = await cloud.request('GET', `/api/v1/videos/${videoId}/events?limit=1000`, {
      token: user.token,
    });
    const events = body.events as unknown as { seq: number; progress: number; type: string }[];
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.map(({ progress }) => progress)).toEqual(
      events.map(({ progress }) => progress).sort((a, b) => a - b),
    );
    const labels = { callback_id: 'order-7', custom_metadata: { order: '7', shop: 'Æble' } };
    expect(events[0]).toMatchObject({ type: 'created', ...labels });
    expect(events.at(-1)).toMatchObject({
      type: 'completed',
      progress: 1,
      ...labels,
      url: expect.stringMatching(/^https?:.*X-Amz-Signature=/),
    });
    expect(body.last_seq).toBe(events.length);
  });

  it('start after a number', async () => {
    const path = `/api/v1/videos/${videoId}/events?after=2&limit=2`;
    const { body } = await cloud.request('GET', path, { token: user.token });
    expect((body.events as unknown as { seq: number }[]).map(({ seq }) => seq)).toEqual([3, 4]);
  });
});

describe('download', () => {
  it('[S0-10] [C43] [S2-7] [S2-23] redirects to the file, which has its name and type', async () => {
    const answer = await cloud.request('GET', `/api/v2/videos/${videoId}/download`, { token: user.token });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename="A short film');
    expect(answer.headers.get('x-video-id')).toBe(videoId);
    expect(Number(answer.headers.get('x-video-duration'))).toBeGreaterThan(1);
    const file = await fetch(String(answer.headers.get('location')));
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('video/mp4');
    expect(file.headers.get('content-disposition')).toContain(
      'attachment; filename="A short film to read about.mp4"',
    );
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(4, 8).toString()).toBe('ftyp');
    const video = await cloud.request('GET', `/api/v2/videos/${videoId}`, { token: user.token });
    expect(bytes.length).toBe(video.body.file_size);
  });

  it.each([
    ['captions', /^WEBVTT/],
    ['manifest', /^\{/],
    ['thumbnail', /^\u00ff\u00d8/],
  ])('gives the %s as a link for who accepts JSON', async (file, start) => {
    const answer = await cloud.request('GET', `/api/v1/videos/${videoId}/download?file=${file}`, {
      token: user.token,
      headers: { accept: 'application/json' },
    });
    expect(answer.status).toBe(200);
    expect(Date.parse(String(answer.body.expires_at))).toBeGreaterThan(Date.now());
    const content = await (await fetch(String(answer.body.url))).arrayBuffer();
    expect(Buffer.from(content).toString('latin1')).toMatch(start);
  });

  it('[S2-7] at the root gives the video that is named, or the newest finished one', async () => {
    const pending = await putVideo(user);
    for (const query of ['', `?video_id=${videoId}`]) {
      const answer = await cloud.request('GET', `/download${query}`, { token: user.token });
      expect([answer.status, answer.headers.get('x-video-id')]).toEqual([302, videoId]);
      expect(answer.headers.get('content-disposition')).toContain('attachment; filename="A short film');
      expect((await fetch(String(answer.headers.get('location')))).status).toBe(200);
    }
    for (const [who, query, status] of [
      [other, '', 404],
      [other, `?video_id=${videoId}`, 404],
      [user, `?video_id=${pending.id}`, 409],
    ] as const)
      expect((await cloud.request('GET', `/download${query}`, { token: who.token })).status).toBe(status);
    expect((await cloud.request('GET', '/download')).status).toBe(401);
  });

  it('names the file by the title, and cuts no character in two', async () => {
    const title = `a${'\u{1f3ac}'.repeat(49)}`;
    await setAttribute({ pk: `user#${user.userId}`, sk: `video#${videoId}` }, 'title', title);
    const answer = await cloud.request('GET', `/api/v2/videos/${videoId}/download`, { token: user.token });
    expect(answer.status).toBe(302);
    const file = await fetch(String(answer.headers.get('location')), { method: 'GET' });
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent(`${title}.mp4`));
  });

  it('answers 409 before there is a file', async () => {
    const { id } = await putVideo(user);
    const answer = await cloud.request('GET', `/api/v2/videos/${id}/download`, { token: user.token });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('VIDEO_NOT_READY');
  });

  it('refuses a link whose signature was changed', async () => {
    const answer = await cloud.request('GET', `/api/v2/videos/${videoId}/download`, { token: user.token });
    const forged = String(answer.headers.get('location')).replace(
      /X-Amz-Signature=..../,
      'X-Amz-Signature=0000',
    );
    expect((await fetch(forged)).status).toBe(403);
  });
});
