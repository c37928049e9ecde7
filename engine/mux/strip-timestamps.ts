import { boxesIn } from './boxes.ts';

/** Boxes on the way to those that carry times (ISO/IEC 14496-12, table 1). */
const containers = new Set(['moov', 'trak', 'mdia']);
/** Boxes that begin with a creation and a modification time (8.2.2, 8.3.2, 8.4.2). */
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Sets the times of creation in an MP4 to "unknown", in place: the same pictures are then the same bytes. */
export const stripTimestamps = (bytes: Uint8Array, from = 0, to = bytes.length): Uint8Array => {
  for (const { name, content, end } of boxesIn(bytes, from, to)) {
    if (containers.has(name)) stripTimestamps(bytes, content, end);
    // Behind version and flags, 4 bytes; version 1 has times of 64 bits.
    if (dated.has(name)) bytes.fill(0, content + 4, content + 4 + (bytes[content] === 1 ? 16 : 8));
  }
  return bytes;
};
