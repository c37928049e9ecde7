import * as z from 'zod/mini';
import { problem } from '../../shared/errors.ts';
import { bodyHashOf } from '../../shared/idempotency.ts';
import { ConditionFailed, commit, type TransactWrite } from '../aws/commit.ts';
import { getItem, type Item, type Key } from '../aws/table.ts';
import { updateOf } from '../aws/update.ts';
import { sha256 } from './address.ts';
import { idempotencyKey } from './keys.ts';
import { Reply } from './reply.ts';

/** How long a key is bound to its first body. */
export const retentionSeconds = 24 * 3600;

/** A request that may be repeated: `body` is the parsed body with whom or what it is about. */
export interface IdempotentRequest {
  ownerId: string;
  operationId: string;
  /** The `Idempotency-Key` header; without one nothing is recorded. */
  key: string | undefined;
  body: unknown;
  /** The same before parsing, where parsing adds what was left out; `body` when absent. */
  sent?: unknown;
  /**
   * Makes the answer anew where the recorded one no longer fits the route's schema, as after a deploy.
   *
   * @param recorded the body of the first answer
   */
  represent: (recorded: unknown) => Promise<unknown>;
}

/** Thrown when a request came before: the chain answers with the first answer. */
export class Replayed extends Error {
  override readonly name = 'Replayed';
  readonly answer: Reply<unknown>;
  readonly #represent: IdempotentRequest['represent'];

  constructor(answer: Reply<unknown>, represent: IdempotentRequest['represent'] = async (body) => body) {
    super('This request was answered before');
    this.answer = answer;
    this.#represent = represent;
  }

  /** The first answer, with a body that fits the schema. */
  async fitting(schema: z.ZodMiniType | undefined): Promise<Reply<unknown>> {
    const { body, headers, cookies } = this.answer;
    if (schema === undefined || z.safeParse(schema, body).success) return this.answer;
    return new Reply(await this.#represent(body), headers, cookies);
  }
}

/**
 * The record of an answer, for the same transaction as what it protects. Put it first: when the request came
 * before, its error wins, and that makes the chain repeat the first answer, or refuse another body with 422
 * `IDEMPOTENCY_KEY_REUSED`.
 *
 * @param response what the operation is going to answer: a body or a `reply(...)`
 * @returns one write, or none without a key
 */
export const idempotencyWrites = (
  { key, ...request }: IdempotentRequest,
  response: unknown,
  now: Date,
): TransactWrite[] => {
  if (key === undefined) return [];
  const { body, headers } = response instanceof Reply ? response : new Reply(response, {}, []);
  const hashes = hashesOf(request);
  const seconds = secondsOf(now);
  return [
    {
      Put: {
        Item: {
          ...recordKey({ ...request, key }),
          ...hashes,
          answer: JSON.stringify({ body, headers }),
          expiresAt: seconds + retentionSeconds,
        },
        // DynamoDB may take days to remove what has expired.
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
        ExpressionAttributeValues: { ':now': seconds },
      },
      onConflict: (old) =>
        old === undefined
          ? new Error('An idempotency record vanished')
          : seen(old, hashes, request.represent),
    },
  ];
};

/**
 * For an operation that finds its work done already, perhaps by the same request: returns when no request of this
 * key was answered before.
 *
 * @throws {@link Replayed}, or 422 `IDEMPOTENCY_KEY_REUSED`
 */
export const replayIfAnswered = async ({ key, ...request }: IdempotentRequest, now: Date): Promise<void> => {
  if (key === undefined) return;
  const old = await livingRecord({ ...request, key }, now);
  if (old !== undefined) throw seen(old, hashesOf(request), request.represent);
};

type RecordName = Pick<IdempotentRequest, 'ownerId' | 'operationId'> & { key: string };

/** The record of a request; undefined where its key is free. */
const livingRecord = async (name: RecordName, now: Date): Promise<Item | undefined> => {
  const old = await getItem(recordKey(name), { consistent: true });
  return old === undefined || Number(old.expiresAt) < secondsOf(now) ? undefined : old;
};

/**
 * What the first request of a key was answered, whatever it asked for.
 *
 * @returns the body of that answer; undefined where the key is free
 */
export const answerOfKey = async (name: RecordName, now: Date): Promise<unknown> => {
  const old = await livingRecord(name, now);
  return old === undefined ? undefined : JSON.parse(String(old.answer)).body;
};

export const secondsOf = (time: Date): number => Math.floor(time.getTime() / 1000);

/** What a record is known by among those of its owner. */
export const idempotencyHash = ({ operationId, key }: { operationId: string; key: string }): string =>
  sha256(`${operationId}\n${key}`);

/** Key of the record of a request. */
export const recordKey = ({ ownerId, ...request }: RecordName): Key =>
  idempotencyKey(ownerId, idempotencyHash(request));

/**
 * Empties members of a recorded answer, as far as there is one. Its key stays bound: a request that comes again is
 * answered without them, and does nothing twice.
 *
 * @param id of what the answer is about: a key may name another request's answer by now
 * @param members names in the answer's body: texts become empty, all else null
 */
export const emptyAnswer = async (
  ownerId: string,
  hash: string,
  { id, members }: { id: string; members: readonly string[] },
): Promise<void> => {
  const key = idempotencyKey(ownerId, hash);
  const record = await getItem(key, { consistent: true });
  if (record === undefined) return;
  const old = String(record.answer);
  const { body, headers } = JSON.parse(old);
  // The key was used again when its record had expired.
  if (body.id !== id) return;
  const emptied = members
    .filter((name) => body[name] !== undefined && body[name] !== null)
    .map((name) => [name, typeof body[name] === 'string' ? '' : null]);
  const answer = JSON.stringify({ body: { ...body, ...Object.fromEntries(emptied) }, headers });
  const update = updateOf(key, { set: { answer }, condition: 'answer = :old', values: { old } });
  await commit([{ Update: update }]).catch((error: unknown) => {
    // It expired or was replaced meanwhile, or its account is gone.
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

export interface Hashes {
  bodyHash: string;
  sentHash: string;
}

export const hashesOf = ({ body, sent = body }: Pick<IdempotentRequest, 'body' | 'sent'>): Hashes => ({
  bodyHash: bodyHashOf(body),
  sentHash: bodyHashOf(sent),
});

/**
 * The same request means the same today, or was sent the same: a deploy may give a field a default, or another one, and
 * its repetition is a repetition all the same.
 */
export const isSame = (old: Item, { bodyHash, sentHash }: Hashes): boolean =>
  old.bodyHash === bodyHash || old.sentHash === sentHash;

/** What a request is answered whose record holds an answer. */
export const seen = (old: Item, hashes: Hashes, represent: IdempotentRequest['represent']): Error => {
  if (!isSame(old, hashes)) return problem('IDEMPOTENCY_KEY_REUSED');
  const { body, headers } = JSON.parse(String(old.answer));
  return new Replayed(new Reply(body, { ...headers, 'idempotency-replayed': 'true' }, []), represent);
};
