import { accessTokenCookies } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { authRoutes } from './routes.ts';
import { signIn } from './sign-in.ts';
import { cookieSeconds } from './token-lifetimes.ts';

/** The cookie opens `GET /me` and nothing that changes anything: no other site can act with it. */
export const handler = http(authRoutes.logInByCookie, async ({ body, headers }, context) => {
  const { accessToken } = await signIn(
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
  const attributes = `Path=/; Max-Age=${cookieSeconds}; HttpOnly; Secure; SameSite=Lax`;
  const cookies = accessTokenCookies.map((name) => `${name}=Bearer ${accessToken}; ${attributes}`);
  return reply({ message: 'Login successful' }, { cookies });
});

const refused = (): KinoraError => problem('INVALID_LOGIN');
