import { setting } from '../platform/env.ts';
import type { Context } from '../platform/http/context.ts';
import type { MovieContent } from './content.ts';
import { engineTerms, withPolicy } from './engine-choice.ts';
import { findMovieFiles } from './files.ts';
import type { Movie } from './model.ts';
import { type MovieQuote, quoteMovie } from './quote-movie.ts';

/** What a version is ordered with beside the movie. */
interface VersionWish extends Pick<MovieContent, 'engine' | 'allow'> {
  max_cost?: number | undefined;
}

/** Thinks the next version of a movie through, with what it may be made by. @param movie as its versions left it */
export const quoteVersion = async (
  movie: Movie,
  wish: VersionWish,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Promise<MovieQuote> => {
  const files = await findMovieFiles(actor, movie);
  const made = { ...movie, content: withPolicy(movie.content, wish) };
  const terms = { ...(await engineTerms(made.content, now)), maxCost: wish.max_cost };
  const options = { now, testValues: setting('testValues'), files, ...terms };
  return quoteMovie(made, new Set(movie.paid), options);
};
