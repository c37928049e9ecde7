import { embeddedEngineId } from '../engines/embedded-id.ts';
import { spokenSceneOf } from '../planning/movie-plan.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { inlineText } from '../videos/store.ts';
import type { VideoRequest } from '../videos/video-request.ts';
import type { Movie } from './model.ts';
import type { MovieQuote } from './quote-movie.ts';

/** What a version is ordered with beside its movie, as it was sent. */
interface SentPolicy {
  max_cost?: number | undefined;
  engine?: string | undefined;
  allow?: readonly string[] | undefined;
}

/**
 * What stands in the way of a version, or that it costs more than the caller's ceiling. Problems are told by their place
 * in the movie, those of what was sent with the order by that in its body.
 */
export const obstacleOf = (quote: MovieQuote, sent: SentPolicy): KinoraError | undefined => {
  const { max_cost: maxCost } = sent;
  const isSent = (path: string) => (path === 'engine' || path === 'allow') && sent[path] !== undefined;
  const errors = quote.problems.map((one) => (isSent(one.path) ? { ...one, path: `body.${one.path}` } : one));
  if (errors.length > 0) return problem('VALIDATION_ERROR', {}, { errors });
  if (maxCost !== undefined && quote.price > maxCost)
    return problem('MAX_COST_EXCEEDED', { required: quote.price, max_cost: maxCost });
  return undefined;
};

/** Problems of what was sent, by their place in the body. @throws KinoraError 422 when there are any */
export const demandFeasible = ({ problems }: MovieQuote): void => {
  const errors = problems.map((one) => ({ ...one, path: `body.${one.path}` }));
  if (errors.length > 0) throw problem('VALIDATION_ERROR', {}, { errors });
};

/** The next version of a movie as a video, and the text that it keeps: the order as it was quoted. */
export const versionRequest = (
  movie: Movie,
  { order, engines }: MovieQuote,
  webhookUrl: string | undefined,
): { request: VideoRequest; text: string } => {
  const text = JSON.stringify(order);
  const { content, projectId, id, lastVersion } = movie;
  const spoken = spokenSceneOf(order);
  return {
    text,
    request: {
      kind: 'movie',
      ...inlineText(text),
      title: content.title,
      language: spoken?.language ?? content.language,
      voiceId: spoken?.voiceId ?? '',
      avatarId: '',
      style: content.style,
      quality: content.quality,
      resolution: order.resolution,
      aspectRatio: content.aspect_ratio,
      music: content.music,
      // Of who joins the scenes; each scene names its own.
      engineId: embeddedEngineId,
      projectId,
      movie: { id, version: lastVersion + 1 },
      ...(engines.length === 0 ? {} : { sceneEngines: engines }),
      ...(webhookUrl === undefined ? {} : { webhookUrl }),
    },
  };
};

/** Names of what a version is to pay for. */
export const sourcesToPay = ({ parts }: MovieQuote): string[] =>
  parts.flatMap(({ isPaid, source }) => (isPaid ? [] : [source]));

/** Names of what a version takes as it is. */
export const reusedSources = ({ parts }: MovieQuote): string[] =>
  parts.flatMap(({ isPaid, source }) => (isPaid ? [source] : []));
