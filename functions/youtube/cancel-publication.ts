import { http } from '../platform/http/entry.ts';
import { cancelOwnPublication } from './cancellation.ts';
import { presentPublication } from './model.ts';
import { youtubeRoutes } from './routes.ts';
import { publicationNotFound } from './store.ts';

export const handler = http(youtubeRoutes.cancelPublication, async ({ params }, context) => {
  const after = await cancelOwnPublication(params.id, context);
  if (after === undefined) throw publicationNotFound();
  return presentPublication(after);
});
