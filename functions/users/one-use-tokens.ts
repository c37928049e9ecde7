import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import type { LinkMail } from '../shared/queues.ts';
import { oneUseTokenKey } from './keys.ts';

/** A mail of each kind brings a token of that purpose. */
export type TokenPurpose = LinkMail;

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

const tokenItem = z.object({ secretHash: z.string(), email: z.string(), expiresAt: z.number() });

const hashOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

/** A token is not replaced before it is so old: a flood of orders is one mail, and the link in it stays good. */
const replaceableSeconds = 300;

/**
 * A new token and the write that makes it good in place of an older one. The write's condition fails when the mail of
 * the same order was sent before, and when another order's token for the same address is younger than 5 minutes.
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
  const Item = { ...oneUseTokenKey(userId, purpose), secretHash: hashOf(secret), email, orderId, expiresAt };
  const ConditionExpression =
    'attribute_not_exists(pk) OR (orderId = :order AND attribute_not_exists(sentAt)) OR ' +
    '(orderId <> :order AND (email <> :email OR expiresAt <= :replaceable))';
  const ExpressionAttributeValues = {
    ':order': orderId,
    ':email': email,
    ':replaceable': expiresAt - replaceableSeconds,
  };
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
  Update: updateOf(oneUseTokenKey(userId, purpose), {
    set: { sentAt: now.toISOString() },
    condition: 'orderId = :order',
    values: { order: orderId },
  }),
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
  const item = await getItem(oneUseTokenKey(userId, purpose), { consistent: true });
  if (item === undefined) throw tokenInvalid();
  const { email, expiresAt, ...kept } = z.parse(tokenItem, item);
  const secretHash = hashOf(secret);
  if (kept.secretHash !== secretHash || expiresAt * 1000 <= now.getTime()) throw tokenInvalid();
  return { userId, secretHash, email };
};

/** Uses a token up, once; the commit throws `TOKEN_INVALID` when somebody else was first. */
export const takeTokenWrite = (
  { userId, secretHash }: OneUseToken,
  purpose: TokenPurpose,
): TransactWrite => ({
  Delete: {
    Key: oneUseTokenKey(userId, purpose),
    ConditionExpression: 'secretHash = :secretHash',
    ExpressionAttributeValues: { ':secretHash': secretHash },
  },
  onConflict: tokenInvalid,
});

/** Makes the token that a mail may hold useless. */
export const dropTokenWrite = (userId: string, purpose: TokenPurpose): TransactWrite => ({
  Delete: { Key: oneUseTokenKey(userId, purpose) },
});

export const tokenInvalid = (): KinoraError => problem('TOKEN_INVALID');
