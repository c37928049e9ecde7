import { http, reply } from '../platform/http/entry.ts';
import { resetPasswordPage } from './pages.ts';
import { authRoutes } from './routes.ts';

export const handler = http(authRoutes.getResetPasswordPage, async () =>
  reply(resetPasswordPage.html, { headers: resetPasswordPage.headers }),
);
