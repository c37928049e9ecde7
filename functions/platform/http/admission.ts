import type { Actor } from '../../shared/actor.ts';
import { errorCodes } from '../../shared/error-codes.ts';
import { KinoraError, problem } from '../../shared/errors.ts';
import {
  bucketOf,
  bucketSeconds,
  bucketsPerWindow,
  retryAfterSeconds,
  staleTotals,
  totalName,
  totalsToAdd,
  totalsToCheck,
} from '../../shared/sliding-window.ts';
import { commit, type TransactWrite, type UpdateWrite, updateItem } from '../aws/commit.ts';
import { getItem, type Item, type Key } from '../aws/table.ts';
import { checkOf, type ItemChange, updateOf } from '../aws/update.ts';
import { log } from '../log.ts';
import { networkOf, sha256 } from './address.ts';
import { invalidApiKey, keyIdOf } from './api-key.ts';
import type { RateFigures } from './context.ts';
import { accountAdmissionKey, addressAdmissionKey } from './keys.ts';
import { generationOf, hasEnded, type Standing, sameGeneration, standingCondition } from './standing.ts';

/** One limit on an admission item: requests per 60 s, kept under one letter. */
interface Window {
  /** `r` requests, `c` creates, `l` logins, `m` messages of sockets. */
  letter: 'r' | 'c' | 'l' | 'm';
  limit: number;
}

/** A check of limits and state as one conditional write. */
export interface Admission {
  write: UpdateWrite;
  key: Key;
  windows: readonly [Window, ...Window[]];
  now: Date;
}

/** A refused caller; the answer carries the figures of its limit. */
export class RateLimited extends KinoraError {
  readonly figures: RateFigures;

  constructor(figures: RateFigures) {
    const { kind, detail } = errorCodes.RATE_LIMIT_EXCEEDED;
    super(kind, 'RATE_LIMIT_EXCEEDED', detail, { retryAfterSeconds: figures.resetSeconds });
    this.figures = figures;
  }
}

/**
 * Admits an account's request: it is active, the caller's session or API key was not ended, and the limits have
 * room. The last use of an API key is noted by the same write, to the minute.
 */
export const accountAdmission = (request: {
  caller: Pick<Actor, 'userId' | 'sessionId' | 'generation'>;
  windows: Admission['windows'];
  now: Date;
}): Admission => {
  const { caller, windows, now } = request;
  const key = accountAdmissionKey(caller.userId);
  const keyId = keyIdOf(caller.sessionId);
  const { condition, names, values } = standingCondition(caller);
  const write = admissionWrite(key, windows, now, {
    conditions: [isActive, condition],
    names,
    values: { active: 'active', ...values },
    ...(keyId === undefined
      ? {}
      : { set: { [lastUseName(keyId)]: Math.floor(now.getTime() / 60_000) * 60 } }),
  });
  const onConflict = (old: Item | undefined): Error => refusal(old, windows, now, caller);
  return { write: { ...write, onConflict }, key, windows, now };
};

/**
 * Admits an account to a new session: it is active, the limits have room, and no generation of sessions has ended
 * since `generation` was read.
 *
 * @param changed the error when one has
 */
export const signInAdmission = (request: {
  userId: string;
  generation: number;
  windows: Admission['windows'];
  now: Date;
  changed: () => Error;
}): Admission => {
  const { userId, generation, windows, now, changed } = request;
  const key = accountAdmissionKey(userId);
  const write = admissionWrite(key, windows, now, {
    conditions: [isActive, sameGeneration(generation)],
    values: { active: 'active', generation },
  });
  const onConflict = (old: Item | undefined): Error =>
    old?.state === 'active' && generationOf(old) !== generation ? changed() : refusal(old, windows, now);
  return { write: { ...write, onConflict }, key, windows, now };
};

const isActive = '#state = :active';

/**
 * The condition that an account is active and the caller's session or API key was not ended, for a transaction that
 * must not come after that.
 *
 * @throws KinoraError 401, or 400 `INACTIVE_USER`, at the commit
 */
export const welcomeCheck = (caller: Pick<Actor, 'userId' | 'sessionId' | 'generation'>): TransactWrite => {
  const { condition, names, values } = standingCondition(caller);
  return {
    ConditionCheck: checkOf(accountAdmissionKey(caller.userId), {
      condition: `${isActive} AND ${condition}`,
      names,
      values: { active: 'active', ...values },
    }),
    onConflict: (old) => shutOut(old, caller) ?? problem('UNAUTHENTICATED'),
  };
};

/**
 * Admits an anonymous request by its address and, where given, a subject such as the login name.
 *
 * @param request `scope`: names the limit, e.g. `address`; `ip` and `subject` are kept as a hash alone
 */
