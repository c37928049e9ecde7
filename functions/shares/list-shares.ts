import { http } from '../platform/http/entry.ts';
import { videoNotFound } from '../videos/not-found.ts';
import { loadVideo } from '../videos/store.ts';
import { liveShares } from './model.ts';
import { sharesRoutes } from './routes.ts';
import { presentShare } from './schemas.ts';
import { loadShares } from './store.ts';

export const handler = http(sharesRoutes.listShares, async ({ params }, { actor, now }) => {
  const [video, { shares }] = await Promise.all([
    loadVideo(actor.userId, params.id, { consistent: true }),
    loadShares(actor.userId, params.id),
  ]);
  if (video === undefined) throw videoNotFound();
  return { shares: liveShares(shares, now).map((share) => presentShare(video.id, share)) };
});
