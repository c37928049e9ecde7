import { frameSize } from '../engines/frame-size.ts';
import { engineOfPart } from '../planning/movie-engines.ts';
import { http } from '../platform/http/entry.ts';
import { planProblems } from '../videos/plan-problems.ts';
import { quoteVersion } from './quote-version.ts';
import { moviesRoutes } from './routes.ts';
import { loadMovie, settleMovie } from './store.ts';

const rounded = (seconds: number): number => Math.round(seconds * 10) / 10;

export const handler = http(moviesRoutes.planMovie, async ({ params, body }, { actor, now }) => {
  const found = await loadMovie({ ownerId: actor.userId, projectId: params.id, id: params.movie_id });
  const { movie } = await settleMovie(found);
  const quote = await quoteVersion(movie, body, { actor, now });
  const { order, engines, parts, seconds, price, problems } = quote;
  const outOfPlan = await planProblems(actor.userId, order.resolution, 'quality');
  return {
    scenes: parts.map(({ estimatedSeconds, isPaid }, index) => ({
      index,
      kind: order.scenes[index]?.kind ?? ('closing' as const),
      seconds: rounded(estimatedSeconds),
      reused: isPaid,
      engine: engineOfPart(order, index),
      engine_reason: engines.find(({ scene }) => scene === index)?.engineReason ?? null,
    })),
    duration: rounded(seconds),
    seconds_to_render: rounded(
      parts.reduce((sum, part) => sum + (part.isPaid ? 0 : part.estimatedSeconds), 0),
    ),
    ...frameSize(order.resolution, order.aspectRatio),
    price,
    problems: [...problems, ...outOfPlan],
  };
});
