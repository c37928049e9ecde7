import { http } from '../platform/http/entry.ts';
import { presentChannel } from './model.ts';
import { youtubeRoutes } from './routes.ts';
import { findChannel } from './store.ts';

export const handler = http(youtubeRoutes.getYoutubeChannel, async ({ params }, { actor }) =>
  presentChannel(await findChannel(actor.userId, params.id)),
);
