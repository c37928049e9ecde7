/** A file of sound that was cut off or damaged. */
class PagesUnsound extends Error {
  override readonly name = 'PagesUnsound';
}

const demand = (isSound: boolean, what: string): void => {
  if (!isSound) throw new PagesUnsound(`The file is damaged: its ${what}`);
};

/** Bytes of a page before its table of segments, and of the digest within. Source: RFC 3533, 6. */
const pageHead = 27;
const digestFrom = 22;
const digestTo = 26;

/** Table of the digest of a page: polynomial 0x04c11db7, bits not reflected, beginning at 0. Source: as above. */
const digests = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value;
});

const digestOf = (page: Uint8Array): number => {
  let value = 0;
  for (let at = 0; at < page.length; at += 1) {
    const byte = at >= digestFrom && at < digestTo ? 0 : (page[at] as number);
    value = (value << 8) ^ (digests[((value >>> 24) ^ byte) & 0xff] as number);
  }
  return value >>> 0;
};

const isNamed = (bytes: Uint8Array, at: number, name: string): boolean =>
  [...name].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/**
 * Demands that a file in Ogg is pages of one stream, each whole, behind each other from its first byte to its last,
 * before a reader looks for them. What is no such file is let through: whoever reads it says so. It is one pass over
 * the bytes.
 *
 * @throws {PagesUnsound}
 */
export const demandSanePages = (bytes: Uint8Array): void => {
  if (!isNamed(bytes, 0, 'OggS')) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let serial: number | undefined;
  for (let at = 0; at < bytes.length; ) {
    demand(isNamed(bytes, at, 'OggS') && at + pageHead <= bytes.length && bytes[at + 4] === 0, 'pages');
    serial ??= view.getUint32(at + 14, true);
    demand(view.getUint32(at + 14, true) === serial, 'streams are several');
    const from = at + pageHead + (bytes[at + 26] as number);
    const end = bytes.subarray(at + pageHead, from).reduce((sum, length) => sum + length, from);
    demand(end <= bytes.length, 'last page is cut off');
    demand(digestOf(bytes.subarray(at, end)) === view.getUint32(at + digestFrom, true), 'pages have changed');
    at = end;
  }
};
