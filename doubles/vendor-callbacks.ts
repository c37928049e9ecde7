import { isRunning, type Job, says } from './vendor-jobs.ts';

/** A call that tells of the end of a job. */
export interface Callback {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Where a vendor calls that is told so beforehand, and what it signs with. */
export interface WebhookTarget {
  url: () => string;
  secret: string;
}

/** A call that was made, and the status that answered it. */
export interface SentCallback {
  job: string;
  status: number;
  at: number;
}

const lookMilliseconds = 200;
const lateMilliseconds = 20_000;
/** A call that nobody took is made again after this, then after twice as long each time. */
const repeatMilliseconds = 2000;
const mostCalls = 8;

/** Calls whoever waits for the end of jobs, as words of their texts say; see `Jobs`. */
export class Callbacks {
  readonly sent: SentCallback[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #make: (job: Job) => Callback | undefined;

  /** @param make the call about a job that has ended, signed now; undefined where nobody is called */
  constructor(make: (job: Job) => Callback | undefined) {
    this.#make = make;
  }

  watch(job: Job): void {
    const timer = setInterval(() => {
      if (isRunning(job)) return;
      clearInterval(timer);
      this.#timers.delete(timer);
      if (job.cancelled || says(job, 'quiet')) return;
      this.#after(says(job, 'late') ? lateMilliseconds : 0, () => this.#call(job, 1));
      if (says(job, 'twice')) this.#after(500, () => this.#call(job, 1));
    }, lookMilliseconds);
    this.#timers.add(timer);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #after(milliseconds: number, act: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void act();
    }, milliseconds);
    this.#timers.add(timer);
  }

  /** @param turn 1 for the first call */
  async #call(job: Job, turn: number): Promise<void> {
    const call = this.#make(job);
    if (call === undefined) return;
    const body = says(job, 'forged') ? `${call.body} ` : call.body;
    const headers = { 'content-type': 'application/json', ...call.headers };
    const at = Date.now();
    const answer = await fetch(call.url, { method: 'POST', headers, body }).catch(() => undefined);
    await answer?.body?.cancel().catch(() => undefined);
    const status = answer?.status ?? 0;
    this.sent.push({ job: job.id, status, at });
    if ((status === 0 || status >= 500) && turn < mostCalls)
      this.#after(repeatMilliseconds * 2 ** (turn - 1), () => this.#call(job, turn + 1));
  }
}
