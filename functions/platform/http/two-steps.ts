import { problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { ConditionFailed, commit } from '../aws/commit.ts';
import type { Item, Key } from '../aws/table.ts';
import { updateOf } from '../aws/update.ts';
import {
  type Hashes,
  hashesOf,
  type IdempotentRequest,
  isSame,
  recordKey,
  retentionSeconds,
  secondsOf,
  seen,
} from './idempotency.ts';

/** A request whose work is a call to somebody else. */
export interface OutgoingRequest extends IdempotentRequest {
  /** After so long without an answer the function that made the call is gone. */
  leaseSeconds: number;
  /** Whether an error says that the call did nothing: then the next request is a new one. */
  isRefusal: (error: unknown) => boolean;
}

/** A key that is bound to no request that was answered. */
interface Begun {
  key: Key;
  callKey: string;
  /** Epoch seconds until when the one who makes the call has time. */
  begunUntil: number;
}

/**
 * Idempotency for work that leaves us: records that the request began, calls, and records the answer. Whoever comes
 * meanwhile is refused; whoever comes after a crash makes the call again with the same key, so that the one who is
 * called does it once.
 *
 * @param call is given the key by which the one who is called knows a repetition
 * @returns the answer of the call
 * @throws Replayed, 422 `IDEMPOTENCY_KEY_REUSED`, 409 `REQUEST_IN_PROGRESS`, or what the call throws
 */
export const inTwoSteps = async <Body>(
  { key, leaseSeconds, isRefusal, ...request }: OutgoingRequest,
  now: Date,
  call: (callKey: string) => Promise<Body>,
): Promise<Body> => {
  if (key === undefined) return await call(newId(now.getTime()));
  const hashes = hashesOf(request);
  const begun = await begin({ ...request, key, leaseSeconds }, hashes, now);
  try {
    const body = await call(begun.callKey);
    await record(begun, JSON.stringify({ body, headers: {} }));
    return body;
  } catch (error) {
    await (isRefusal(error) ? forget(begun) : release(begun)).catch((lost: unknown) => {
      if (!(lost instanceof ConditionFailed)) throw lost;
    });
    throw error;
  }
};

const begin = async (
  request: Omit<OutgoingRequest, 'isRefusal' | 'key'> & { key: string },
  hashes: Hashes,
  now: Date,
): Promise<Begun> => {
  const key = recordKey(request);
  const seconds = secondsOf(now);
  const begunUntil = seconds + request.leaseSeconds;
  const callKey = newId(now.getTime());
  let old: Item | undefined;
  try {
    await commit([
      {
        Put: {
          Item: { ...key, ...hashes, callKey, begunUntil, expiresAt: seconds + retentionSeconds },
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
          ExpressionAttributeValues: { ':now': seconds },
        },
      },
    ]);
    return { key, callKey, begunUntil };
  } catch (error) {
    if (!(error instanceof ConditionFailed) || error.old === undefined) throw error;
    old = error.old;
  }
  if (old.answer !== undefined) throw seen(old, hashes, request.represent);
  if (!isSame(old, hashes)) throw problem('IDEMPOTENCY_KEY_REUSED');
  const until = Number(old.begunUntil);
  if (until > seconds) throw inProgress(until - seconds);
  return await takeOver(key, { callKey: String(old.callKey), until, begunUntil });
};

const inProgress = (retryAfterSeconds: number): Error =>
  problem('REQUEST_IN_PROGRESS', {}, { retryAfterSeconds });

/** Goes on where another function ended: one of those who come. */
const takeOver = async (
  key: Key,
  { callKey, until, begunUntil }: { callKey: string; until: number; begunUntil: number },
): Promise<Begun> => {
  const update = updateOf(key, {
    set: { begunUntil },
    condition: 'attribute_not_exists(answer) AND callKey = :callKey AND begunUntil = :until',
    values: { callKey, until },
  });
  await commit([{ Update: update, onConflict: () => inProgress(1) }]);
  return { key, callKey, begunUntil };
};

/** What the function holds that began the call, and no other. */
const own = ({ callKey, begunUntil }: Begun) => ({
  condition: 'attribute_not_exists(answer) AND callKey = :callKey AND begunUntil = :begunUntil',
  values: { callKey, begunUntil },
});

const record = async (begun: Begun, answer: string): Promise<void> => {
  const update = updateOf(begun.key, { set: { answer }, remove: ['begunUntil'], ...own(begun) });
  await commit([{ Update: update, isDone: (item) => item.answer === answer }]).catch((error: unknown) => {
    // Somebody took over and has the same answer, as the call has the same key.
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

const forget = async (begun: Begun): Promise<void> => {
  const { condition, values } = own(begun);
  const ExpressionAttributeValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`:${name}`, value]),
  );
  await commit([{ Delete: { Key: begun.key, ConditionExpression: condition, ExpressionAttributeValues } }]);
};

/** Nobody knows what the call did: the next request makes it again with the same key, at once. */
const release = async (begun: Begun): Promise<void> => {
  await commit([{ Update: updateOf(begun.key, { set: { begunUntil: 0 }, ...own(begun) }) }]);
};
