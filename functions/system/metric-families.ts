/** One metric as Prometheus knows it. */
export interface MetricFamily {
  type: 'counter' | 'gauge' | 'histogram';
  help: string;
  labels: readonly string[];
  /** Upper bounds in seconds, rising; the last, `+Inf`, is implied. */
  buckets?: readonly number[];
}

/** What Prometheus clients have by default. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const callBuckets = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];
const filmBuckets = [5, 10, 20, 30, 60, 120, 300, 600, 900, 1800];

/**
 * Everything that `/metrics` tells. What no feature counts yet stands here without samples: it is not known, and
 * not 0.
 */
export const metricFamilies = {
  http_requests_total: {
    type: 'counter',
    help: 'Requests by method, route and status.',
    labels: ['method', 'endpoint', 'status'],
  },
  http_request_duration_seconds: {
    type: 'histogram',
    help: 'Time from a request to its whole answer.',
    labels: ['method', 'endpoint'],
    buckets: requestBuckets,
  },
  http_requests_active: {
    type: 'gauge',
    help: "Requests under way, on average since a scrape a minute ago or more (Little's law).",
    labels: [],
  },
  websocket_connections_total: { type: 'counter', help: 'WebSockets that were let in.', labels: [] },
  background_tasks_total: {
    type: 'counter',
    help: 'Ends of background tasks; `video_generation` is a whole film.',
    labels: ['task_type', 'status'],
  },
  video_failures_total: {
    type: 'counter',
    help: 'Videos that failed, by code of the failure.',
    labels: ['code'],
  },
  maintenance_removed_total: {
    type: 'counter',
    help: 'What daily maintenance removed: uploads that did not end, files that belonged to nothing, videos that a plan keeps no longer.',
    labels: ['kind'],
  },
  plan_credits_total: {
    type: 'counter',
    help: "Credits of plans' months, by what became of them: granted, or expired.",
    labels: ['type'],
  },
  cache_hits_total: { type: 'counter', help: 'Answers that the caller had already.', labels: ['cache_type'] },
  cache_misses_total: {
    type: 'counter',
    help: 'Answers that were not what the caller had.',
    labels: ['cache_type'],
  },
  video_processing_duration_seconds: {
    type: 'histogram',
    help: 'Time from the first task of a film to its end.',
    labels: [],
    buckets: filmBuckets,
  },
  videos_adopted_total: {
    type: 'counter',
    help: 'Lost videos that the reconciler ended or started again.',
    labels: ['remedy'],
  },
  webhook_attempts_total: {
    type: 'counter',
    help: 'Attempts at webhooks by what became of the delivery: delivered, retried or given up.',
    labels: ['outcome'],
  },
  webhooks_dropped_total: {
    type: 'counter',
    help: 'Events that were not delivered because their account had its deliveries of the day.',
    labels: [],
  },
  active_generations: { type: 'gauge', help: 'Films that are pending or in work.', labels: [] },
  queue_size: { type: 'gauge', help: 'Messages that wait in a queue, about.', labels: ['queue'] },
  errors_total: {
    type: 'counter',
    help: 'Errors and warnings of our own; what a caller did wrong is none.',
    labels: ['component', 'severity', 'source'],
  },
  ai_api_calls_total: {
    type: 'counter',
    help: 'Calls of engines, the embedded one too, by `<engine>/<capability>` and how they ended.',
    labels: ['model', 'status'],
  },
  ai_api_duration_seconds: {
    type: 'histogram',
    help: 'Time of such calls.',
    labels: ['model'],
    buckets: callBuckets,
  },
  ai_characters_total: {
    type: 'counter',
    help: 'Characters that vendors were paid to speak, by engine.',
    labels: ['model'],
  },
  ai_repeated_calls_total: {
    type: 'counter',
    help: 'Calls of vendors for what they may have been paid for before, by engine.',
    labels: ['model'],
  },
  vendor_webhooks_total: {
    type: 'counter',
    help: 'Calls of vendors that a work has ended, by what they led to; `refused`: not signed by the vendor, or too old.',
    labels: ['vendor', 'outcome'],
  },
  ai_cost_microdollars_total: {
    type: 'counter',
    help: 'About what vendors bill for work that was started, in millionths of a dollar, by engine.',
    labels: ['model'],
  },
  directed_scenes_total: {
    type: 'counter',
    help: 'Scenes of which a language model was to say what is shown, by who said it in the end: model or rules.',
    labels: ['by'],
  },
  ai_tokens_total: {
    type: 'counter',
    help: 'Tokens sent to and received from such models.',
    labels: ['model', 'direction'],
  },
} as const satisfies Readonly<Record<string, MetricFamily>>;

export type MetricName = keyof typeof metricFamilies;

export const familyOf = (name: string): MetricFamily | undefined =>
  Object.hasOwn(metricFamilies, name) ? metricFamilies[name as MetricName] : undefined;

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

/** `method="GET",endpoint="/live"`: the labels of a family, in its order; empty where it has none. */
export const labelText = (family: MetricFamily, labels: Readonly<Record<string, string>>): string =>
  family.labels.map((name) => `${name}="${escaped(labels[name] ?? '')}"`).join(',');
