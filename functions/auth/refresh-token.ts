import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../platform/http/address.ts';

/**
 * A refresh token says whose session it renews and holds three things: a secret that all tokens of the session
 * share, its number in their row, and a seal over both. Who has a token cannot seal the next one, since the key of
 * the seal never leaves the table; who reads the table cannot either, since only a hash of the secret is there. So
 * every token that was ever given is recognised by its seal, and the next one can be made again.
 */
export interface RefreshToken {
  userId: string;
  sessionId: string;
  secret: Buffer;
  /** From 0. */
  number: number;
  seal: Buffer;
}

/** What a session keeps of its refresh tokens. */
export interface TokenRow {
  /** SHA-256 in hex. */
  secretHash: string;
  /** 256 random bits in base64url. */
  sealKey: string;
  /** Number of the newest token. */
  newest: number;
  /** When the newest token was first given for the one before, RFC 3339; absent for the first. */
  renewedAt?: string;
}

type Owner = Pick<RefreshToken, 'userId' | 'sessionId'>;

const secretBytes = 32;
const numberBytes = 4;
const sealBytes = 32;

const sealOf = ({ userId, sessionId }: Owner, secret: Buffer, number: number, sealKey: string): Buffer =>
  createHmac('sha256', Buffer.from(sealKey, 'base64url'))
    .update(`${userId}.${sessionId}.${number}.`)
    .update(secret)
    .digest();

const textOf = ({ userId, sessionId, secret, number, seal }: RefreshToken): string => {
  const counted = Buffer.alloc(numberBytes);
  counted.writeUInt32BE(number);
  return `${userId}.${sessionId}.${Buffer.concat([secret, counted, seal]).toString('base64url')}`;
};

/** The first refresh token of a session, and what the session keeps of it. */
export const firstRefreshToken = (owner: Owner): { token: string; row: TokenRow } => {
  const secret = randomBytes(secretBytes);
  const sealKey = randomBytes(32).toString('base64url');
  const token = textOf({ ...owner, secret, number: 0, seal: sealOf(owner, secret, 0, sealKey) });
  return { token, row: { secretHash: sha256(secret), sealKey, newest: 0 } };
};

/** The token that follows on another: the same one however often it is asked for. */
export const nextRefreshToken = (token: RefreshToken, { sealKey }: TokenRow): string => {
  const number = token.number + 1;
  return textOf({ ...token, number, seal: sealOf(token, token.secret, number, sealKey) });
};

const form = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{91})$/;

/** The parts of a refresh token; undefined when it is none. Whether it is genuine, `isGenuine` says. */
export const parseRefreshToken = (text: string): RefreshToken | undefined => {
  const [, userId, sessionId, encoded] = form.exec(text) ?? [];
  if (userId === undefined || sessionId === undefined || encoded === undefined) return undefined;
  const bytes = Buffer.from(encoded, 'base64url');
  return {
    userId,
    sessionId,
    secret: bytes.subarray(0, secretBytes),
    number: bytes.readUInt32BE(secretBytes),
    seal: bytes.subarray(secretBytes + numberBytes, secretBytes + numberBytes + sealBytes),
  };
};

/** Whether a token was given by this session, in the same time for every guess. */
export const isGenuine = (token: RefreshToken, { secretHash, sealKey }: TokenRow): boolean => {
  const isSecret = timingSafeEqual(Buffer.from(sha256(token.secret)), Buffer.from(secretHash));
  const isSealed = timingSafeEqual(sealOf(token, token.secret, token.number, sealKey), token.seal);
  return isSecret && isSealed;
};

/** For so long after its first use a token is answered as it was the first time. */
export const replaySeconds = 30;

/**
 * What the use of a genuine token means. `renews`: it is the newest. `repeats`: its answer may have been lost, or two
 * windows of one browser used it at once. `stolen`: it was used up before, so two know it.
 */
export const meaningOf = (
  { number }: Pick<RefreshToken, 'number'>,
  { newest, renewedAt }: TokenRow,
  now: Date,
): 'renews' | 'repeats' | 'stolen' => {
  if (number === newest) return 'renews';
  const isLast = number === newest - 1 && renewedAt !== undefined;
  return isLast && now.getTime() - Date.parse(renewedAt) <= replaySeconds * 1000 ? 'repeats' : 'stolen';
};
