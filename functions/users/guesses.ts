import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem, type Item, type Key } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { networkOf, sha256 } from '../platform/http/address.ts';
import { noAddress } from '../platform/http/front-door.ts';
import type { Actor } from '../shared/actor.ts';
import { problem } from '../shared/errors.ts';
import { accountGuessesKey, unknownGuessesKey } from './keys.ts';

/** Whose password is tried: an account's, or that of a login which nobody has and which is counted alike. */
export type GuessSubject = { userId: string } | { login: string };

/**
 * Who guesses the password of an account is made to wait, longer after each failure, wherever the requests come
 * from. So that nobody can shut the owner out by guessing, failures are counted in lanes that do not touch each
 * other: one for each session that proves the password, one for each network from which the account was signed in
 * to before, and one for everybody else. A new password by mail makes its network a known one.
 */
export interface Lane {
  key: Key;
  /** Of a network from which the account was signed in to. */
  isKnown: boolean;
  /** In a row. */
  failures: number;
  /** Of all times. */
  tries: number;
  /** Milliseconds since the epoch of the last try. */
  triedAt: number;
}

/** Failures before the first wait: people mistype. */
const freeTries = 5;
const longestWaitSeconds = 900;
/** A lane without a try for so long begins anew. */
const forgottenSeconds = 24 * 3600;
const knownNetworkSeconds = 90 * 24 * 3600;

/** Seconds to wait after so many failures in a row: none, then 1, 2, 4 and so on up to a quarter of an hour. */
export const waitSeconds = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(longestWaitSeconds, 2 ** (failures - freeTries));

const laneItem = z.object({ failures: z.number(), tries: z.number(), triedAt: z.number() });
const untried = { failures: 0, tries: 0, triedAt: 0 };

const laneOf = (key: Key, isKnown: boolean, item: Item | undefined, now: Date): Lane => {
  const lane = item === undefined ? untried : z.parse(laneItem, item);
  const isForgotten = now.getTime() - lane.triedAt > forgottenSeconds * 1000;
  return { key, isKnown, ...lane, ...(isForgotten ? { failures: 0 } : {}) };
};

const strangers = 'strangers';
const networkLane = (ip: string): string => sha256(`network\n${networkOf(ip)}`);
const sessionLane = (sessionId: string, of: 'password' | 'code'): string => sha256(`${of}\n${sessionId}`);

const guessesKey = (subject: GuessSubject, lane: string): Key =>
  'userId' in subject
    ? accountGuessesKey(subject.userId, lane)
    : unknownGuessesKey(sha256(subject.login), lane);

/**
 * Lets one try of a login through, and counts it as a failure until `signedInWrites` says otherwise. It makes the
 * same calls whether account and network are known or not.
 *
 * @throws KinoraError 429 `TOO_MANY_TRIES`
 */
export const admitLogin = (subject: GuessSubject, ip: string, now: Date): Promise<Lane> => {
  const [known, other] = [guessesKey(subject, networkLane(ip)), guessesKey(subject, strangers)];
  return letThrough(now, async () => {
    const [knownItem, otherItem] = await Promise.all([
      getItem(known, { consistent: true }),
      getItem(other, { consistent: true }),
    ]);
    return knownItem === undefined || ip === noAddress
      ? laneOf(other, false, otherItem, now)
      : laneOf(known, true, knownItem, now);
  });
};

/**
 * Lets one try of who is signed in through; `provenWrite` says that it was right. Password and codes of the second
 * factor have lanes of their own: who knows the one gets no more tries of the other by it.
 *
 * @throws KinoraError 429 `TOO_MANY_TRIES`
 */
export const admitProof = (
  { userId, sessionId }: Pick<Actor, 'userId' | 'sessionId'>,
  of: 'password' | 'code',
  now: Date,
): Promise<Lane> => {
  const key = accountGuessesKey(userId, sessionLane(sessionId, of));
  return letThrough(now, async () => laneOf(key, false, await getItem(key, { consistent: true }), now));
};

/** The tries of a lane that come at once follow each other: each looks again at most so often. */
const raceAttempts = 8;

const letThrough = async (now: Date, find: () => Promise<Lane>): Promise<Lane> => {
  for (let attempt = 0; attempt < raceAttempts; attempt += 1) {
    const lane = await find();
    const wait = waitSeconds(lane.failures);
    const left = wait === 0 ? 0 : Math.ceil((lane.triedAt - now.getTime()) / 1000) + wait;
    if (left > 0) throw problem('TOO_MANY_TRIES', {}, { retryAfterSeconds: left });
    try {
      await commit([countedWrite(lane, now)]);
      return lane;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw problem('TOO_MANY_TRIES', {}, { retryAfterSeconds: 1 });
};

const countedWrite = ({ key, isKnown, failures, tries }: Lane, now: Date): TransactWrite => {
  const expiresAt = Math.floor(now.getTime() / 1000) + 2 * forgottenSeconds;
  return {
    Update: updateOf(key, {
      set: {
        failures: failures + 1,
        tries: tries + 1,
        triedAt: now.getTime(),
        expiresAt: isKnown ? undefined : expiresAt,
      },
      // A known network stays known for as long as its last login says.
      setOnce: isKnown ? { expiresAt } : {},
      condition: tries === 0 ? 'attribute_not_exists(tries) OR tries = :tries' : 'tries = :tries',
      values: { tries },
    }),
  };
};

/** Makes a network a known one of an account; its failures are forgotten. Nothing for who comes from none. */
export const knownNetworkWrites = (userId: string, ip: string, now: Date): TransactWrite[] => {
  if (ip === noAddress) return [];
  const expiresAt = Math.floor(now.getTime() / 1000) + knownNetworkSeconds;
  return [{ Put: { Item: { ...accountGuessesKey(userId, networkLane(ip)), ...untried, expiresAt } } }];
};

/** The writes of a login that was right: its network is known from now on, and the lane begins anew. */
export const signedInWrites = (userId: string, lane: Lane, ip: string, now: Date): TransactWrite[] => [
  ...knownNetworkWrites(userId, ip, now),
  ...(lane.isKnown ? [] : [provenWrite(lane)]),
];

/** The write of a proof that was right: the lane begins anew. */
export const provenWrite = ({ key }: Lane): TransactWrite => ({
  Delete: { Key: { pk: key.pk, sk: key.sk } },
});
