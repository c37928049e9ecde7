import { createHash, randomBytes } from 'node:crypto';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { type KinoraError, problem } from '../shared/errors.ts';

export type TokenPurpose = 'reset-password' | 'verify-email';

/** How long a link in a mail works, in seconds. */
const lifetimeSeconds: Readonly<Record<TokenPurpose, number>> = {
  'reset-password': 3600,
  'verify-email': 24 * 3600,
};

/** What a token of a mail says: whose it is, and a secret of which only the hash is kept. */
export interface OneUseToken {
  userId: string;
  secretHash: string;
}

/** An account has one token of each purpose: the newest mail is the one that counts. */
const keyOf = (userId: string, purpose: TokenPurpose) => ({ pk: `user#${userId}`, sk: `token#${purpose}` });

const hashOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

/**
 * A new token and the write that makes it good in place of an older one. The same mail order gets no second one
 * once its mail was sent: the write's condition fails then.
 */
export const newOneUseToken = (
  {
    userId,
    purpose,
    email,
    orderId,
  }: { userId: string; purpose: TokenPurpose; email: string; orderId: string },
  now: Date,
): { token: string; write: TransactWrite } => {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = Math.floor(now.getTime() / 1000) + lifetimeSeconds[purpose];
  const Item = { ...keyOf(userId, purpose), secretHash: hashOf(secret), email, orderId, expiresAt };
  const ConditionExpression = 'attribute_not_exists(pk) OR orderId <> :order OR attribute_not_exists(sentAt)';
  const ExpressionAttributeValues = { ':order': orderId };
  return {
    token: `${userId}.${secret}`,
    write: { Put: { Item, ConditionExpression, ExpressionAttributeValues } },
  };
};

/** Notes that the mail with a token was sent. */
export const sentWrite = (
  userId: string,
  purpose: TokenPurpose,
  orderId: string,
  now: Date,
): TransactWrite => ({
  Update: {
    Key: keyOf(userId, purpose),
    UpdateExpression: 'SET sentAt = :now',
    ConditionExpression: 'orderId = :order',
    ExpressionAttributeValues: { ':now': now.toISOString(), ':order': orderId },
  },
});

const form = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/**
 * Reads what a token stands for.
 *
 * @returns the token and the address that its mail went to
 * @throws KinoraError 400 `TOKEN_INVALID` when it was used, replaced, has expired or never was
 */
export const findOneUseToken = async (
  text: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<OneUseToken & { email: string }> => {
  const [, userId, secret] = form.exec(text) ?? [];
  if (userId === undefined || secret === undefined) throw tokenInvalid();
  const item = await getItem(keyOf(userId, purpose), { consistent: true });
  const secretHash = hashOf(secret);
  if (item?.secretHash !== secretHash || Number(item.expiresAt) * 1000 <= now.getTime()) throw tokenInvalid();
  return { userId, secretHash, email: String(item.email) };
};

/** Uses a token up, once; the commit throws `TOKEN_INVALID` when somebody else was first. */
export const takeTokenWrite = (
  { userId, secretHash }: OneUseToken,
  purpose: TokenPurpose,
): TransactWrite => ({
  Delete: {
    Key: keyOf(userId, purpose),
    ConditionExpression: 'secretHash = :secretHash',
    ExpressionAttributeValues: { ':secretHash': secretHash },
  },
  onConflict: tokenInvalid,
});

/** Makes the token that a mail may hold useless. */
export const dropTokenWrite = (userId: string, purpose: TokenPurpose): TransactWrite => ({
  Delete: { Key: keyOf(userId, purpose) },
});

export const tokenInvalid = (): KinoraError => problem('TOKEN_INVALID');
