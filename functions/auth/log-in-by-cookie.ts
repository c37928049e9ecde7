import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { authRoutes } from './routes.ts';
import { sessionCookies } from './session-cookies.ts';
import { signIn } from './sign-in.ts';
import { cookieSeconds } from './token-lifetimes.ts';

/** The cookies open `GET /me`, and renew themselves with a bearer token beside: no other site can act with them. */
export const handler = http(authRoutes.logInByCookie, async ({ body, headers }, context) => {
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
