import { type MetricFamily, metricFamilies } from './metric-families.ts';

/** One series as it stands: of a histogram, `buckets` holds the observations of each bucket alone. */
export interface Series {
  name: string;
  labels: string;
  value: number;
  sum?: number;
  buckets?: readonly number[];
}

export const expositionContentType = 'text/plain; version=0.0.4; charset=utf-8';

/** The text format 0.0.4 of Prometheus: every family that is known, with the samples that there are. */
export const expositionOf = (series: readonly Series[]): string => {
  const lines = Object.entries<MetricFamily>(metricFamilies).flatMap(([name, family]) => [
    `# HELP ${name} ${family.help}`,
    `# TYPE ${name} ${family.type}`,
    ...series
      .filter((one) => one.name === name)
      .sort((left, right) => (left.labels < right.labels ? -1 : 1))
      .flatMap((one) => (family.type === 'histogram' ? histogram(one, family) : [sample(one)])),
  ]);
  return `${lines.join('\n')}\n`;
};

const withLabels = (name: string, labels: string): string => (labels === '' ? name : `${name}{${labels}}`);

const sample = ({ name, labels, value }: Series): string => `${withLabels(name, labels)} ${value}`;

/** Buckets of the format are cumulative; those that are kept are not, so that one write adds to one alone. */
const histogram = (
  { name, labels, value, sum = 0, buckets = [] }: Series,
  family: MetricFamily,
): string[] => {
  let below = 0;
  const bounds = [...(family.buckets ?? []).map(String), '+Inf'];
  const lines = bounds.map((bound, index) => {
    below += buckets[index] ?? 0;
    const all = labels === '' ? `le="${bound}"` : `${labels},le="${bound}"`;
    return `${name}_bucket{${all}} ${below}`;
  });
  return [
    ...lines,
    `${withLabels(`${name}_sum`, labels)} ${rounded(sum)}`,
    `${withLabels(`${name}_count`, labels)} ${value}`,
  ];
};

/** Sums of milliseconds: what lies behind is the error of binary fractions. */
const rounded = (sum: number): number => Math.round(sum * 1e6) / 1e6;
