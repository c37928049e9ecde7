import { http } from '../platform/http/entry.ts';
import { connect } from './connection.ts';
import { presentChannel } from './model.ts';
import { youtubeRoutes } from './routes.ts';

export const handler = http(youtubeRoutes.finishYoutubeConnection, async ({ body }, context) =>
  presentChannel(await connect(context.actor.userId, body, context)),
);
