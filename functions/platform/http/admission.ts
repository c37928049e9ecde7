import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { KinoraError } from '../../shared/errors.ts';
import {
  bucketOf,
  bucketSeconds,
  bucketsPerWindow,
  retryAfterSeconds,
  staleTotals,
  totalName,
  totalsToAdd,
} from '../../shared/sliding-window.ts';
import { type TransactWrite, updateItem } from '../aws/commit.ts';
import { documents, type Item, type Key } from '../aws/table.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { networkOf, sha256 } from './address.ts';
import type { RateFigures } from './context.ts';

/** One limit on an admission item: requests per 60 s, kept under one letter. */
interface Window {
  /** `r` requests, `c` creates, `l` logins. */
  letter: 'r' | 'c' | 'l';
  limit: number;
}

/** A check of limits and state as one conditional write. */
export interface Admission {
  write: Extract<TransactWrite, { Update: unknown }>;
  key: Key;
  windows: readonly [Window, ...Window[]];
  now: Date;
}

/** A refused caller; the answer carries the figures of its limit. */
export class RateLimited extends KinoraError {
  readonly figures: RateFigures;

  constructor(figures: RateFigures) {
    super('rate_limited', 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded. Please try again later.', {
      retryAfterSeconds: figures.resetSeconds,
    });
    this.figures = figures;
  }
}

/**
 * Admits an account's request: it is active, this session was not ended, and the limits have room.
 *
 * @param request `sessionId`: checked against ended sessions when there is one
 */
export const accountAdmission = (request: {
  userId: string;
  sessionId?: string;
  windows: Admission['windows'];
  now: Date;
}): Admission => {
  const { userId, sessionId, windows, now } = request;
  const key = { pk: `user#${userId}`, sk: 'admission' };
  const conditions = ['#state = :active'];
  if (sessionId !== undefined) conditions.push('attribute_not_exists(ended.#session)');
  const write = admissionWrite(key, windows, now, {
    conditions,
    names: { '#state': 'state', ...(sessionId === undefined ? {} : { '#session': sessionId }) },
    values: { ':active': 'active' },
  });
  return {
    write: { ...write, onConflict: (old) => refusal(old, windows, now, sessionId) },
    key,
    windows,
    now,
  };
};

/**
 * Admits a request of nobody in particular by what is known of it.
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
  const key = { pk: `rate#${scope}#${sha256(`${networkOf(ip)}\n${subject}`)}`, sk: 'admission' };
  const write = admissionWrite(key, windows, now, {
    set: ' SET expiresAt = :expiresAt',
    values: { ':expiresAt': Math.ceil(now.getTime() / 1000) + 2 * bucketsPerWindow * bucketSeconds },
  });
  return { write: { ...write, onConflict: (old) => limited(old ?? {}, windows, now) }, key, windows, now };
};

const admissionWrite = (
  key: Key,
  windows: readonly Window[],
  now: Date,
  more: { conditions?: string[]; set?: string; names?: Record<string, string>; values: Item },
): Extract<TransactWrite, { Update: unknown }> => {
  const bucket = bucketOf(now.getTime());
  const added = windows.flatMap(({ letter }) => totalsToAdd(letter, bucket)).map((name) => `${name} :one`);
  const conditions = [
    ...(more.conditions ?? []),
    ...windows.map(({ letter }) => {
      const total = totalName(letter, bucket);
      return `(attribute_not_exists(${total}) OR ${total} < :${letter})`;
    }),
  ];
  return {
    Update: {
      Key: { ...key },
      UpdateExpression: `ADD ${added.join(', ')}${more.set ?? ''}`,
      ConditionExpression: conditions.join(' AND '),
      ...(more.names === undefined ? {} : { ExpressionAttributeNames: more.names }),
      ExpressionAttributeValues: {
        ':one': 1,
        ...Object.fromEntries(windows.map(({ letter, limit }) => [`:${letter}`, limit])),
        ...more.values,
      },
    },
  };
};

const unauthenticated = (code: string): KinoraError =>
  new KinoraError('unauthenticated', code, 'Could not validate credentials');

const refusal = (
  old: Item | undefined,
  windows: readonly Window[],
  now: Date,
  sessionId: string | undefined,
): Error => {
  if (old === undefined) return unauthenticated('UNAUTHENTICATED');
  if (old.state !== 'active') return new KinoraError('bad_request', 'INACTIVE_USER', 'Inactive user');
  const ended: Item = old.ended ?? {};
  if (sessionId !== undefined && sessionId in ended) return unauthenticated('SESSION_ENDED');
  return limited(old, windows, now);
};

const limited = (item: Item, windows: readonly Window[], now: Date): Error => {
  const bucket = bucketOf(now.getTime());
  const full = windows.filter(({ letter, limit }) => Number(item[totalName(letter, bucket)] ?? 0) >= limit);
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

/** So many stale totals are worth a write of their own. */
const staleEnough = 24;
/** An update expression has 4 KB: about 300 names of totals. What is left goes with the next sweep. */
const removedAtOnce = 150;

/**
 * Removes totals that nobody reads any more, of every window: those that are counted within transactions are
 * swept here alone. So are sessions whose last access token has expired. The request is admitted already: a sweep
 * that fails is left to the next one.
 */
const sweep = async ({ key, now }: Admission, item: Item): Promise<void> => {
  const stale = staleTotals(bucketOf(now.getTime()), item);
  if (stale.length <= staleEnough) return;
  const ended = Object.entries<unknown>(item.ended ?? {})
    .filter(([, until]) => Number(until) * 1000 < now.getTime())
    .map(([sessionId]) => sessionId)
    .slice(0, removedAtOnce);
  const removed = [...stale.slice(0, removedAtOnce), ...ended.map((_, index) => `ended.#s${index}`)];
  const remove = new UpdateCommand({
    TableName: env('TABLE_NAME'),
    Key: key,
    UpdateExpression: `REMOVE ${removed.join(', ')}`,
    ...(ended.length === 0
      ? {}
      : { ExpressionAttributeNames: Object.fromEntries(ended.map((id, index) => [`#s${index}`, id])) }),
  });
  try {
    await documents().send(remove);
  } catch (error) {
    log.warn('admission_sweep_failed', { error });
  }
};
