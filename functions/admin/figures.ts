import type { Series } from '../system/exposition.ts';
import type { DailyFigure } from '../system/metrics-store.ts';

const dayMilliseconds = 24 * 3600 * 1000;

/** So many days by UTC, oldest first; the last is that of `now`. */
export const daysUntil = (now: Date, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(now.getTime() - (count - 1 - index) * dayMilliseconds).toISOString().slice(0, 10),
  );

/** Labels of a series, by name. */
export const labelsOf = (text: string): Partial<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));

/** What became of videos on each of `days`, why they failed, and what vendors bill. */
export const figuresOfDays = (figures: readonly DailyFigure[], days: readonly string[]) => {
  const sum = (day: string, name: string, labels: string): number =>
    figures
      .filter((figure) => figure.day === day && figure.name === name && figure.labels.includes(labels))
      .reduce((total, { value }) => total + value, 0);
  const ended = (day: string, status: string): number =>
    sum(day, 'background_tasks_total', `status="${status}"`);
  const failures = new Map<string, number>();
  for (const { name, labels, value } of figures) {
    if (name !== 'video_failures_total') continue;
    const code = labelsOf(labels).code ?? '';
    failures.set(code, (failures.get(code) ?? 0) + value);
  }
  return {
    days: days.map((day) => ({
      day,
      completed: ended(day, 'completed'),
      failed: ended(day, 'failed'),
      cancelled: ended(day, 'cancelled'),
      cost_microdollars: sum(day, 'ai_cost_microdollars_total', ''),
    })),
    failures: [...failures]
      .map(([code, videos]) => ({ code, videos }))
      .sort((left, right) => right.videos - left.videos || left.code.localeCompare(right.code)),
  };
};

/** Calls of each engine and what is billed for them, by the names of engines. */
export const engineFigures = (series: readonly Series[]) => {
  const engines = new Map<string, { calls: number; failed_calls: number; cost_microdollars: number }>();
  for (const { name, labels, value } of series) {
    const { model = '', status } = labelsOf(labels);
    const engine = model.split('/')[0] ?? '';
    if (name !== 'ai_api_calls_total' && name !== 'ai_cost_microdollars_total') continue;
    const known = engines.get(engine) ?? { calls: 0, failed_calls: 0, cost_microdollars: 0 };
    if (name === 'ai_cost_microdollars_total') known.cost_microdollars += value;
    else {
      known.calls += value;
      if (status === 'failed') known.failed_calls += value;
    }
    engines.set(engine, known);
  }
  return [...engines]
    .map(([engine, figures]) => ({ engine, ...figures }))
    .sort((left, right) => left.engine.localeCompare(right.engine));
};
