import { boxesIn } from './boxes.ts';

/** Boxes on the way to those that carry times (ISO/IEC 14496-12, table 1). */
const containers = new Set(['moov', 'trak', 'mdia']);
/** Boxes that begin with a creation and a modification time (8.2.2, 8.3.2, 8.4.2). */
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Sets the times of creation in an MP4 to "unknown", in place: the same pictures are then the same bytes. */
export const stripTimestamps = (bytes: Uint8Array): Uint8Array => {
  const visit = (from: number, to: number): void => {
    for (const { name, content, end } of boxesIn(bytes, from, to)) {
      if (containers.has(name)) visit(content, end);
      // Version 1 has times of 64 bits.
      if (dated.has(name)) bytes.fill(0, content + 4, content + 4 + (bytes[content] === 1 ? 16 : 8));
    }
  };
  visit(0, bytes.length);
  return bytes;
};
