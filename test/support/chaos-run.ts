import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { eventsOf, expectBooksAgree, expectWholeStory } from './books.ts';
import { createMovie, createVideo, renewing } from './chaos-jobs.ts';
import { expectPaidOnce, type VendorMoney } from './chaos-money.ts';
import { type ChaosPlan, chaosPlans } from './chaos-plans.ts';
import { openChaosVendors } from './chaos-vendors.ts';
import { type Body, send, type TestCloud, type TestUser, testEnvironment } from './cloud.ts';
import { type CloudProcess, startCloudProcess } from './cloud-process.ts';
import { followVideo } from './follow-video.ts';
import { freePort } from './free-port.ts';
import { mediaIn } from './media.ts';
import { patiently, registerPatiently } from './patience.ts';
import { until } from './until.ts';

/** What came of a plan. */
export interface ChaosOutcome {
  plan: string;
  videos: number;
  movies: number;
  completed: number;
  failed: number;
  cancelled: number;
  deleted: number;
  events: number;
  /** How often each point failed, summed over all lives of the cloud but what a killed one could not tell. */
  faults: Record<string, number>;
  kills: number;
  /** Times a socket had to connect again. */
  reconnected: number;
  seconds: number;
  /** Of videos that vendors make. */
  vendors?: VendorMoney;
  /** Why videos failed, and how many. */
  failures: Record<string, number>;
}

const jobsOfAccount = 25;
/** Requests under way at once. */
const clients = 8;
const terminal = ['completed', 'failed', 'cancelled'];
/** Runs `work` on every item, a few at a time. */
const overAll = async <T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const take = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await work(items[index] as T, index);
  };
  await Promise.all(Array.from({ length: clients }, take));
  return results;
};

/**
 * Makes videos and movies on a cloud of its own while a plan disturbs it, and demands of all of them: an end, events
 * without a gap, exact ledgers, no hold left, every event on a socket that stayed, no object of what was deleted.
 *
 * @param options `seed` decides when faults happen; `assembly` is the synthesized app; `vendors` are engines whose
 * doubles make the videos in turn, of which it is then demanded that nothing was paid twice, or paid and lost
 */
