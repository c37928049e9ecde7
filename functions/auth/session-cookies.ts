import { accessTokenCookies } from '../platform/http/authentication.ts';

/**
 * The cookie with which a browser renews its session. Browsers take such a name from this very host over TLS alone, so
 * that no neighbouring host can plant one, and send it with no request that another site caused.
 */
export const refreshTokenCookie = '__Host-refresh_token';

const attributes = (maxAgeSeconds: number, sameSite: 'Lax' | 'Strict'): string =>
  `Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=${sameSite}`;

/** The cookies of a browser that is signed in, each living as long as its token. */
export const sessionCookies = (
  access: { token: string; seconds: number },
  refresh: { token: string; seconds: number },
): string[] => [
  ...accessTokenCookies.map((name) => `${name}=Bearer ${access.token}; ${attributes(access.seconds, 'Lax')}`),
  `${refreshTokenCookie}=${refresh.token}; ${attributes(refresh.seconds, 'Strict')}`,
];

/** What takes all of them from a browser. */
export const noSessionCookies = (): string[] => [
  ...accessTokenCookies.map((name) => `${name}=; ${attributes(0, 'Lax')}`),
  `${refreshTokenCookie}=; ${attributes(0, 'Strict')}`,
];
