import { qualities } from '../engines/frame-size.ts';
import type { Duration, Durations } from './durations.ts';
import { videoKinds } from './kinds.ts';
import type { Video } from './model.ts';

/** A moment that half of such videos, and nine of ten, reach earlier: milliseconds since the epoch. */
export interface Expected {
  p50: number;
  p90: number;
}

/** When a video is expected to begin and to end; absent where it has, or where too few films are remembered. */
export interface Expectation {
  /** From 1, the next; of a video that waits. */
  position?: number;
  start?: Expected;
  end?: Expected;
}

/** What is known of all that wait and all that are made. */
export interface Traffic {
  /** Of a video that waits. */
  position: number;
  running: number;
  /** Videos that are made at once. */
  places: number;
}

/** With fewer films nothing is foretold. */
const fewestFilms = 5;
/** The last films of all kinds that tell how fast places come free. */
const latestFilms = 32;
/** Of the normal distribution. */
const ninetieth = 1.2816;

/** The value below which a part of sorted values lies, between its two neighbours. */
const quantile = (sorted: readonly number[], part: number): number => {
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Seconds that films took, each as if it had been of one length: a line through all says how work grows with length
 * (never less than not at all, never more than in proportion), and each film's own share above or below it stays.
 *
 * @returns in order; empty where too few films are known
 */
export const worksOf = (films: readonly Duration[], filmSeconds: number): number[] => {
  if (films.length < fewestFilms) return [];
  const meanWork = mean(films.map((film) => film.workSeconds));
  const meanLength = mean(films.map((film) => film.filmSeconds));
  const spread = mean(films.map((film) => (film.filmSeconds - meanLength) ** 2));
  const together = mean(films.map((film) => (film.filmSeconds - meanLength) * (film.workSeconds - meanWork)));
  const proportion = meanWork / Math.max(meanLength, 0.1);
  const slope = spread < 0.01 ? proportion : Math.min(proportion, Math.max(0, together / spread));
  const lineAt = (seconds: number): number =>
    Math.max(0.1, meanWork + slope * (Math.max(seconds, 0.1) - meanLength));
  const scale = lineAt(filmSeconds);
  return films
    .map((film) => (scale * film.workSeconds) / lineAt(film.filmSeconds))
    .sort((left, right) => left - right);
};

const latest = (durations: Durations): number[] =>
  videoKinds
    .flatMap((kind) => qualities.flatMap((resolution) => durations({ kind, resolution })))
    .sort((left, right) => right.endedAt - left.endedAt)
    .slice(0, latestFilms)
    .map((film) => film.workSeconds);

/**
 * When a place is free for who is at a position. Of `places` films that are made at once one ends every mean / places
 * seconds; so many ends scatter as chance events do, or as much more as the films' own times do.
 */
const startOf = ({ position, running, places }: Traffic, durations: Durations, now: number) => {
  const ends = position - Math.max(0, places - running);
  if (ends <= 0) return { p50: now, p90: now };
  const works = latest(durations);
  if (works.length < fewestFilms) return undefined;
  const average = mean(works);
  const deviation = Math.sqrt(mean(works.map((work) => (work - average) ** 2)));
  const between = average / places;
  const scatter = Math.sqrt(ends) * between * Math.max(1, deviation / Math.max(average, 0.1));
  const p50 = now + ends * between * 1000;
  return { p50, p90: p50 + ninetieth * scatter * 1000 };
};

/** What is expected of a video that waits at a position. */
export const expectationOfWaiting = (
  video: Pick<Video, 'kind' | 'resolution' | 'estimatedSeconds'>,
  traffic: Traffic,
  durations: Durations,
  now: Date,
): Expectation => {
  const { position } = traffic;
  const start = startOf(traffic, durations, now.getTime());
  if (start === undefined) return { position };
  const works = worksOf(durations(video), video.estimatedSeconds);
  if (works.length === 0) return { position, start };
  const [half, most] = [quantile(works, 0.5), quantile(works, 0.9)];
  const p50 = start.p50 + half * 1000;
  // Late starts and long works are independent: they seldom come together.
  const p90 = p50 + Math.hypot(start.p90 - start.p50, (most - half) * 1000);
  return { position, start, end: { p50, p90 } };
};

/** What is expected of a video in work: of the films that took longer than it has by now. */
export const expectationOfRunning = (
  video: Pick<Video, 'kind' | 'resolution' | 'estimatedSeconds'>,
  startedAt: string,
  durations: Durations,
  now: Date,
): Expectation => {
  const begin = Date.parse(startedAt);
  const elapsed = (now.getTime() - begin) / 1000;
  const left = worksOf(durations(video), video.estimatedSeconds).filter((work) => work > elapsed);
  if (left.length === 0) return {};
  const at = (part: number): number => begin + quantile(left, part) * 1000;
  return { end: { p50: at(0.5), p90: at(0.9) } };
};
