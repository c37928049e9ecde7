import type { VideoEvent } from '@kinora/client/api-types';

/** How far a video is, and how fast it goes. */
export interface Pace {
  /** 0..1 */
  progress: number;
  /** Seconds since the attempt began to be processed, or that it has been waiting. */
  elapsedSeconds: number;
  /** Undefined until enough has happened to tell. */
  remainingSeconds: number | undefined;
}

interface Sample {
  progress: number;
  /** Seconds on the server's clock. */
  at: number;
}

/** Progress within a stage before its speed is trusted, and in all before the overall speed is. */
const enough = { stage: 0.03, all: 0.1 };

/**
 * Estimates the time left from the speed within the present stage, or from the beginning while the stage is
 * young. Times between events are the server's and the time since the last one is ours, so that a clock that
 * is wrong on either side does no harm.
 */
export class PaceMeter {
  #first: Sample | undefined;
  #stageStart: Sample | undefined;
  #last: Sample | undefined;
  #stage: string | undefined;
  #attempt: number | undefined;
  #lastHeardAt = 0;
  #isMoving = false;

  /** @param now seconds on a clock that only goes forward */
  add(event: VideoEvent, now: number): void {
    const at = event.at == null ? Number.NaN : Date.parse(event.at) / 1000;
    const sample = { progress: event.progress ?? 0, at: Number.isNaN(at) ? now : at };
    const attempt = event.attempt ?? this.#attempt;
    if (attempt !== this.#attempt || event.status === 'pending') this.#first = undefined;
    this.#attempt = attempt;
    if (event.status !== 'pending') this.#first ??= sample;
    if ((event.stage ?? undefined) !== this.#stage || this.#stageStart === undefined)
      this.#stageStart = sample;
    this.#stage = event.stage ?? undefined;
    this.#last = sample;
    this.#isMoving = event.status === 'processing';
    this.#lastHeardAt = now;
  }

  /** @param now seconds on the clock that `add` was given */
  read(now: number): Pace {
    const [first, last] = [this.#first, this.#last];
    if (last === undefined) return { progress: 0, elapsedSeconds: 0, remainingSeconds: undefined };
    const sinceLast = Math.max(0, now - this.#lastHeardAt);
    if (first === undefined) {
      return { progress: last.progress, elapsedSeconds: sinceLast, remainingSeconds: undefined };
    }
    const elapsedSeconds = Math.max(0, last.at - first.at) + sinceLast;
    const total = this.#isMoving ? this.#remainingAt(last, first) : undefined;
    return {
      progress: last.progress,
      elapsedSeconds,
      remainingSeconds: total === undefined ? undefined : Math.max(0, total - sinceLast),
    };
  }

  #remainingAt(last: Sample, first: Sample): number | undefined {
    const candidates: [Sample | undefined, number][] = [
      [this.#stageStart, enough.stage],
      [first, enough.all],
    ];
    for (const [from, least] of candidates) {
      if (from === undefined || last.progress - from.progress < least || last.at <= from.at) continue;
      return ((1 - last.progress) * (last.at - from.at)) / (last.progress - from.progress);
    }
    return undefined;
  }
}
