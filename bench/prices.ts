/**
 * List prices of AWS in us-east-1 without free tiers, in dollars. Looked up nowhere: they are from memory but for those
 * that docs/deploy.md names, and stand for the order of size. Look yours up before you rely on them.
 */
export const pricesOf = '2026-11-29';

export const prices = {
  lambdaRequest: 0.2e-6,
  /** Of arm64 and of x86_64. */
  lambdaGigabyteSecond: 0.0000133334,
  lambdaGigabyteSecondX86: 0.0000166667,
  writeUnit: 0.625e-6,
  readUnit: 0.125e-6,
  tableGigabyteMonth: 0.25,
  httpRequest: 1e-6,
  queueRequest: 0.4e-6,
  stateTransition: 25e-6,
  objectWrite: 5e-6,
  objectRead: 0.4e-6,
  /** As in docs/deploy.md. */
  storedGigabyteMonth: 0.023,
  downloadedGigabyte: 0.09,
  alarmMonth: 0.1,
  secretMonth: 0.4,
  dashboardMonth: 3,
  logGigabyte: 0.5,
  fargateProcessorHour: 0.04048,
  fargateGigabyteHour: 0.004445,
  /** Two processors and 4 GB; its storage, a GB and month. */
  postgresHour: 0.065,
  postgresGigabyteMonth: 0.115,
  /** 1.4 GB. */
  redisHour: 0.032,
  loadBalancerHour: 0.0225,
} as const;

const hoursOfMonth = 730;
const daysOfMonth = 30;

/** Seconds of a day for which a worker draws at most, so that no film waits long. */
const busySeconds = 86_400 * 0.6;

/**
 * A month of what is always on: three containers of an API, PostgreSQL, Redis, a load balancer, and workers with two
 * processors each, two at least.
 *
 * @param processorSeconds of a video
 */
export const alwaysOnMonth = (
  videosOfDay: number,
  processorSeconds: number,
): { dollars: number; workers: number } => {
  const container = (processors: number, gigabytes: number): number =>
    hoursOfMonth * (processors * prices.fargateProcessorHour + gigabytes * prices.fargateGigabyteHour);
  const workers = Math.max(2, Math.ceil((videosOfDay * processorSeconds) / (2 * busySeconds)));
  const dollars =
    3 * container(0.5, 1) +
    workers * container(2, 4) +
    hoursOfMonth * (prices.postgresHour + prices.redisHour + prices.loadBalancerHour) +
    20 * prices.postgresGigabyteMonth;
  return { dollars, workers };
};

/** A month of videos on top of a month in which nothing happens. */
export const serverlessMonth = (
  videosOfDay: number,
  { video, idle }: { video: number; idle: number },
): number => idle + videosOfDay * daysOfMonth * video;
