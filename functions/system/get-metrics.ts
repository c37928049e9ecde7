import { queueLength } from '../platform/aws/queue.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { countActive } from '../videos/store.ts';
import { expositionContentType, expositionOf, type Series } from './exposition.ts';
import { metricFamilies } from './metric-families.ts';
import { readSeries, requestsUnderWay } from './metrics-store.ts';
import { systemRoutes } from './routes.ts';

/** However often it is asked, an instance reads the figures no more often than this. */
const cacheMilliseconds = 5000;

let cached: { at: number; text: Promise<string> } | undefined;

export const handler = http(systemRoutes.getMetrics, async (_input, { now }) => {
  const at = now.getTime();
  if (cached === undefined || at - cached.at >= cacheMilliseconds) {
    const text = read(at);
    cached = { at, text };
    text.catch(() => {
      cached = undefined;
    });
  }
  return reply(await cached.text, { headers: { 'content-type': expositionContentType } });
});

const read = async (at: number): Promise<string> => {
  const [counted, active, waiting] = await Promise.all([
    readSeries(),
    countActive(),
    queueLength('generation'),
  ]);
  const seconds = counted
    .filter(({ name }) => name === 'http_request_duration_seconds')
    .reduce((sum, series) => sum + (series.sum ?? 0), 0);
  const underWay = await requestsUnderWay({ at, seconds });
  const gauges: Series[] = [
    { name: 'active_generations', labels: '', value: active },
    { name: 'queue_size', labels: `${metricFamilies.queue_size.labels[0]}="generation"`, value: waiting },
    ...(underWay === undefined ? [] : [{ name: 'http_requests_active', labels: '', value: underWay }]),
  ];
  return expositionOf([...counted, ...gauges]);
};
