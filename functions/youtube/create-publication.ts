import { http } from '../platform/http/entry.ts';
import { publish } from './publish.ts';
import { youtubeRoutes } from './routes.ts';

export const handler = http(youtubeRoutes.createPublication, async ({ body, headers }, context) =>
  publish(body, headers['idempotency-key'], context),
);
