/** One box of an MP4 file: where it begins, where its content does, and where it ends. */
export interface Box {
  name: string;
  at: number;
  content: number;
  end: number;
}

/** The boxes in a part of an MP4 file, in order (ISO/IEC 14496-12, 4.2). What is no box ends the row. */
export const boxesIn = (bytes: Uint8Array, from = 0, to = bytes.length): Box[] => [
  ...eachBoxIn(bytes, from, to),
];

/** The same one by one, for files that may claim millions; one that is longer than the part is given, and the last. */
export function* eachBoxIn(bytes: Uint8Array, from = 0, to = bytes.length): Generator<Box, void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  while (at + 8 <= to) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const size = view.getUint32(at);
    const isLong = size === 1 && at + 16 <= to;
    const length = isLong ? Number(view.getBigUint64(at + 8)) : size;
    if (length < (isLong ? 16 : 8)) return;
    yield { name, at, content: at + (isLong ? 16 : 8), end: at + length };
    at += length;
  }
}

/** Numbers of a box, big-endian: `[value, bits]`. */
export const fields = (...values: readonly (readonly [value: number, bits: 8 | 16 | 32])[]): Uint8Array => {
  const bytes = new Uint8Array(values.reduce((sum, [, bits]) => sum + bits / 8, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, bits] of values) {
    if (bits === 8) view.setUint8(at, value);
    else if (bits === 16) view.setUint16(at, value);
    else view.setUint32(at, value);
    at += bits / 8;
  }
  return bytes;
};

/** A box of some parts. */
export const boxOf = (name: string, ...parts: readonly Uint8Array[]): Uint8Array => {
  const size = 8 + parts.reduce((sum, part) => sum + part.length, 0);
  const box = new Uint8Array(size);
  box.set(fields([size, 32]));
  box.set(new TextEncoder().encode(name), 4);
  let at = 8;
  for (const part of parts) {
    box.set(part, at);
    at += part.length;
  }
  return box;
};
