import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { presentVideo } from '../videos/present.ts';
import { acceptVideo } from '../videos/submit.ts';
import { findClips } from './clips.ts';
import { newMovie, withVersion } from './model.ts';
import { quoteMovie } from './quote-movie.ts';
import { moviesRoutes } from './routes.ts';
import { newMovieWrites } from './store.ts';
import { demandFeasible, obstacleOf, sourcesToPay, versionRequest } from './version-request.ts';

/** A movie and its first version in one transaction. */
export const handler = http(moviesRoutes.makeMovie, async ({ params, body, headers }, context) => {
  const { actor, now, sentBody } = context;
  const { max_cost, webhook_url: webhookUrl, ...content } = body;
  const movie = newMovie({ ownerId: actor.userId, projectId: params.id }, content, now);
  const clips = await findClips(actor, movie);
  const quote = quoteMovie(movie, new Set(), { now, testValues: setting('testValues'), clips });
  demandFeasible(quote);
  return acceptVideo(
    {
      ...versionRequest(movie, quote, webhookUrl),
      price: quote.price,
      seconds: quote.seconds,
      refusal: obstacleOf(quote, max_cost),
      body: { ...params, ...body },
      sent: { ...params, sentBody },
      idempotencyKey: headers['idempotency-key'],
      also: (videoId) => {
        const ordered = withVersion(movie, { videoId, sources: sourcesToPay(quote) }, now);
        return newMovieWrites(ordered, setting('maxMoviesPerAccount'));
      },
    },
    context,
    presentVideo,
  );
});