export const runChaos = async (
  plan: ChaosPlan,
  options: { seed: number; videos: number; movies: number; assembly: string; vendors?: readonly string[] },
): Promise<ChaosOutcome> => {
  const startedAt = Date.now();
  const dataDir = await mkdtemp(join(tmpdir(), 'kinora-chaos-'));
  const wordsFrom = options.seed + chaosPlans.indexOf(plan);
  const vendors = options.vendors && (await openChaosVendors(options.vendors, wordsFrom));
  // Vendors know it, whatever happens to the cloud.
  const port = await freePort();
  vendors?.store(dataDir, `http://127.0.0.1:${port}`);
  // Many videos take minutes: who looks at all of them all the time has no time left to make them.
  const isLong = vendors !== undefined || options.videos > 50;
  const lookSeconds = isLong ? 10 : 0.5;
  const reconcileSeconds = isLong ? 20 : 2;
  const faults: Record<string, number> = {};
  const countFaults = async (): Promise<void> => {
    for (const [point, count] of Object.entries(await running.faults()))
      faults[point] = (faults[point] ?? 0) + count;
  };
  let lives = 0;
  const start = (): Promise<CloudProcess> =>
    startCloudProcess({
      assembly: options.assembly,
      dataDir,
      port,
      faultPlan: { seed: options.seed + lives++, rates: { ...plan.rates } },
      functionEnvironment: testEnvironment({
        reconcileAfterSeconds: reconcileSeconds,
        retryIntervalSeconds: isLong ? 5 : 1,
        maxActiveVideos: 1000,
        signupCredits: 10_000,
        ...(vendors && { engines: vendors.names, maxRunningVideos: 64 }),
      }),
    });
  let starting = start();
  let running = await starting;
  const reconciling = setInterval(() => running.reconcile(), reconcileSeconds * 1000);
  try {
    const impatient = patiently(async (...asked) => {
      try {
        return await send((await starting).http, ...asked);
      } catch {
        // Killed in the middle of an answer.
        return { status: 503, headers: new Headers(), body: {} };
      }
    });
    const { request, signedIn } = renewing(impatient);

    const users = await overAll(
      Array.from({ length: Math.ceil((options.videos + options.movies) / jobsOfAccount) }),
      async () => signedIn(await registerPatiently(impatient)),
    );
    const userOf = (index: number): TestUser => users[index % users.length] as TestUser;
    const videos = await overAll(Array.from({ length: options.videos }), (_, number) =>
      createVideo(request, userOf(number), number, { plan, vendors }),
    );
    const movies = await overAll(Array.from({ length: options.movies }), (_, number) =>
      createMovie(request, userOf(number), number),
    );
    const jobs = [...videos, ...movies];
    const socketCloud = { request } as TestCloud;
    const following = Promise.all(jobs.map(({ user, id }) => followVideo(socketCloud, user, id)));
    // Awaited below.
    following.catch(() => undefined);

    // Every ninth is cancelled, at whatever point it is.
    await overAll(
      videos.filter((_, number) => number % 9 === 8),
      ({ user, id }) => request('POST', `/api/v1/videos/${id}/cancel`, { token: user.token }),
    );

    const ends = new Map<string, Body>();
    for (let kills = 0; ends.size < jobs.length; await sleep(lookSeconds * 1000)) {
      await overAll(
        jobs.filter(({ id }) => !ends.has(id)),
        async ({ user, id }) => {
          const { body } = await request('GET', `/api/v2/videos/${id}`, user);
          if (terminal.includes(String(body.status))) ends.set(id, body);
        },
      );
      if (kills < plan.kills && ends.size >= ((kills + 1) * jobs.length) / (plan.kills + 2)) {
        kills += 1;
        await countFaults();
        await running.kill();
        starting = start();
        running = await starting;
      }
    }

    const stories = await overAll(jobs, async ({ user, id, mustFail }) => {
      const events = await eventsOf(request, user, id);
      expectWholeStory(events);
      const end = ends.get(id);
      if (mustFail) expect(end?.status, JSON.stringify(end)).not.toBe('completed');
      if (String(end?.status) === 'failed')
        // What its text asks for may fail for good, e.g. in moderation.
        expect(end?.failure).toMatchObject({ charged: false, ...(mustFail ? {} : { retryable: true }) });
      return events.map(({ seq }) => Number(seq));
    });
    const seen = await following;
    // What a killed function had sent already comes again.
    for (const [index, { numbers }] of seen.entries())
      expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(stories[index]);
    for (const user of users)
      await expectBooksAgree(
        request,
        user,
        jobs.filter((job) => job.user === user).map(({ id }) => id),
      );

    const videoEnds = videos.map(({ id }, number) => ({ id, number, end: ends.get(id) as Body }));
    const isKilled = plan.kills > 0 || plan.rates['lambda:kill'] !== undefined;
    const money = vendors && (await expectPaidOnce(running, vendors, videoEnds, { isKilled }));

    const deleted = videos.filter((_, number) => number % 5 === 0);
    await overAll(deleted, async ({ user, id }) => {
      const { status, body } = await request('DELETE', `/api/v2/videos/${id}`, user);
      // The answer of the first try may have got lost.
      expect([200, 404], JSON.stringify(body)).toContain(status);
    });
    await until(async () => {
      const media = mediaIn(running.client, running.mediaBucket);
      const keys = await media.keys('');
      return deleted.every(({ id }) => !keys.some((key) => key.includes(id)));
    });

    await countFaults();
    const count = (status: string): number =>
      [...ends.values()].filter((end) => String(end.status) === status).length;
    return {
      plan: plan.name,
      videos: videos.length,
      movies: movies.length,
      completed: count('completed'),
      failed: count('failed'),
      cancelled: count('cancelled'),
      deleted: deleted.length,
      events: stories.reduce((sum, { length }) => sum + length, 0),
      faults,
      kills: lives - 1,
      reconnected: seen.reduce((sum, { connections }) => sum + connections - 1, 0),
      seconds: Math.round((Date.now() - startedAt) / 1000),
      failures: countBy([...ends.values()].flatMap(({ failure }) => failure?.code ?? [])),
      ...(money && { vendors: money }),
    };
  } finally {
    clearInterval(reconciling);
    await running.kill();
    await vendors?.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const countBy = (names: readonly unknown[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[String(name)] = (counts[String(name)] ?? 0) + 1;
  return counts;
};
