import { createHash } from 'node:crypto';
import type { RangeFile } from '@kinora/engine/contract';
import { getObject, headObject } from '../platform/aws/media.ts';
import { retryableFailure } from './failures.ts';

/** Bytes that are read at a time. */
const pieceBytes = 8 * 1024 * 1024;

/** An object of the bucket, read in parts. @throws `WORK_MISSING` when it is gone, now or while it is read */
export const objectFile = async (key: string): Promise<RangeFile> => {
  const found = await headObject(key);
  if (found === undefined) throw retryableFailure('WORK_MISSING');
  return {
    size: found.sizeBytes,
    read: async (first, end) => {
      const part = await getObject(key, { first, last: end - 1 });
      if (part === undefined) throw retryableFailure('WORK_MISSING');
      return part;
    },
  };
};

/** SHA-256 of a file, hex: the next piece is on its way while one is taken in. */
export const digestOf = async ({ size, read }: RangeFile): Promise<string> => {
  const hash = createHash('sha256');
  const pieceAt = (at: number): Promise<Uint8Array> | undefined =>
    at < size ? read(at, Math.min(size, at + pieceBytes)) : undefined;
  let next = pieceAt(0);
  for (let at = 0; next !== undefined; at += pieceBytes) {
    const piece = await next;
    next = pieceAt(at + pieceBytes);
    // Where this one cannot be taken, nobody waits for that.
    next?.catch(() => undefined);
    hash.update(piece);
  }
  return hash.digest('hex');
};
