import { expect } from 'vitest';
import type { Body, TestCloud, TestUser } from './cloud.ts';

type Request = TestCloud['request'];

/** One line of the ledger as the API tells it. */
export interface LedgerLine {
  type: string;
  amount: number;
  video_id: string | null;
}

const terminal = ['completed', 'failed', 'cancelled'];

/** The whole ledger, newest first. */
export const ledgerOf = async (request: Request, user: TestUser): Promise<LedgerLine[]> => {
  const lines: LedgerLine[] = [];
  for (let cursor = ''; ; ) {
    const page = await request('GET', `/api/v1/credits/transactions?limit=100${cursor}`, user);
    expect(page.status, JSON.stringify(page.body)).toBe(200);
    lines.push(...(Object.values(page.body.transactions ?? {}) as unknown as LedgerLine[]));
    const next = page.body.next_cursor;
    if (typeof next !== 'string') return lines;
    cursor = `&cursor=${String(next)}`;
  }
};

/** What the ledger says of one video, oldest first, e.g. `['hold -1', 'release 1']`. */
export const linesOf = (ledger: readonly LedgerLine[], videoId: string): string[] =>
  ledger
    .filter(({ video_id }) => video_id === videoId)
    .map(({ type, amount }) => `${type} ${amount}`)
    .reverse();

const linesFor = ({ status, price, charged, attempt }: Body): string[] => {
  const hold = `hold -${price}`;
  const release = `release ${price}`;
  const earlier = Array.from({ length: Number(attempt) - 1 }, () => [hold, release]).flat();
  // An unfinished video is charged for what its owner's vendors had begun, if anything.
  const isCharged = String(status) === 'completed' || Number(charged) > 0;
  const last = isCharged ? [release, `charge -${charged}`] : [release];
  return [...earlier, hold, ...(terminal.includes(String(status)) ? last : [])];
};

/**
 * Demands that ledger, balance, quota and videos tell the same: every completed video is charged once, at most its
 * price, every other ended one as it says itself, and the balance is the ledger's sum.
 *
 * @param videos all videos that the user ever made
 */
export const expectBooksAgree = async (request: Request, user: TestUser, videoIds: readonly string[]) => {
  const ledger = await ledgerOf(request, user);
  let active = 0;
  for (const id of videoIds) {
    const { body } = await request('GET', `/api/v2/videos/${id}`, user);
    if (!terminal.includes(String(body.status))) active += 1;
    // Lines of one transaction may bear the same millisecond: their order is not told.
    expect(Number(body.charged)).toBeLessThanOrEqual(Number(body.price));
    expect(linesOf(ledger, id).sort(), JSON.stringify(body)).toEqual(linesFor(body).sort());
  }
  const holds = ledger.filter(({ type }) => type === 'hold');
  expect(new Set(holds.map(({ video_id }) => video_id))).toEqual(new Set(videoIds));
  const { body: account } = await request('GET', '/api/v1/credits/balance', user);
  const sum = ledger.reduce((total, { amount }) => total + amount, 0);
  expect(account).toEqual({ balance: sum, active_videos: active });
};

/** All events of a video, in order. */
export const eventsOf = async (request: Request, user: TestUser, videoId: string): Promise<Body[]> => {
  const events: Body[] = [];
  for (;;) {
    const after = events.at(-1)?.seq ?? 0;
    const page = await request('GET', `/api/v1/videos/${videoId}/events?limit=500&after=${after}`, user);
    expect(page.status, JSON.stringify(page.body)).toBe(200);
    const found = Object.values(page.body.events ?? {});
    if (found.length === 0) return events;
    events.push(...found);
  }
};

/** Demands numbers without a gap, progress that never falls within an attempt, and one end, which is last. */
export const expectWholeStory = (events: readonly Body[]): void => {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  const attempts = Math.max(...events.map(({ attempt }) => Number(attempt)));
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const story = events.filter((event) => Number(event.attempt) === attempt);
    const progress = story.map((event) => Number(event.progress));
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    const ends = story.filter(({ status }) => terminal.includes(String(status)));
    expect(ends).toEqual([story.at(-1)]);
  }
};
