import * as z from 'zod/mini';
import { familyOf, labelText, type MetricName } from './metric-families.ts';

/** What is to be added to one series: of a counter `count`, of a histogram observations by bucket. */
export interface Increment {
  name: string;
  /** As {@link labelText} writes it. */
  labels: string;
  count: number;
  /** Of a histogram: the sum of what was observed, in seconds. */
  sum?: number;
  /** Of a histogram: observations in each bucket alone; the last bucket is `+Inf`. */
  buckets?: number[];
}

const labelValue = z.string().check(z.maxLength(100));

/** What `recordMetric` writes. */
const metricLine = z.object({
  metric: z.object({
    name: z.string(),
    labels: z.record(z.string(), labelValue),
    value: z.number().check(z.positive()),
  }),
});

/** What the access log of the HTTP API writes; every figure is text. */
const accessLine = z.object({
  route: z.string(),
  status: z.string().check(z.regex(/^[1-5]\d\d$/)),
  latency_ms: z.string().check(z.regex(/^\d+$/)),
});

interface Observation {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** What one line of a log counts; nothing for a line that is none of ours. */
const observationsOf = (line: string): Observation[] => {
  const parsed = json(line);
  const metric = z.safeParse(metricLine, parsed);
  if (metric.success) return [metric.data.metric];
  const access = z.safeParse(accessLine, parsed);
  if (!access.success) return [];
  const { route, status, latency_ms } = access.data;
  const labels = endpointOf(route);
  return [
    { name: 'http_requests_total' satisfies MetricName, labels: { ...labels, status }, value: 1 },
    { name: 'http_request_duration_seconds' satisfies MetricName, labels, value: Number(latency_ms) / 1000 },
  ];
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Routes are few, paths are not: what no route takes is told under one name. */
const endpointOf = (routeKey: string): { method: string; endpoint: string } => {
  const [, method, path] = /^([A-Z]+) (\/\S*)$/.exec(routeKey) ?? [];
  if (method === undefined || path === undefined) return { method: 'any', endpoint: 'unmatched' };
  return { method, endpoint: path.length > 1 ? path.replace(/\/$/, '') : path };
};

/** Everything that these lines count, added up by series. */
export const incrementsOf = (lines: readonly string[]): Increment[] => {
  const series = new Map<string, Increment>();
  for (const { name, labels, value } of lines.flatMap(observationsOf)) {
    const family = familyOf(name);
    if (family === undefined || family.type === 'gauge') continue;
    const text = labelText(family, labels);
    const key = `${name}{${text}}`;
    const found = series.get(key) ?? { name, labels: text, count: 0 };
    series.set(key, family.type === 'counter' ? add(found, value) : observe(found, value, family.buckets));
  }
  return [...series.values()];
};

const add = (increment: Increment, value: number): Increment => ({
  ...increment,
  count: increment.count + value,
});

const observe = (increment: Increment, value: number, bounds: readonly number[] = []): Increment => {
  const buckets = increment.buckets ?? [...bounds, Number.POSITIVE_INFINITY].map(() => 0);
  const index = bounds.findIndex((bound) => value <= bound);
  const place = index === -1 ? bounds.length : index;
  return {
    ...increment,
    count: increment.count + 1,
    sum: (increment.sum ?? 0) + value,
    buckets: buckets.map((count, at) => count + (at === place ? 1 : 0)),
  };
};
