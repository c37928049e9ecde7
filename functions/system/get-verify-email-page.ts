import { http, reply } from '../platform/http/entry.ts';
import { verifyEmailPage } from './pages.ts';
import { authRoutes } from './routes.ts';

export const handler = http(authRoutes.getVerifyEmailPage, async () =>
  reply(verifyEmailPage.html, { headers: verifyEmailPage.headers }),
);
