import { http, reply } from '../platform/http/entry.ts';
import { resetPasswordPage } from './mail-pages.ts';
import { systemRoutes } from './routes.ts';

export const handler = http(systemRoutes.getResetPasswordPage, async () =>
  reply(resetPasswordPage.html, { headers: resetPasswordPage.headers }),
);
