import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { vendorOrder } from './engine-choice.ts';
import { findMovieFiles } from './files.ts';
import { demandRevision } from './model.ts';
import { presentMovie } from './present.ts';
import { quoteMovie } from './quote-movie.ts';
import { moviesRoutes } from './routes.ts';
import { changeContentWrite, loadMovie } from './store.ts';
import { demandFeasible } from './version-request.ts';

export const handler = http(moviesRoutes.replaceMovie, async ({ params, body }, { actor, now }) => {
  const { revision, ...content } = body;
  const movie = await loadMovie({ ownerId: actor.userId, projectId: params.id, id: params.movie_id });
  demandRevision(movie, revision);
  const changed = { ...movie, content, revision: movie.revision + 1, updatedAt: now.toISOString() };
  const files = await findMovieFiles(actor, changed);
  demandFeasible(
    quoteMovie(changed, new Set(), { now, testValues: setting('testValues'), files, ...vendorOrder() }),
  );
  await commit([changeContentWrite(movie, changed)]);
  return presentMovie(changed);
});
