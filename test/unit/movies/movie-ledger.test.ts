import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { sumLedger } from '../../../functions/credits/store.ts';
import { heygen } from '../../../functions/engines/heygen/provider.ts';
import { type Spoken, speechName } from '../../../functions/generation/artifacts.ts';
import { failAttempt } from '../../../functions/generation/fail-attempt.ts';
import { loadCharge } from '../../../functions/generation/film-charge.ts';
import {
  loadRemoteJob,
  type RemoteJob,
  saveRemoteJob,
} from '../../../functions/generation/remote/job-store.ts';
import { paidBy, takeOver } from '../../../functions/generation/remote/movie-purchase.ts';
import { movieSceneOf } from '../../../functions/generation/remote/movie-scene.ts';
import { partOfScene } from '../../../functions/generation/shown-parts.ts';
import { videoFailure } from '../../../functions/generation/video-failures.ts';
import { movieContent } from '../../../functions/movies/content.ts';
import { type Movie, newMovie, withVersion } from '../../../functions/movies/model.ts';
import { quoteMovie } from '../../../functions/movies/quote-movie.ts';
import {
  loadMovie,
  movieOfVideo,
  newMovieWrites,
  orderVersionWrite,
  paidScenesWrites,
  settleMovie,
} from '../../../functions/movies/store.ts';
import { reusedSources, sourcesToPay, versionRequest } from '../../../functions/movies/version-request.ts';
import { buildMoviePlan } from '../../../functions/planning/movie-plan.ts';
import { quotedSeconds, type VideoPlan } from '../../../functions/planning/video-plan.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { log } from '../../../functions/platform/log.ts';
import { newId } from '../../../functions/shared/ids.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { cancelOwnVideo } from '../../../functions/videos/cancellation.ts';
import { chargedFor } from '../../../functions/videos/charge.ts';
import { complete, type Video } from '../../../functions/videos/model.ts';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { purchaseName } from '../../../functions/videos/purchase.ts';
import { changeVideo, loadVideo, newVideoWrites } from '../../../functions/videos/store.ts';
import { holdLedgerWrite } from '../../../functions/videos/submit.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

useSmallCloud({ engines: 'heygen' });

const funds = 100_000;
const now = new Date('2026-11-29T10:00:00Z');
const options = { now, testValues: false };

/** One scene is two pieces of work for its vendor, the others one. */
const scripts = [
  'Ships come home in the evening light.',
  'The harbour is quiet.\n\nNobody is on the quay at this hour.',
  'A storm is coming over the sea.',
  'All is well that ends well.',
];
const scene = (script: string) => ({ kind: 'avatar', script, engine: 'heygen' });
const contentOf = (chosen: readonly number[]) =>
  z.parse(movieContent, {
    ...{ title: 'Spring', quality: 'low', music: false },
    scenes: chosen.map((index) => scene(scripts[index] ?? '')),
  });

/** How a piece stands when its version ends. */
const outcomes = ['not begun', 'collected', 'started', 'free', 'ended'] as const;
type Outcome = (typeof outcomes)[number];
const endings = ['cancelled', 'failed by its text', 'failed by us', 'completed'] as const;

const version = fc.record({
  scenes: fc.uniqueArray(fc.integer({ min: 0, max: scripts.length - 1 }), { minLength: 1, maxLength: 3 }),
  outcomes: fc.array(fc.constantFrom(...outcomes), { minLength: 6, maxLength: 6 }),
  end: fc.constantFrom(...endings),
});
type Version = typeof version extends fc.Arbitrary<infer Value> ? Value : never;

/** Credits of HeyGen for so many seconds, as its tariff has it. */
const ofHeygen = (seconds: readonly number[]): number =>
  seconds.length === 0 ? 0 : 11 * Math.max(1, Math.ceil(seconds.reduce((sum, one) => sum + one, 0) / 5));

let owners = 0;

