import { keyPart, systemPartition } from '../shared/keys.ts';

const metricsPart = keyPart('metrics#');

/** Partition of one copy of all figures. */
export const metricsPartition = (shard: number): string => metricsPart.of(String(shard));

/** One series of one copy. */
export const seriesKey = (shard: number, name: string, labels: string) => ({
  pk: metricsPartition(shard),
  sk: `${name}{${labels}}`,
});

const dailyPart = keyPart('daily-metrics#');

/** Partition of one copy of the figures of days. */
export const dailyPartition = (shard: number): string => dailyPart.of(String(shard));

/** One series of one day (`2026-11-29`) of one copy. */
export const dailyKey = (shard: number, day: string, name: string, labels: string) => ({
  pk: dailyPartition(shard),
  sk: `${day} ${name}{${labels}}`,
});

/** Request seconds at earlier scrapes. */
export const requestSecondsKey = { pk: systemPartition, sk: 'request-seconds' } as const;

/** Nothing is there: a probe reads it to see whether the table answers. */
export const probeKey = { pk: systemPartition, sk: 'health' } as const;
