/** Boxes on the way to those that carry times (ISO/IEC 14496-12, table 1). */
const containers = new Set(['moov', 'trak', 'mdia']);
/** Boxes that begin with a creation and a modification time (8.2.2, 8.3.2, 8.4.2). */
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Sets the times of creation in an MP4 to "unknown", in place: the same pictures are then the same bytes. */
export const stripTimestamps = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const visit = (from: number, to: number): void => {
    let at = from;
    while (at + 8 <= to) {
      const size = view.getUint32(at);
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      const length = size === 1 ? Number(view.getBigUint64(at + 8)) : size;
      if (length < 8) return;
      if (containers.has(name)) visit(at + 8, at + length);
      // Version 1 has times of 64 bits.
      if (dated.has(name)) bytes.fill(0, at + 12, at + 12 + (view.getUint8(at + 8) === 1 ? 16 : 8));
      at += length;
    }
  };
  visit(0, bytes.length);
  return bytes;
};
