import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Tables that a WOFF2 directory names by number; only the order of `cmap` and `glyf`, `loca`, `hmtx` matters here. */
const cmapTag = 0;
const ownTag = 63;
const glyfTag = 10;
const locaTag = 11;
/** Length of a WOFF2 header in bytes. Source: W3C, WOFF File Format 2.0, section 4.1. */
const headerLength = 48;

/** Reads a variable-length number (section 4.1.2). */
const readBase128 = (file: Buffer, at: number): { value: number; next: number } => {
  let value = 0;
  for (let next = at; next < at + 5; next += 1) {
    const byte = file.readUInt8(next);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, next: next + 1 };
  }
  throw new RangeError('A number in the font file has no end');
};

/** Where the character map lies in the uncompressed data (section 4.1.1). */
const findCmap = (file: Buffer): { from: number; to: number; dataAt: number } => {
  const tables = file.readUInt16BE(12);
  let at = headerLength;
  let from = 0;
  let found: { from: number; to: number } | undefined;
  for (let table = 0; table < tables; table += 1) {
    const flags = file.readUInt8(at);
    const tag = flags & 63;
    const transform = flags >> 6;
    const original = readBase128(file, tag === ownTag ? at + 5 : at + 1);
    const isOutline = tag === glyfTag || tag === locaTag;
    const isTransformed = isOutline ? transform !== 3 : transform !== 0;
    const { value: length, next } = isTransformed ? readBase128(file, original.next) : original;
    if (tag === cmapTag) found = { from, to: from + length };
    from += length;
    at = next;
  }
  if (found === undefined) throw new RangeError('The font file has no character map');
  return { ...found, dataAt: at };
};

/** Characters of a segment map, OpenType's format 4. */
function* charactersOfSegments(cmap: Buffer, at: number): Generator<number> {
  const bytes = cmap.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + bytes];
  for (let segment = 0; segment < bytes; segment += 2) {
    const [start, end] = [cmap.readUInt16BE(starts + segment), cmap.readUInt16BE(ends + segment)];
    const delta = cmap.readUInt16BE(starts + bytes + segment);
    const offsetAt = starts + 2 * bytes + segment;
    const offset = cmap.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? code : cmap.readUInt16BE(offsetAt + offset + 2 * (code - start));
      if ((offset !== 0 && glyph === 0) || ((glyph + delta) & 0xffff) === 0) continue;
      yield code;
    }
  }
}

/** Characters of a map in groups, OpenType's format 12. */
function* charactersOfGroups(cmap: Buffer, at: number): Generator<number> {
  const groups = cmap.readUInt32BE(at + 12);
  for (let group = at + 16; group < at + 16 + 12 * groups; group += 12)
    for (let code = cmap.readUInt32BE(group); code <= cmap.readUInt32BE(group + 4); code += 1) yield code;
}

/**
 * The characters (code points) that a WOFF2 file has a glyph for, read from its own map: what a package declares of
 * its files is more than some of them hold.
 *
 * @throws when it is no WOFF2 file with a character map of format 4 or 12
 */
export const charactersOf = (path: string): ReadonlySet<number> => {
  const file = readFileSync(path);
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new RangeError(`${path} is no WOFF2 file`);
  const { from, to, dataAt } = findCmap(file);
  const packed = file.subarray(dataAt, dataAt + file.readUInt32BE(20));
  const cmap = brotliDecompressSync(packed).subarray(from, to);
  const characters = new Set<number>();
  const maps = cmap.readUInt16BE(2);
  for (let map = 0; map < maps; map += 1) {
    const at = cmap.readUInt32BE(4 + map * 8 + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 4) for (const code of charactersOfSegments(cmap, at)) characters.add(code);
    if (format === 12) for (const code of charactersOfGroups(cmap, at)) characters.add(code);
  }
  if (characters.size === 0) throw new RangeError(`${path} has no character map that can be read`);
  return characters;
};
