import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { seeTurn, turnWrites } from '../videos/movie-turn.ts';
import { presentVideo } from '../videos/present.ts';
import { acceptVideo } from '../videos/submit.ts';
import { versionInWork, withVersion } from './model.ts';
import { quoteVersion } from './quote-version.ts';
import { moviesRoutes } from './routes.ts';
import { loadMovie, orderVersionWrite, settleMovie } from './store.ts';
import { obstacleOf, reusedSources, sourcesToPay, versionRequest } from './version-request.ts';

export const handler = http(moviesRoutes.renderMovie, async ({ params, body, headers }, context) => {
  const { actor, now, sentBody } = context;
  const found = await loadMovie({ ownerId: actor.userId, projectId: params.id, id: params.movie_id });
  const turn = await seeTurn(actor.userId, found.id);
  const { movie, states } = await settleMovie(found);
  const quote = await quoteVersion(movie, body, context);
  const inWork = versionInWork(movie, states);
  const isOther = body.revision !== undefined && body.revision !== movie.revision;
  const refusal = isOther
    ? problem('MOVIE_CHANGED', { revision: movie.revision })
    : inWork === undefined
      ? (turn.refusal ?? obstacleOf(quote, body))
      : problem('MOVIE_IN_WORK', { video_id: inWork.videoId, version: inWork.version });
  return acceptVideo(
    {
      ...versionRequest(movie, quote, body.webhook_url),
      price: quote.price,
      seconds: quote.seconds,
      refusal,
      body: { ...params, ...body },
      sent: { ...params, sentBody },
      idempotencyKey: headers['idempotency-key'],
      also: (videoId) => {
        const ordered = { videoId, sources: sourcesToPay(quote) };
        const changed = withVersion(movie, ordered, now, reusedSources(quote));
        const begun = {
          ownerId: actor.userId,
          id: videoId,
          movie: { id: movie.id, version: changed.lastVersion },
        };
        return [orderVersionWrite(found, changed), ...turnWrites(begun, turn, now)];
      },
    },
    context,
    presentVideo,
  );
});
