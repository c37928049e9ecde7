import { createHash } from 'node:crypto';

/** 31 bits of an id: every video has pictures of its own, and the same ones in every attempt. */
export const seedOf = (videoId: string): number =>
  createHash('sha256').update(videoId).digest().readUInt32BE(0) >>> 1;

/** Names content by what made it: 16 hex digits of SHA-256 over the JSON of `parts`. */
export const contentHash = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
