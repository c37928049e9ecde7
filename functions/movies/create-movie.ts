import * as z from 'zod/mini';
import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites } from '../platform/http/idempotency.ts';
import { reply } from '../platform/http/reply.ts';
import { projectCheck } from '../projects/store.ts';
import { vendorOrder } from './engine-choice.ts';
import { findMovieFiles } from './files.ts';
import { newMovie } from './model.ts';
import { moviePath, presentMovie } from './present.ts';
import { quoteMovie } from './quote-movie.ts';
import { moviesRoutes } from './routes.ts';
import { loadMovie, newMovieWrites } from './store.ts';
import { demandFeasible } from './version-request.ts';

export const handler = http(moviesRoutes.createMovie, async ({ params, body, headers }, context) => {
  const { actor, admission, now, operationId, sentBody } = context;
  const place = { ownerId: actor.userId, projectId: params.id };
  const movie = newMovie(place, body, now);
  const files = await findMovieFiles(actor, movie);
  demandFeasible(
    quoteMovie(movie, new Set(), { now, testValues: setting('testValues'), files, ...vendorOrder() }),
  );
  const location = { location: moviePath(movie) };
  const request = {
    ownerId: actor.userId,
    operationId,
    key: headers['idempotency-key'],
    body: { ...params, ...body },
    sent: { project_id: params.id, sentBody },
    // The record holds none of the texts.
    represent: async (recorded: unknown) => {
      const { id } = z.parse(z.object({ id: z.string() }), recorded);
      return presentMovie(await loadMovie({ ...place, id }));
    },
  };
  await commit([
    ...idempotencyWrites(request, reply({ id: movie.id }, { headers: location }), now),
    ...(admission === undefined ? [] : [admission]),
    projectCheck(place.ownerId, place.projectId),
    ...newMovieWrites(movie, setting('maxMoviesPerAccount')),
  ]);
  return reply(presentMovie(movie), { headers: location });
});
