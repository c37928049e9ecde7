import { KinoraError } from '../../shared/errors.ts';
import type { TransactWrite } from '../aws/commit.ts';
import type { Item, Key } from '../aws/table.ts';
import { sha256 } from './address.ts';
import { Reply } from './reply.ts';

/** How long a key is bound to its first body. */
const retentionSeconds = 24 * 3600;

/** Whose request, of which operation, under which key, with which body (`bodyHashOf` of shared/idempotency.ts). */
export interface IdempotentRequest {
  ownerId: string;
  operationId: string;
  key: string;
  bodyHash: string;
}

/** Thrown when a request came before: the chain answers with the first answer. */
export class Replayed extends Error {
  override readonly name = 'Replayed';
  readonly answer: Reply<unknown>;

  constructor(answer: Reply<unknown>) {
    super('This request was answered before');
    this.answer = answer;
  }
}

/**
 * The record of an answer, for the same transaction as what it protects. Put it first: when the request came
 * before, its error wins, and that makes the chain repeat the first answer, or refuse another body with 422
 * `IDEMPOTENCY_KEY_REUSED`.
 *
 * @param response what the operation is going to answer: a body or a `reply(...)`
 */
export const idempotencyEntry = (
  request: IdempotentRequest & { response: unknown; now: Date },
): TransactWrite => {
  const { response, bodyHash, now } = request;
  const { body, headers } = response instanceof Reply ? response : new Reply(response, {}, []);
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    Put: {
      Item: {
        ...keyOf(request),
        bodyHash,
        answer: JSON.stringify({ body, headers }),
        expiresAt: seconds + retentionSeconds,
      },
      // DynamoDB may take days to remove what has expired.
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
      ExpressionAttributeValues: { ':now': seconds },
    },
    onConflict: (old) =>
      old === undefined ? new Error('An idempotency record vanished') : seen(old, bodyHash),
  };
};

const keyOf = ({ ownerId, operationId, key }: IdempotentRequest): Key => ({
  pk: `user#${ownerId}`,
  sk: `idempotency#${sha256(`${operationId}\n${key}`)}`,
});

const seen = (old: Item, bodyHash: string): Error => {
  if (old.bodyHash !== bodyHash) {
    const detail = 'This idempotency key was used with another body.';
    return new KinoraError('invalid', 'IDEMPOTENCY_KEY_REUSED', detail);
  }
  const { body, headers } = JSON.parse(String(old.answer));
  return new Replayed(new Reply(body, { ...headers, 'idempotency-replayed': 'true' }, []));
};
