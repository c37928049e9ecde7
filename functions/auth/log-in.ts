import { setting } from '../platform/env.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import type { Input } from '../shared/contract.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { authRoutes } from './routes.ts';
import type { LoginResponse } from './schemas.ts';
import { signIn } from './sign-in.ts';

type Route = typeof authRoutes.logIn;

const logIn = async ({ body, headers }: Input<Route>, context: AnonymousContext): Promise<LoginResponse> => {
  const lifetimeSeconds = setting('accessTokenMinutes') * 60;
  const { accessToken, refreshToken } = await signIn(
    {
      login: body.email ?? body.username ?? '',
      password: body.password,
      userAgent: headers['user-agent'],
      lifetimeSeconds,
      refused,
    },
    context,
  );
  return {
    access_token: accessToken,
    refresh_token: refreshToken,
    token_type: 'bearer',
    expires_in: lifetimeSeconds,
    message: 'Login successful',
  };
};

const refused = (): KinoraError => problem('INVALID_CREDENTIALS');

export const handler = http(authRoutes.logIn, logIn);
