import { http } from '../platform/http/entry.ts';
import { presentChannel } from './model.ts';
import { youtubeRoutes } from './routes.ts';
import { listChannels } from './store.ts';

export const handler = http(youtubeRoutes.listYoutubeChannels, async (_input, { actor }) => ({
  channels: (await listChannels(actor.userId)).map(presentChannel),
}));
