import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { originsOf } from '../shared/cors.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { authRoutes } from './routes.ts';
import { sessionCookies } from './session-cookies.ts';
import { signIn } from './sign-in.ts';
import { cookieSeconds } from './token-lifetimes.ts';

/** What browsers say of requests that their user or a page of this very origin makes. */
const ownSites: ReadonlySet<string> = new Set(['same-origin', 'none']);

/**
 * Refuses a page of another site: by a form it could sign its visitors in as somebody else, who would then see what
 * they make in the Studio. Who is no browser says nothing of this.
 *
 * @throws KinoraError 403 `ORIGIN_NOT_ALLOWED`
 */
const demandOwnPage = (site: string | undefined, origin: string | undefined): void => {
  if (site === undefined || ownSites.has(site)) return;
  const isAllowed = origin !== undefined && originsOf(setting('allowedOrigins')).includes(origin);
  if (!isAllowed) throw problem('ORIGIN_NOT_ALLOWED');
};

/** The cookies open `GET /me`, and renew themselves with a bearer token beside: no other site can act with them. */
export const handler = http(authRoutes.logInByCookie, async ({ body, headers }, context) => {
  demandOwnPage(headers['sec-fetch-site'], headers.origin);
  const { accessToken, refreshToken } = await signIn(
    {
      login: body.email ?? body.username ?? '',
      password: body.password,
      code: body.code,
      userAgent: headers['user-agent'],
      lifetimeSeconds: cookieSeconds,
      refused,
    },
    context,
  );
  const cookies = sessionCookies(
    { token: accessToken, seconds: cookieSeconds },
    { token: refreshToken, seconds: setting('refreshTokenDays') * 86_400 },
  );
  return reply({ message: 'Login successful' }, { cookies });
});

const refused = (): KinoraError => problem('INVALID_LOGIN');
