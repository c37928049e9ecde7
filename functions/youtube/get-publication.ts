import { http } from '../platform/http/entry.ts';
import { presentPublication } from './model.ts';
import { youtubeRoutes } from './routes.ts';
import { loadPublication, publicationNotFound } from './store.ts';

export const handler = http(youtubeRoutes.getPublication, async ({ params }, { actor }) => {
  const publication = await loadPublication(actor.userId, params.id);
  if (publication === undefined) throw publicationNotFound();
  return presentPublication(publication);
});
