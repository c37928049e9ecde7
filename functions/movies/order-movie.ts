import type * as z from 'zod/mini';
import { setting } from '../platform/env.ts';
import type { Context } from '../platform/http/context.ts';
import type { Reply } from '../platform/http/reply.ts';
import type { Video } from '../videos/model.ts';
import { acceptVideo } from '../videos/submit.ts';
import { engineTerms } from './engine-choice.ts';
import { findMovieFiles } from './files.ts';
import { newMovie, withVersion } from './model.ts';
import { quoteMovie } from './quote-movie.ts';
import type { makeMovieBody } from './schemas.ts';
import { newMovieWrites } from './store.ts';
import { demandFeasible, obstacleOf, sourcesToPay, versionRequest } from './version-request.ts';

interface MovieOrder {
  projectId: string;
  body: z.output<typeof makeMovieBody>;
  /** What names the request: its body with its parameters, parsed and as it was sent. */
  named: { body: unknown; sent: unknown };
  idempotencyKey: string | undefined;
}

/**
 * Takes in a movie and its first version, in one transaction.
 *
 * @throws what `acceptVideo` throws, 404 `PROJECT_NOT_FOUND`, 409 `TOO_MANY_MOVIES`
 */
export const orderMovie = async <Body>(
  { projectId, body, named, idempotencyKey }: MovieOrder,
  context: Context,
  present: (video: Video) => Body,
): Promise<Reply<Body>> => {
  const { actor, now } = context;
  const { max_cost, webhook_url: webhookUrl, ...content } = body;
  const movie = newMovie({ ownerId: actor.userId, projectId }, content, now);
  const files = await findMovieFiles(actor, movie);
  const terms = { ...(await engineTerms(content, now)), maxCost: max_cost };
  const quote = quoteMovie(movie, new Set(), { now, testValues: setting('testValues'), files, ...terms });
  demandFeasible(quote);
  return acceptVideo(
    {
      ...versionRequest(movie, quote, webhookUrl),
      price: quote.price,
      seconds: quote.seconds,
      refusal: obstacleOf(quote, { max_cost }),
      ...named,
      idempotencyKey,
      also: (videoId) => {
        const ordered = withVersion(movie, { videoId, sources: sourcesToPay(quote) }, now);
        return newMovieWrites(ordered, setting('maxMoviesPerAccount'));
      },
    },
    context,
    present,
  );
};
