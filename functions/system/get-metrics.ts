import { queueLength } from '../platform/aws/queue.ts';
import { cachedRead } from '../platform/cached-read.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { countActive } from '../videos/active-videos.ts';
import { expositionContentType, expositionOf, type Series } from './exposition.ts';
import { metricFamilies } from './metric-families.ts';
import { readSeries, requestsUnderWay } from './metrics-store.ts';
import { systemRoutes } from './routes.ts';
import { demandScrapeToken } from './scrape-token.ts';

/** However often it is asked, an instance reads the figures no more often than this. */
const cacheMilliseconds = 5000;

export const handler = http(systemRoutes.getMetrics, async ({ headers }, { now }) => {
  await demandScrapeToken(headers.authorization, now);
  return reply(await figures(now), { headers: { 'content-type': expositionContentType } });
});

const read = async (at: number): Promise<string> => {
  const [counted, active, videos, movies] = await Promise.all([
    readSeries(),
    countActive(),
    queueLength('generation'),
    queueLength('movies'),
  ]);
  const seconds = counted
    .filter(({ name }) => name === 'http_request_duration_seconds')
    .reduce((sum, series) => sum + (series.sum ?? 0), 0);
  const underWay = await requestsUnderWay({ at, seconds });
  const gauges: Series[] = [
    { name: 'active_generations', labels: '', value: active },
    { name: 'queue_size', labels: `${metricFamilies.queue_size.labels[0]}="generation"`, value: videos },
    { name: 'queue_size', labels: `${metricFamilies.queue_size.labels[0]}="movies"`, value: movies },
    ...(underWay === undefined ? [] : [{ name: 'http_requests_active', labels: '', value: underWay }]),
  ];
  return expositionOf([...counted, ...gauges]);
};

const figures = cachedRead(
  (now) => read(now.getTime()),
  () => cacheMilliseconds,
);