/** A movie whose versions are ordered, made and ended; beside it the books of a reader who counts by hand. */
class Studio {
  readonly ownerId: string;
  /** Films of vendors in the bucket, and their true lengths. */
  readonly films = new Map<string, number>();
  /** Pieces that the owner paid for, and how often each was begun at its vendor. */
  readonly paid = new Set<string>();
  readonly begun = new Map<string, number>();
  /** Of what was begun, what we paid for. */
  readonly ours = new Set<string>();
  closing = false;
  spent = 0;
  private movie: Movie;

  constructor() {
    owners += 1;
    this.ownerId = `owner-${owners}`;
    this.movie = newMovie({ ownerId: this.ownerId, projectId: 'project' }, contentOf([0]), now);
  }

  async open(): Promise<void> {
    await commit([{ Put: { Item: { ...accountKey(this.ownerId), balance: funds, activeVideos: 0 } } }]);
    await commit(newMovieWrites(this.movie, 10));
  }

  private async order(chosen: readonly number[]): Promise<{ video: Video; plan: VideoPlan }> {
    const { movie: name } = this;
    const found = { ...(await loadMovie(name)), content: contentOf(chosen) };
    const { movie } = await settleMovie(found);
    const quote = quoteMovie(movie, new Set(movie.paid), options);
    expect(quote.problems).toEqual([]);
    const { request, text } = versionRequest(movie, quote, undefined);
    const { projectId: _, ...placed } = request;
    const made = { id: newId(), ownerId: this.ownerId, price: quote.price, now, checkAt: now.toISOString() };
    const waiting = newVideo(placed, { ...made, estimatedSeconds: quote.seconds });
    const video: Video = { ...waiting, status: 'processing', stage: 'speaking' };
    const ordered = withVersion(
      movie,
      { videoId: video.id, sources: sourcesToPay(quote) },
      now,
      reusedSources(quote),
    );
    await commit([
      ...newVideoWrites(video, text),
      holdLedgerWrite(video, now),
      { Update: updateOf(accountKey(this.ownerId), { add: { balance: -video.price, activeVideos: 1 } }) },
      orderVersionWrite(found, ordered),
    ]);
    return { video, plan: buildMoviePlan(quote.order, options) };
  }

  /** Has a piece come to its outcome, by the rules of the tasks that start and collect it. */
  private async make(video: Video, plan: VideoPlan, index: number, outcome: Outcome): Promise<string> {
    const [part] = await partOfScene(video.id, plan, [], index);
    if (part === undefined) return '';
    const name = purchaseName(part);
    if (outcome === 'not begun' || this.films.has(name)) return name;
    const { ownerId, id: videoId, attempt } = video;
    const job = { ownerId, videoId, attempt, correlationId: 'c', sceneIndex: index, steps: 0 };
    const movieScene = movieSceneOf(job, plan, index);
    const asked = { name: part, engine: heygen, movieScene };
    const isGoneOn = await takeOver({ ...job, capability: 'talking-video' }, asked, log);
    const before = await loadRemoteJob(part);
    const seconds = ((index * 7 + 5) % 23) / 2;
    const call = { token: `${videoId}-${index}`, tries: 1, attempt, firstCallAt: now.toISOString() };
    const state = outcome === 'free' || outcome === 'ended' ? outcome : 'started';
    const started: Omit<RemoteJob, 'version'> = {
      ...{ ...part, ...call, ...paidBy(asked), engineId: 'heygen', state, handle: name },
      ...{ lastCallAt: now.toISOString(), billedSeconds: quotedSeconds(plan, index) ?? 0 },
    };
    if (!isGoneOn && state === 'started') this.begun.set(name, (this.begun.get(name) ?? 0) + 1);
    const saved = isGoneOn ? before : await saveRemoteJob(before, started);
    if (outcome !== 'collected' || saved === undefined) return name;
    await saveRemoteJob(saved, { ...saved, state: 'collected', billedSeconds: seconds });
    this.films.set(name, seconds);
    return name;
  }

