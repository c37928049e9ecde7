import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { loadProject } from '../projects/store.ts';
import { decodeCursor, encodeCursor, maxPageSize, nextPageHeaders } from '../shared/page.ts';
import { presentMovieSummary } from './present.ts';
import { moviesRoutes } from './routes.ts';
import { listProjectMovies } from './store.ts';

export const handler = http(moviesRoutes.listMovies, async ({ params, query }, { actor }) => {
  const { userId } = actor;
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const page = { limit, before: decodeCursor(query.cursor) };
  const [, { movies, nextBefore }] = await Promise.all([
    loadProject(userId, params.id),
    listProjectMovies(userId, params.id, page),
  ]);
  const path = `/api/v1/projects/${params.id}/movies?limit=${limit}`;
  return reply(movies.map(presentMovieSummary), {
    headers: nextPageHeaders(path, encodeCursor(nextBefore)),
  });
});
