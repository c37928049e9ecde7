import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newSalt, shareIdOf, tokenOf } from '../../../functions/shares/model.ts';
import { missingPage, sharedPage } from '../../../functions/shares/page.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const now = new Date('2026-11-29T10:00:00Z');
const title = `"><script>alert('1')</script> & more`;
const made = { id: 'v', ownerId: 'owner', price: 1, estimatedSeconds: 1, now, checkAt: '' };
const video: Video = {
  ...newVideo({ ...quotedVideo(), title, text: 'Secret words.', callbackId: 'order-7' }, made),
  status: 'completed',
  result: { durationSeconds: 65.4, bytes: 9, width: 480, height: 854, sha256: 'a'.repeat(64) },
};
const at = {
  address: 'https://api.example.com/s/token',
  path: '/s/token',
  film: 'https://bucket.example.com/film.mp4?a=1&b=2',
  poster: 'https://bucket.example.com/poster.jpg?a=1&b=2',
};
const page = sharedPage({ video, expiresAt: now.getTime() / 1000 + 86_400 }, at);

describe.each([
  ['of a share', page],
  ['of what opens nothing', missingPage],
])('the page %s', (_, { html, headers }) => {
  const policy = headers['content-security-policy'] ?? '';

  it('has one style and no script, and its policy lets exactly this style in', () => {
    const [style = '', ...more] = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
      ([, inner = '']) => inner,
    );
    expect(more).toEqual([]);
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}';`);
    expect(policy).toMatch(
      /^default-src 'none';.*form-action 'none'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(`${policy}${html}`).not.toMatch(/unsafe|<script|[ "']on\w+=|style="/);
  });

  it('has a language, a title and a heading, and is neither listed nor told of', () => {
    expect(html).toMatch(/<html lang="en">[\s\S]+<title>.+<\/title>[\s\S]+<main[\s\S]+<h1/);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
  });
});

describe('the page of a share', () => {
  it('plays the film of the bucket, whose origin alone its policy adds', () => {
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain(
      "img-src 'self' https://bucket.example.com; media-src 'self' https://bucket.example.com;",
    );
    expect(page.html).toContain(
      '<source src="https://bucket.example.com/film.mp4?a=1&amp;b=2" type="video/mp4">',
    );
    expect(page.html).toContain('<track kind="captions" src="/s/token/captions.vtt" srclang="en"');
    expect(page.html).toContain('width="480" height="854"');
    expect(page.html).toContain('1:05');
  });

  it('tells other places what to show, by addresses that last', () => {
    const told = Object.fromEntries(
      [...page.html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">/g)].map(
        ([, name, content]) => [name, content],
      ),
    );
    expect(told).toMatchObject({
      'og:title': '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; more',
      'og:video': 'https://api.example.com/s/token/video.mp4',
      'og:video:secure_url': 'https://api.example.com/s/token/video.mp4',
      'og:image': 'https://api.example.com/s/token/poster.jpg',
      'og:video:width': '480',
      'twitter:card': 'summary_large_image',
    });
  });

  it('says of its owner nothing but the title', () => {
    expect(page.html).not.toMatch(/owner|Secret words|order-7/);
  });
});

describe('a token', () => {
  it('has 192 bits that nobody can guess, and its share is named by its hash', () => {
    const tokens = Array.from({ length: 50 }, () => tokenOf(newSalt(), undefined));
    expect(new Set(tokens).size).toBe(50);
    for (const token of tokens) {
      expect(Buffer.from(token, 'base64url')).toHaveLength(24);
      expect(shareIdOf(token)).toBe(createHash('sha256').update(token).digest('hex').slice(0, 32));
    }
  });

  it('is made again of the same salt and key, and of nothing else', () => {
    const salt = newSalt();
    const token = tokenOf(salt, 'key');
    expect(tokenOf(salt, 'key')).toBe(token);
    expect([tokenOf(salt, 'other'), tokenOf(newSalt(), 'key'), tokenOf(salt, undefined)]).not.toContain(
      token,
    );
  });

  it.each(['', 'short', 'a'.repeat(33), '../'.repeat(11), 'ä'.repeat(32)])('%j is none', (text) => {
    expect(shareIdOf(text)).toBeUndefined();
  });
});
