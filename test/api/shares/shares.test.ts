import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { accountAdmissionKey } from '../../../functions/platform/http/keys.ts';
import { shareKey, sharesKey } from '../../../functions/shares/keys.ts';
import { maxShares } from '../../../functions/shares/model.ts';
import { videoKey } from '../../../functions/videos/keys.ts';
import { complete } from '../../../functions/videos/model.ts';
import { type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { change, eventually, putVideo, render, setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
let user: TestUser;
let filmId: string;
beforeAll(async () => {
  useTable(cloud);
  user = await cloud.register({ full_name: 'Olga Owner' });
  const film = await cloud.request('POST', '/api/v2/videos/generate', {
    token: user.token,
    body: { script: 'Shown to all.', quality: 'low', aspect_ratio: '1:1', music: false, title: 'Spring <3' },
  });
  filmId = String(film.body.id);
  await cloud.ended(user, filmId);
});

const pathOf = (videoId: string) => `/api/v1/videos/${videoId}/shares`;
const share = (videoId: string, body: unknown = {}, headers: Record<string, string> = {}, by = user) =>
  cloud.request('POST', pathOf(videoId), { token: by.token, body, headers });
/** Follows no redirect. */
const open = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { redirect: 'manual', headers });

/** A completed video without files. */
const putCompleted = async (owner: TestUser) => {
  const result = { durationSeconds: 2, bytes: 9, width: 2, height: 2, sha256: 'a'.repeat(64) };
  return change(await render(await putVideo(owner)), complete(1, { result, charge: 1 }, new Date()));
};

describe('201 and the page', () => {
  it('shows the film with captions and poster to anyone, from the bucket, and says nothing of the owner', async () => {
    const { status, body } = await share(filmId, { expires_in: 3600 });
    expect(status).toBe(201);
    expect(Date.parse(String(body.expires_at)) - Date.parse(String(body.created_at))).toBeGreaterThan(
      3_598_000,
    );
    const url = String(body.url);
    expect(url).toMatch(new RegExp(`^${cloud.http}/s/[\\w-]{32}$`));
    const answer = await open(url);
    const html = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('Spring &lt;3</h1>');
    expect(html).not.toMatch(new RegExp(`${user.userId}|${user.email}|Olga|Shown to all`));

    const film = /<source src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(answer.headers.get('content-security-policy')).toContain(
      `media-src 'self' ${new URL(film).origin};`,
    );
    const part = await open(film, { range: 'bytes=4-7' });
    expect([part.status, part.headers.get('content-type'), await part.text()]).toEqual([
      206,
      'video/mp4',
      'ftyp',
    ]);
    const poster = /poster="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await open(poster)).headers.get('content-type')).toBe('image/jpeg');
  });

  it('has addresses that last: film and poster lead to fresh links, the captions are there themselves', async () => {
    const url = String((await share(filmId, { expires_in: 60 })).body.url);
    for (const [file, contentType] of [
      ['video.mp4', 'video/mp4'],
      ['poster.jpg', 'image/jpeg'],
    ]) {
      const answer = await open(`${url}/${file}`);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([302, 'no-store']);
      const location = new URL(answer.headers.get('location') ?? '');
      // It ends with the share; it is signed as of the last full five minutes.
      expect(Number(location.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(360);
      const target = await open(location.href, { range: 'bytes=0-3' });
      expect([target.status, target.headers.get('content-type')]).toEqual([206, contentType]);
    }
    const captions = await open(`${url}/captions.vtt`);
    expect([captions.status, captions.headers.get('content-type')]).toEqual([200, 'text/vtt; charset=utf-8']);
    expect(await captions.text()).toMatch(/^WEBVTT/);
    expect((await open(`${url}/manifest.json`)).status).toBe(404);
    expect([(await open(`${url}/`)).status, (await open(`${url}/captions.vtt/`)).status]).toEqual([200, 200]);
  });

  it('answers a repeated request with the same address, though no token is stored', async () => {
    const headers = { 'idempotency-key': 'share once' };
    const [first, second] = await Promise.all([share(filmId, {}, headers), share(filmId, {}, headers)]);
    expect([first.status, second.body]).toEqual([201, first.body]);
    const token = String(first.body.url).slice(-32);
    const stored = await getItem(shareKey(String(first.body.id)), { consistent: true });
    expect(JSON.stringify(stored)).not.toContain(token);
    const other = await share(filmId, { expires_in: 61 }, headers);
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    await cloud.request('DELETE', `${pathOf(filmId)}/${first.body.id}`, { token: user.token });
    const revoked = await share(filmId, {}, headers);
    expect([revoked.status, revoked.body.code]).toEqual([404, 'SHARE_NOT_FOUND']);
  });
});

describe('list and revoke', () => {
  it('lists the newest first without addresses, whichever way the path is spelled; each is revoked alone', async () => {
    const { id } = await putCompleted(user);
    const [first, second] = [await share(id), await share(id)];
    const list = (path = pathOf(id)) => cloud.request('GET', path, { token: user.token });
    const { url: _url, ...told } = second.body;
    expect((await list(`${pathOf(id)}/`)).body.shares).toMatchObject([told, { id: first.body.id }]);
    expect(JSON.stringify((await list()).body)).not.toContain('url');
    const revoke = () => cloud.request('DELETE', `${pathOf(id)}/${first.body.id}/`, { token: user.token });
    expect((await revoke()).body).toMatchObject({ share_id: first.body.id });
    const again = await revoke();
    expect([again.status, again.body.code]).toEqual([404, 'SHARE_NOT_FOUND']);
    expect((await list()).body.shares).toMatchObject([told]);
    expect((await open(String(first.body.url))).status).toBe(404);
    expect((await open(String(second.body.url))).status).toBe(200);
  });

  it('a video takes its shares along', async () => {
    const { id } = await putCompleted(user);
    const { body } = await share(id);
    expect(await getItem(shareKey(String(body.id)), { consistent: true })).toBeDefined();
    await cloud.request('DELETE', `/api/v1/videos/${id}`, { token: user.token });
    expect((await open(String(body.url))).status).toBe(404);
    await eventually(
      async () => (await getItem(shareKey(String(body.id)), { consistent: true })) === undefined,
    );
    expect(await getItem(sharesKey(id), { consistent: true })).toBeUndefined();
  });
});

describe('404', () => {
  it('is one page for whatever does not work: never was, has ended, no film, owner suspended', async () => {
    const owner = await cloud.register();
    const shared = async () => {
      const video = await putCompleted(owner);
      const { body } = await share(video.id, {}, {}, owner);
      return { video, url: String(body.url), key: shareKey(String(body.id)) };
    };
    const [ended, failed, suspended] = [await shared(), await shared(), await shared()];
    await setAttribute(ended.key, 'expiresAt', Math.floor(Date.now() / 1000) - 1);
    await setAttribute(videoKey(owner.userId, failed.video.id), 'status', 'failed');
    expect((await open(suspended.url)).status).toBe(200);
    await setAttribute(accountAdmissionKey(owner.userId), 'state', 'suspended');
    const urls = [
      ended.url,
      failed.url,
      suspended.url,
      `${cloud.http}/s/${'a'.repeat(32)}`,
      `${cloud.http}/s/x`,
    ];
    const files = urls.flatMap((url) => [`${url}/video.mp4`, `${url}/captions.vtt`]);
    const answers = await Promise.all(
      [...urls, ...files].map(async (url) => {
        const { status, headers, ...answer } = await open(url).then(async (opened) => ({
          status: opened.status,
          headers: opened.headers,
          text: await opened.text(),
        }));
        return [status, headers.get('content-type'), headers.get('cache-control'), answer.text];
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toEqual([
      404,
      'text/html; charset=utf-8',
      'no-store',
      expect.stringContaining('This link does not work'),
    ]);
  });

  it("is told for another's video and for one that is not there, alike", async () => {
    const other = await cloud.register();
    await share(filmId);
    const asked = [filmId, '01900000-0000-7000-8000-000000000000'].flatMap((id) => [
      share(id, {}, {}, other),
      cloud.request('GET', pathOf(id), { token: other.token }),
    ]);
    for (const { status, body } of await Promise.all(asked))
      expect([status, body.code]).toEqual([404, 'VIDEO_NOT_FOUND']);
    const [one] = (await cloud.request('GET', pathOf(filmId), { token: user.token })).body
      .shares as unknown as { id: string }[];
    const revoked = await cloud.request('DELETE', `${pathOf(filmId)}/${one?.id}`, { token: other.token });
    expect([revoked.status, revoked.body.code]).toEqual([404, 'SHARE_NOT_FOUND']);
  });
});

describe('refusals', () => {
  it('401 without a token; 403 for a key that may not share, or not see', async () => {
    const bare = await cloud.request('POST', pathOf(filmId), { body: {} });
    expect([bare.status, bare.body.code]).toEqual([401, 'UNAUTHENTICATED']);
    const withKey = async (scopes: string[]) => {
      const key = await cloud.request('POST', '/api/v1/api-keys', {
        token: user.token,
        body: { name: 'k', scopes },
      });
      return cloud.request('POST', pathOf(filmId), {
        headers: { 'x-api-key': String(key.body.key) },
        body: {},
      });
    };
    const refused = await withKey(['videos:read', 'videos:write', 'shares:read']);
    expect([refused.status, refused.body.required_scope]).toEqual([403, 'shares:write']);
    const blind = await withKey(['shares:write']);
    expect([blind.status, blind.body.required_scope]).toEqual([403, 'videos:read']);
    expect((await withKey(['shares:write', 'videos:read'])).status).toBe(201);
  });

  it('409 for a video that is not completed', async () => {
    const { id } = await putVideo(user);
    const { status, body } = await share(id);
    expect([status, body.code, body.video_status]).toEqual([409, 'VIDEO_NOT_READY', 'pending']);
  });

  it('409 above so many shares, of which those that have ended are none', async () => {
    const { id } = await putCompleted(user);
    const now = Math.floor(Date.now() / 1000);
    const shares = Array.from({ length: maxShares }, (_, index) => ({
      id: String(index),
      createdAt: '2026-11-29T10:00:00.000Z',
      expiresAt: index === 0 ? now - 1 : now + 1000,
    }));
    await commit([{ Put: { Item: { ...sharesKey(id), ownerId: user.userId, version: 7, shares } } }]);
    const headers = { 'idempotency-key': `full ${id}` };
    const last = await share(id, {}, headers);
    expect(last.status).toBe(201);
    const { status, body } = await share(id);
    expect([status, body.code, body.limit]).toEqual([409, 'TOO_MANY_SHARES', maxShares]);
    expect((await share(id, {}, headers)).body).toEqual(last.body);
  });

  it.each([59, 31_536_001, 1.5, '60', null])('422 for a life of %j seconds', async (seconds) => {
    const { status, body } = await share(filmId, { expires_in: seconds });
    expect([status, body.code]).toEqual([422, 'VALIDATION_ERROR']);
  });
});
