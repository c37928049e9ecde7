import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Page, resetPasswordPage, verifyEmailPage } from '../../../functions/system/mail-pages.ts';

const pages: [string, Page][] = [
  ['/reset-password', resetPasswordPage],
  ['/verify-email', verifyEmailPage],
];

const between = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) => inner);

describe.each(pages)('the page %s', (_path, { html, headers }) => {
  const policy = headers['content-security-policy'] ?? '';

  it('has one script and one style, and its policy names exactly these', () => {
    for (const [tag, directive] of [
      ['script', 'script-src'],
      ['style', 'style-src'],
    ] as const) {
      const [inner = '', ...more] = between(html, tag);
      expect(more).toEqual([]);
      const hash = createHash('sha256').update(inner).digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${hash}';`);
    }
    expect(policy).toMatch(/default-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/);
    expect(html).not.toMatch(/ (on\w+|style|src)=/);
    // Links lead to the Studio of the same origin.
    for (const [, target] of html.matchAll(/ href="([^"]*)"/g)) expect(target).toMatch(/^\/studio\/(#|$)/);
  });

  it('can be read aloud: a language, a title, labels and a place for messages', () => {
    expect(html).toMatch(/<html lang="en">[\s\S]+<title>.+<\/title>[\s\S]+<main>/);
    expect(html).toContain('role="status" aria-live="polite"');
    const fields = [...html.matchAll(/<input id="(\w+)"/g)].map(([, id]) => id);
    const labels = [...html.matchAll(/<label for="(\w+)"/g)].map(([, id]) => id);
    expect(labels).toEqual(fields);
  });
});
