import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillGaps, hasGap, isBridged, undelivered } from '../../../functions/realtime/model.ts';

interface Numbered {
  seq: number;
}

const numbered = (seqs: readonly number[]): Numbered[] => seqs.map((seq) => ({ seq }));

/**
 * The steps of a subscriber's life as fanOut takes them, with the table as a plain row of numbers. What is
 * sent is what `undelivered`, `hasGap` and `fillGaps` decide.
 */
class Subscription {
  readonly sent: number[] = [];
  /** What the client was told it has when the subscription began. */
  readonly from: number;
  #cursor: number;

  constructor(stored: readonly number[], after: number | undefined) {
    const seq = stored.at(-1) ?? 0;
    const bridged =
      after !== undefined &&
      isBridged(
        after,
        seq,
        stored.find((number) => number > after),
      );
    this.from = bridged ? after : seq;
    this.#cursor = this.from;
    this.#send(undelivered(this.#cursor, numbered(stored)));
  }

  hear(heard: readonly number[], stored: readonly number[]): void {
    const news = undelivered(this.#cursor, numbered(heard));
    const later = numbered(stored.filter((seq) => seq > this.#cursor));
    this.#send(hasGap(this.#cursor, news) ? fillGaps(this.#cursor, news, later) : news);
  }

  #send(events: readonly Numbered[]): void {
    for (const { seq } of events) this.sent.push(seq);
    this.#cursor = events.at(-1)?.seq ?? this.#cursor;
  }
}

const rangeFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** A run: commits grow the table; batches of its numbers, in any order and repeated, reach the subscriber. */
const runs = fc.array(
  fc.oneof(
    fc.record({ step: fc.constant('commit' as const), count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      step: fc.constant('stream' as const),
      picks: fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }),
    }),
  ),
  { maxLength: 40 },
);

describe('a subscriber of a video', () => {
  it('[S0-30] hears every event after its beginning once and in order, however the stream brings them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
        runs,
        (before, after, steps) => {
          const stored = rangeFrom(1, before);
          const subscription = new Subscription(stored, after);
          for (const step of steps) {
            if (step.step === 'commit')
              stored.push(...rangeFrom(stored.length + 1, stored.length + step.count));
            else
              subscription.hear(
                step.picks.map((pick) => (pick % stored.length) + 1),
                stored,
              );
          }
          // The stream brings everything in the end, also what it brought before.
          subscription.hear(stored, stored);
          expect(subscription.sent).toEqual(rangeFrom(subscription.from + 1, stored.length));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('begins after what the client says it has, if that is not ahead of the video', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 40 }), (seq, after) => {
        const { from } = new Subscription(rangeFrom(1, seq), after);
        expect(from).toBe(after <= seq ? after : seq);
      }),
    );
  });

  it('passes over numbers that the table no longer holds', () => {
    const news = undelivered(2, numbered([7, 5]));
    expect(hasGap(2, news)).toBe(true);
    expect(fillGaps(2, news, numbered([4, 6, 8]))).toEqual(numbered([4, 5, 6, 7]));
  });

  it('is sent the state anew when the events it missed have expired', () => {
    expect(isBridged(3, 9, 5)).toBe(false);
    expect(isBridged(3, 9, undefined)).toBe(false);
    expect(isBridged(3, 9, 4)).toBe(true);
    expect(isBridged(9, 9, undefined)).toBe(true);
    expect(isBridged(10, 9, undefined)).toBe(false);
  });
});
