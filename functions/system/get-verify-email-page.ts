import { http, reply } from '../platform/http/entry.ts';
import { verifyEmailPage } from './mail-pages.ts';
import { systemRoutes } from './routes.ts';

export const handler = http(systemRoutes.getVerifyEmailPage, async () =>
  reply(verifyEmailPage.html, { headers: verifyEmailPage.headers }),
);
