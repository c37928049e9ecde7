import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Life of a share in seconds. */
export const shareSeconds = { least: 60, byDefault: 7 * 86_400, most: 365 * 86_400 } as const;

/** A video may have so many shares that have not ended. */
export const maxShares = 20;

/** An address at which anyone may watch a video until it ends. */
export interface Share {
  /** The beginning of its token's hash: names the share, and opens nothing. */
  id: string;
  createdAt: string;
  /** Epoch seconds. */
  expiresAt: number;
}

/** 192 bits. */
const tokenBytes = 24;
const tokenForm = /^[A-Za-z0-9_-]{32}$/;

/** What a token is made of where it has to be made again; of no use without the idempotency key. */
export const newSalt = (): string => randomBytes(32).toString('base64url');

/**
 * A token of a share. With an idempotency key it is made of that and of a salt, so that the request can be answered
 * again though no token is stored.
 */
export const tokenOf = (salt: string, idempotencyKey: string | undefined): string =>
  (idempotencyKey === undefined
    ? randomBytes(tokenBytes)
    : createHmac('sha256', Buffer.from(salt, 'base64url')).update(idempotencyKey).digest()
  )
    .subarray(0, tokenBytes)
    .toString('base64url');

/** The id of the share that a token opens; undefined for what is no token. */
export const shareIdOf = (token: string): string | undefined =>
  tokenForm.test(token) ? createHash('sha256').update(token).digest('hex').slice(0, 32) : undefined;

export const hasEnded = ({ expiresAt }: Pick<Share, 'expiresAt'>, now: Date): boolean =>
  expiresAt * 1000 <= now.getTime();

/** The shares that have not ended, the newest first. */
export const liveShares = (shares: readonly Share[], now: Date): Share[] =>
  shares.filter((share) => !hasEnded(share, now)).toReversed();
