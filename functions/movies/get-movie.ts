import { http } from '../platform/http/entry.ts';
import { presentMovie } from './present.ts';
import { moviesRoutes } from './routes.ts';
import { loadMovie } from './store.ts';

export const handler = http(moviesRoutes.getMovie, async ({ params }, { actor }) =>
  presentMovie(await loadMovie({ ownerId: actor.userId, projectId: params.id, id: params.movie_id })),
);
