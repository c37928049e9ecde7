import { createHash, randomBytes } from 'node:crypto';

/**
 * A UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then random bits, so ids sort by creation.
 *
 * @param now milliseconds since the epoch
 */
export const newId = (now: number = Date.now()): string => idOf(now, randomBytes(16));

/**
 * The id of what happens once for a time and a text: whoever makes it again makes the same id, so that a condition on
 * its item refuses the second.
 *
 * @param time milliseconds since the epoch; ids sort by it
 */
export const derivedId = (time: number, text: string): string =>
  idOf(time, createHash('sha256').update(text).digest().subarray(0, 16));

const idOf = (now: number, bytes: Buffer): string => {
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** When a UUID version 7 was made, in milliseconds since the epoch. */
export const createdAtOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** An id that sorts before every one that was made at a time or later, in milliseconds since the epoch. */
export const lowestIdAt = (time: number): string =>
  Math.min(Math.max(0, time), 0xffff_ffff_ffff)
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})(.{4})$/, '$1-$2-7000-8000-000000000000');
