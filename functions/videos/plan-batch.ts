import { qualityRefused } from '../credits/holds.ts';
import { loadMeans } from '../credits/store.ts';
import { highestOf } from '../plans/model.ts';
import { planOf, plansOfEnvironment } from '../plans/settings.ts';
import type { Context } from '../platform/http/context.ts';
import { problem } from '../shared/errors.ts';
import { type BatchEntry, fieldErrorOf, quoteEntries } from './batch-entries.ts';

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/** What a batch would be and cost, and everything that stands in its way. */
export const planBatch = async (
  entries: readonly BatchEntry[],
  maxCost: number | undefined,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
) => {
  const [quoted, account] = await Promise.all([quoteEntries(entries, actor, now), loadMeans(actor.userId)]);
  const price = quoted.reduce((sum, { quote }) => sum + (quote?.price ?? 0), 0);
  const videos = entries.length;
  const { balance, activeVideos } = account;
  const limit = planOf(account).concurrentVideos;
  const quality = highestOf(quoted.flatMap(({ quote }) => quote?.request.resolution ?? []));
  const above = quality === undefined ? undefined : qualityRefused(plansOfEnvironment(), account, quality);
  const obstacles = [
    above === undefined ? undefined : fieldErrorOf(above, 'body.videos'),
    maxCost !== undefined && price > maxCost
      ? fieldErrorOf(
          problem('MAX_COST_EXCEEDED', { required: price, max_cost: maxCost, videos }),
          'body.max_cost',
        )
      : undefined,
    price > balance
      ? fieldErrorOf(problem('INSUFFICIENT_CREDITS', { required: price, balance, videos }), 'body.videos')
      : undefined,
    activeVideos + videos > limit
      ? fieldErrorOf(problem('TOO_MANY_ACTIVE_VIDEOS', { limit, videos }), 'body.videos')
      : undefined,
  ];
  return {
    count: videos,
    price,
    balance,
    duration: tenths(quoted.reduce((sum, { quote }) => sum + (quote?.seconds ?? 0), 0)),
    videos: quoted.map(({ entry: { line }, quote, problems }, index) => ({
      index,
      ...(line === undefined ? {} : { line }),
      kind: quote?.request.kind ?? null,
      title: quote?.request.title ?? null,
      scenes: quote?.scenes.length ?? null,
      duration: quote === undefined ? null : tenths(quote.seconds),
      price: quote?.price ?? null,
      problems,
    })),
    problems: obstacles.filter((obstacle) => obstacle !== undefined),
  };
};
