import { randomUUID } from 'node:crypto';

/** A piece of work that somebody pays for. */
export interface Job {
  id: string;
  /** The words that it behaves by. */
  text: string;
  /** What it was sent with. */
  body: Record<string, unknown>;
  key: string | undefined;
  looks: number;
  downloads: number;
  cancelled: boolean;
  /** Refused by chance at its end, and not billed. */
  filtered: boolean;
  /** Milliseconds since 1970. */
  takenAt: number;
  /** Address to be called at its end, where the start names one. */
  callback?: string | undefined;
}

/**
 * What a double keeps. How it behaves is said by words of the text: `double:slow` takes three looks, `double:never`
 * does not end, `double:person` is refused where a picture is sent, `double:fails` fails, `double:refuses` is refused at
 * the start and `double:forbids` at the end, `double:empty` ends without a file.
 * The first time alone: `double:busy` has no place, `double:broken` answers 500 and takes nothing, `double:cut` takes
 * it and hangs up, `double:silent` takes it and never says so, `double:blind` loses one look, `double:throttled`
 * refuses one, `double:expired` has a link that is over, `double:torn` ends in the midst of the file, `double:filtered`
 * is refused by chance at the end. `double:moved` has its file elsewhere, `double:nonsense` one that is no film, and
 * `double:trickles` sends it over some seconds.
 * `double:long` takes 28 seconds. Vendors that call at the end call twice for `double:twice`, after twenty seconds
 * for `double:late`, with a signature of another body for `double:forged`, and not at all for `double:quiet`.
 */
export class Jobs {
  /** All that is paid for, in order. */
  readonly all: Job[] = [];
  /** Starts that arrived, answered or not. */
  readonly starts: { text: string; key: string | undefined }[] = [];
  /** Told of each job that is taken. */
  onTaken: (job: Job) => void = () => {};

  /** Notes a start. @returns whether it is the first with this text */
  arrived(text: string, key?: string): boolean {
    this.starts.push({ text, key });
    return this.starts.filter((start) => start.text === text).length === 1;
  }

  take(text: string, body: Record<string, unknown>, key?: string): Job {
    const takenAt = Date.now();
    const fresh = { looks: 0, downloads: 0, cancelled: false, filtered: false };
    const job: Job = { id: randomUUID(), text, body, key, ...fresh, takenAt };
    this.all.push(job);
    this.onTaken(job);
    return job;
  }

  find(id: string | undefined): Job | undefined {
    return this.all.find((job) => job.id === id);
  }
}

export const says = ({ text }: Pick<Job, 'text'>, word: string): boolean => text.includes(`double:${word}`);

const longMilliseconds = 28_000;

export const isRunning = (job: Job): boolean =>
  says(job, 'never') ||
  (says(job, 'slow') && job.looks <= 2) ||
  (says(job, 'long') && Date.now() - job.takenAt < longMilliseconds);

/** What is spoken or written without the words that it behaves by. */
export const plainText = (text: string): string => text.replaceAll(/double:\w+/g, '').trim() || 'A sample.';
