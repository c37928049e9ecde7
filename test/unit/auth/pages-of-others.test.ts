import { expect, test } from 'vitest';
import { handler as logInByCookie } from '../../../functions/auth/log-in-by-cookie.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { password, register } from '../../support/small-people.ts';

const front = 'https://app.example.com';
const cloud = useSmallCloud({ allowedOrigins: front });

/** A form, as any page can send one; the browser adds where it stands. */
const sent = (email: string, headers: Record<string, string>) =>
  cloud.request(logInByCookie, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ username: email, password }).toString(),
  });

test('a page of another site signs nobody in as somebody else', async () => {
  const { email } = await register(cloud);
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site', origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://blog.example.com' },
  ]) {
    const { status, body, cookies } = await sent(email, headers);
    expect([status, body.code]).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(cookies ?? []).toEqual([]);
  }
});

test('pages of this origin, of allowed ones, and who is no browser sign in', async () => {
  const { email } = await register(cloud);
  for (const headers of [
    {},
    { 'sec-fetch-site': 'same-origin', origin: 'https://kinora.example' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: front },
  ])
    expect((await sent(email, headers)).status).toBe(200);
});
