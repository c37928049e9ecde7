import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { seeTurn, turnsEndWrite } from '../videos/movie-turn.ts';
import { versionInWork } from './model.ts';
import { moviesRoutes } from './routes.ts';
import { deleteMovieWrites, loadMovie, loadVersionStates } from './store.ts';

/** What is made of its scenes is removed by `purgeMovie`; its films are videos of the project, and stay. */
export const handler = http(moviesRoutes.deleteMovie, async ({ params }, { actor }) => {
  const movie = await loadMovie({ ownerId: actor.userId, projectId: params.id, id: params.movie_id });
  const turn = await seeTurn(actor.userId, movie.id);
  const inWork = versionInWork(movie, await loadVersionStates(movie));
  if (inWork !== undefined)
    throw problem('MOVIE_IN_WORK', { video_id: inWork.videoId, version: inWork.version });
  if (turn.refusal !== undefined) throw turn.refusal;
  await commit([...deleteMovieWrites(movie), turnsEndWrite(actor.userId, movie.id, turn)]);
  return { message: 'The movie is deleted; its films stay.', movie_id: movie.id };
});
