import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { authRoutes } from './routes.ts';
import { signIn } from './sign-in.ts';

export const handler = http(authRoutes.logIn, async ({ body, headers }, context) => {
  const lifetimeSeconds = setting('accessTokenMinutes') * 60;
  const { accessToken, refreshToken } = await signIn(
    {
      login: body.email ?? body.username ?? '',
      password: body.password,
      code: body.code,
      userAgent: headers['user-agent'],
      lifetimeSeconds,
      refused,
    },
    context,
  );
  return {
    access_token: accessToken,
    refresh_token: refreshToken,
    token_type: 'bearer' as const,
    expires_in: lifetimeSeconds,
    message: 'Login successful',
  };
});

const refused = (): KinoraError => problem('INVALID_CREDENTIALS');
