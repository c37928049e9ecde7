import { env } from '../platform/env.ts';
import { http, reply } from '../platform/http/entry.ts';
import { sharedLink } from '../videos/media-links.ts';
import { missingPage, sharedPage } from './page.ts';
import { sharesRoutes } from './routes.ts';
import { findSharedVideo } from './store.ts';

export const handler = http(sharesRoutes.getSharedPage, async ({ params }, { now }) => {
  const shared = await findSharedVideo(params.token, now);
  if (shared === undefined) return reply(missingPage.html, { status: 404, headers: missingPage.headers });
  const [film, poster] = await Promise.all([
    sharedLink(shared, 'video', now),
    sharedLink(shared, 'thumbnail', now),
  ]);
  const address = `${env('PUBLIC_URL')}/s/${params.token}`;
  const { html, headers } = sharedPage(shared, { address, path: `/s/${params.token}`, film, poster });
  return reply(html, { headers });
});