  async run({ scenes, outcomes: drawn, end }: Version): Promise<void> {
    const { video, plan } = await this.order(scenes);
    const pieces = plan.film.scenes.flatMap(({ index }) =>
      movieSceneOf({ ownerId: this.ownerId, videoId: video.id }, plan, index)?.pieces === 0 ? [] : [index],
    );
    const bySeconds = new Map<string, number>();
    for (const index of pieces) {
      const outcome = end === 'completed' ? 'collected' : (drawn[index % drawn.length] ?? 'free');
      const isHere = this.films.has(
        purchaseName((await partOfScene(video.id, plan, [], index))[0] ?? nobody),
      );
      const name = await this.make(video, plan, index, outcome);
      const isBought = !isHere && (outcome === 'collected' || outcome === 'started');
      const seconds = this.films.get(name) ?? quotedSeconds(plan, index) ?? 0;
      if ((isBought || end === 'completed') && !this.paid.has(name)) bySeconds.set(name, seconds);
    }
    const charge = ofHeygen([...bySeconds.values()]);
    const isPaying = end === 'cancelled' || end === 'failed by its text';
    const expected =
      end === 'completed'
        ? Math.max(1, Math.min(video.price, charge + (this.closing ? 0 : 1)))
        : isPaying
          ? Math.min(video.price, charge)
          : 0;
    await this.end(video, plan, end);
    if (isPaying || end === 'completed') for (const name of bySeconds.keys()) this.paid.add(name);
    if (end === 'failed by us') for (const name of bySeconds.keys()) this.ours.add(name);
    if (end === 'completed') this.closing = true;
    this.spent += expected;
    await this.demandBooks(video, expected);
  }

  private async end(video: Video, plan: VideoPlan, end: Version['end']): Promise<void> {
    const { ownerId, id: videoId, attempt } = video;
    if (end === 'cancelled') return void (await cancelOwnVideo(ownerId, videoId, now, log));
    if (end !== 'completed') {
      const code = end === 'failed by us' ? 'TIMED_OUT' : 'CONTENT_REFUSED';
      await failAttempt({ ownerId, videoId, attempt }, () => videoFailure(code, 'speaking'), now);
      return;
    }
    const spoken: Spoken = [];
    for (const { index } of plan.film.scenes) {
      const [part] = await partOfScene(videoId, plan, [], index);
      const seconds = part === undefined ? 2.4 : (this.films.get(purchaseName(part)) ?? 0);
      const frames = Math.round(seconds * 30);
      spoken.push({ hash: speechName(videoId, plan, index).hash, frames, spokenFrames: frames });
    }
    const movie = await movieOfVideo({ ...video, projectId: 'project' });
    const chargeOf = await loadCharge(video, { plan, spoken }, movie?.paid ?? []);
    const result = { durationSeconds: 1, bytes: 1, width: 2, height: 2, sha256: 'x' };
    const sources = (plan.movie?.parts ?? []).map(({ source }) => source);
    const also = paidScenesWrites(movie, { videoId, sources });
    await changeVideo(
      ownerId,
      videoId,
      (one) => complete(attempt, { result, charge: chargeOf(one) }, now)(one),
      {
        now,
        also: () => also,
      },
    );
  }

  private async demandBooks({ id }: Video, expected: number): Promise<void> {
    const video = await loadVideo(this.ownerId, id, { consistent: true });
    expect(video && chargedFor(video)).toBe(expected);
    expect((await sumLedger(this.ownerId)).credits).toBe(0 - this.spent);
    expect(await getItem(accountKey(this.ownerId), { consistent: true })).toMatchObject({
      balance: funds - this.spent,
      activeVideos: 0,
    });
  }
}

const nobody = { capability: '', sceneIndex: -1, hash: '' };

test('[S4-24] whatever becomes of its versions, each scene of a movie is charged once, and the ledger says how', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(version, { minLength: 1, maxLength: 6 }), async (versions) => {
      const studio = new Studio();
      await studio.open();
      for (const one of versions) await studio.run(one);
      // What its owner paid for is bought again of no vendor, unless it was ours before.
      for (const name of studio.paid)
        if (!studio.ours.has(name)) expect([name, studio.begun.get(name)]).toEqual([name, 1]);
    }),
    { numRuns: 40 },
  );
});