export const addressAdmission = (request: {
  scope: string;
  ip: string;
  subject?: string;
  windows: Admission['windows'];
  now: Date;
}): Admission => {
  const { scope, ip, subject = '', windows, now } = request;
  const key = addressAdmissionKey(scope, sha256(`${networkOf(ip)}\n${subject}`));
  const write = admissionWrite(key, windows, now, {
    set: { expiresAt: Math.ceil(now.getTime() / 1000) + 2 * bucketsPerWindow * bucketSeconds },
  });
  return { write: { ...write, onConflict: (old) => limited(old ?? {}, windows, now) }, key, windows, now };
};

const admissionWrite = (
  key: Key,
  windows: readonly Window[],
  now: Date,
  { conditions = [], ...more }: { conditions?: string[] } & Pick<ItemChange, 'set' | 'names' | 'values'>,
): UpdateWrite => {
  const bucket = bucketOf(now.getTime());
  const added = windows.flatMap(({ letter }) => totalsToAdd(letter, bucket));
  const rooms = windows.flatMap(({ letter }) =>
    totalsToCheck(letter, bucket).map((total) => `(attribute_not_exists(${total}) OR ${total} < :${letter})`),
  );
  return {
    Update: updateOf(key, {
      ...more,
      add: Object.fromEntries(added.map((name) => [name, 1])),
      condition: [...conditions, ...rooms].join(' AND '),
      values: { ...more.values, ...Object.fromEntries(windows.map(({ letter, limit }) => [letter, limit])) },
    }),
  };
};

/** The attribute in which an admission item keeps when a key was last used, in epoch seconds. */
export const lastUseName = (keyId: string): string => `key_${keyId}`;

/** Why somebody is not let in at all. A key of an inactive owner is answered like a revoked one. */
export const shutOut = (old: Item | undefined, caller?: Standing): KinoraError | undefined => {
  if (caller !== undefined && keyIdOf(caller.sessionId) !== undefined) {
    return old?.state !== 'active' || hasEnded(old, caller) ? invalidApiKey() : undefined;
  }
  if (old === undefined || old.state === 'deleted') return problem('UNAUTHENTICATED');
  if (old.state !== 'active') return problem('INACTIVE_USER');
  if (caller !== undefined && hasEnded(old, caller)) return problem('SESSION_ENDED');
  return undefined;
};

const refusal = (old: Item | undefined, windows: readonly Window[], now: Date, caller?: Standing): Error =>
  shutOut(old, caller) ?? limited(old ?? {}, windows, now);

const limited = (item: Item, windows: readonly Window[], now: Date): Error => {
  const bucket = bucketOf(now.getTime());
  const full = windows.filter(({ letter, limit }) =>
    totalsToCheck(letter, bucket).some((total) => Number(item[total] ?? 0) >= limit),
  );
  const waits = full.map(({ letter, limit }) => retryAfterSeconds(letter, now.getTime(), limit, item));
  return new RateLimited({
    limit: full[0]?.limit ?? 0,
    remaining: 0,
    resetSeconds: Math.max(1, ...waits),
  });
};

/**
 * Performs an admission.
 *
 * @returns the figures of its first window
 * @throws KinoraError 401, 400 `INACTIVE_USER`, or {@link RateLimited}
 */
export const admit = async (admission: Admission): Promise<RateFigures> => {
  const item = await updateItem(admission.write);
  await sweep(admission, item);
  const [{ letter, limit }] = admission.windows;
  const bucket = bucketOf(admission.now.getTime());
  const total = Number(item[totalName(letter, bucket)]);
  return {
    limit,
    remaining: Math.max(0, limit - total),
    resetSeconds: retryAfterSeconds(letter, admission.now.getTime(), total, item),
  };
};

/** Stale totals on an item from which a separate write removes them. */
const staleEnough = 24;
/** An update expression has 4 KB: about 300 names of totals. The next sweep removes the rest. */
const removedAtOnce = 150;

/**
 * Removes stale totals of every window, also of those counted within transactions, and ended sessions whose last
 * access token has expired. The request is admitted already: a sweep that fails is logged and left to the next.
 *
 * @param read the admission item; a transaction returns none, so whoever counts in one reads it
 */
export const sweep = async (
  { key, now }: Admission,
  read: Item | Promise<Item | undefined> = getItem(key),
): Promise<void> => {
  try {
    const item = (await read) ?? {};
    const stale = staleTotals(bucketOf(now.getTime()), item);
    if (stale.length <= staleEnough) return;
    const ended = Object.entries<unknown>(item.ended ?? {})
      .filter(([, until]) => Number(until) * 1000 < now.getTime())
      .map(([sessionId]) => sessionId)
      .slice(0, removedAtOnce);
    const remove = [...stale.slice(0, removedAtOnce), ...ended.map((sessionId) => `ended.${sessionId}`)];
    await commit([{ Update: updateOf(key, { remove }) }]);
  } catch (error) {
    log.warn('admission_sweep_failed', { error });
  }
};
