import { queueLength } from '../platform/aws/queue.ts';
import { http } from '../platform/http/entry.ts';
import type { Series } from '../system/exposition.ts';
import { readDailyFigures, readSeries } from '../system/metrics-store.ts';
import { countActive } from '../videos/active-videos.ts';
import { daysUntil, engineFigures, figuresOfDays, labelsOf } from './figures.ts';
import { adminRoutes } from './routes.ts';

const queues = ['generation', 'movies'] as const;

/** Totals of all time are those that `/metrics` counts: their cost is that of labels, not of accounts. */
export const handler = http(adminRoutes.getStatistics, async ({ query }, { now }) => {
  const days = daysUntil(now, query.days);
  const [series, daily, active, ...lengths] = await Promise.all([
    readSeries(),
    readDailyFigures(days[0] ?? '', days.at(-1) ?? ''),
    countActive(),
    ...queues.map(queueLength),
  ]);
  const requests = (method: string, endpoint: RegExp) =>
    total(
      series,
      'http_requests_total',
      (labels) =>
        labels.method === method && endpoint.test(labels.endpoint ?? '') && /^2/.test(labels.status ?? ''),
    );
  const films = (status: string) =>
    total(
      series,
      'background_tasks_total',
      (labels) => labels.task_type === 'video_generation' && labels.status === status,
    );
  const durations = series.find(({ name }) => name === 'video_processing_duration_seconds');
  return {
    as_of: now.toISOString(),
    users: {
      registered: requests('POST', /^\/api\/v1\/(auth\/register|users)$/),
      removed: requests('DELETE', /^\/api\/v1\/users\/me$/),
    },
    videos: {
      active,
      completed: films('completed'),
      failed: films('failed'),
      cancelled: films('cancelled'),
      average_processing_seconds:
        durations === undefined || durations.value === 0
          ? null
          : Math.round(((durations.sum ?? 0) / durations.value) * 10) / 10,
    },
    requests: total(series, 'http_requests_total', () => true),
    ...figuresOfDays(daily, days),
    engines: engineFigures(series),
    queues: queues.map((queue, index) => ({ queue, waiting: lengths[index] ?? 0 })),
  };
});

/** The sum of one metric over the series whose labels fit. */
const total = (
  series: readonly Series[],
  metric: string,
  fits: (labels: Partial<Record<string, string>>) => boolean,
): number =>
  series
    .filter(({ name, labels }) => name === metric && fits(labelsOf(labels)))
    .reduce((sum, { value }) => sum + value, 0);
