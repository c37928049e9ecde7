import type { RangeFile } from '../contract.ts';
import { type Box, eachBoxIn } from './boxes.ts';
import { heldFile } from './range-file.ts';
import { demand, demandSaneSamples, mostSamples, u32 } from './sane-samples.ts';

/** Most of what a file is read by that is looked at, in bytes: what is longer is refused. */
const mostTableBytes = 32 * 1024 * 1024;
const [mostTracks, mostBoxes] = [32, 10_000];
/** What is read at once while the boxes of a file are gone through, in bytes. */
const stepBytes = 16 * 1024;

/**
 * Boxes that a reader goes into or counts by, and the one place of each: readers look into them wherever they stand.
 * Those of encryption have none, as what is encrypted cannot be shown. Source: ISO/IEC 14496-12, 4.2, table 1.
 */
const places = new Map<string, readonly string[]>([
  ...['trak', 'mvex'].map((name) => [name, ['moov']] as const),
  ...['mdia', 'edts'].map((name) => [name, ['trak']] as const),
  ...['stts', 'ctts', 'stsz', 'stz2', 'stss', 'stsc', 'stco', 'co64', 'stsd'].map(
    (name) => [name, ['stbl']] as const,
  ),
  ...['moov', 'moof', 'mfra', 'saiz', 'saio', 'senc', 'pssh', 'sinf', 'schi', 'wave'].map(
    (name) => [name, []] as const,
  ),
  ...['tfhd', 'trun'].map((name) => [name, ['traf']] as const),
  ...[['minf', ['mdia']] as const, ['stbl', ['minf']] as const, ['dinf', ['minf', 'meta']] as const],
  ...[['elst', ['edts']] as const, ['trex', ['mvex']] as const, ['traf', ['moof']] as const],
  ...[['tfra', ['mfra']] as const, ['udta', ['moov', 'trak']] as const],
  ['meta', ['moov', 'trak', 'udta']],
]);
const containers = new Set(['trak', 'mvex', 'mdia', 'edts', 'minf', 'stbl', 'dinf', 'traf', 'udta', 'meta']);
const severalOf = new Set(['trak', 'traf', 'trun', 'trex', 'tfra', 'meta']);

/**
 * Demands that an MP4 file claims no more samples, sizes and tracks than its bytes can hold, before a reader loops by
 * what it claims. What is no MP4 file is let through: whoever reads it says so.
 *
 * @throws {TablesUnsound}
 */
export const demandSaneTables = async (given: Uint8Array | RangeFile): Promise<void> => {
  const file = given instanceof Uint8Array ? heldFile(given) : given;
  const claims = new Claims(file.size);
  const indexes: Uint8Array[] = [];
  const indexed = new Set<number>();
  let step: Uint8Array = new Uint8Array();
  let [stepAt, left, count] = [0, mostTableBytes, 0];
  for (let at = 0; at + 8 <= file.size; count += 1) {
    demand(count < mostBoxes, 'number of boxes');
    if (at < stepAt || Math.min(at + 16, file.size) > stepAt + step.length)
      [step, stepAt] = [await file.read(at, Math.min(file.size, at + stepBytes)), at];
    const { value: box } = eachBoxIn(step, at - stepAt).next();
    if (box === undefined) break;
    const end = stepAt + box.end;
    if (['moov', 'moof', 'mfra'].includes(box.name)) {
      left -= end - at;
      demand(left >= 0 && end <= file.size, 'length of tables');
      const bytes = await file.read(at, end);
      if (box.name === 'mfra') indexes.push(bytes);
      else claims.add(bytes, at);
      if (box.name === 'mfra') indexed.add(at);
      else if (!claims.isFragmented) return;
    }
    at = end;
  }
  if (!claims.isFragmented) return;
  const tail = await file.read(file.size - 4, file.size);
  const indexAt = file.size - Buffer.from(tail).readUInt32BE();
  if (indexAt >= 0 && indexAt + 16 <= file.size) {
    const named = Buffer.from(await file.read(indexAt, indexAt + 8)).toString('latin1', 4);
    demand(named !== 'mfra' || indexed.has(indexAt), 'index');
  }
  for (const bytes of indexes) claims.add(bytes, 0);
};

/** What a file claims, all together. */
class Claims {
  readonly #fileBytes: number;
  readonly #fragments = new Set<number>();
  /** Bytes of a sample where a fragment does not say, by track. */
  readonly #defaultBytes = new Map<number, number>();
  #bytes: Buffer = Buffer.alloc(0);
  #tracks = 0;
  #samples = 0;
  #sampleBytes = 0;
  #hasMovie = false;
  isFragmented = false;

  constructor(fileBytes: number) {
    this.#fileBytes = fileBytes;
  }

  /** A box at the top of the file. @param at where it begins in the file */
  add(bytes: Uint8Array, at: number): void {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { value: box } = eachBoxIn(bytes).next();
    demand(box !== undefined && box.end === bytes.length, 'length');
    if (box.name === 'moof') this.#fragments.add(at);
    demand(box.name === 'moov' || this.#hasMovie, 'order');
    // Readers take the first movie alone.
    if (box.name === 'moov' && this.#hasMovie) return;
    this.#hasMovie = true;
    this.#walk(box);
  }

  /** How deep it goes is bounded: each box has its place, and none may stand in itself. */
  #walk(box: Box): void {
    const found = new Map<string, Box>();
    // Those of films begin with a version; those of QuickTime do not.
    const isLong = box.name === 'meta' && box.content + 4 <= box.end;
    const skipped = isLong && this.#bytes.readUInt32BE(box.content) === 0 ? 4 : 0;
    let bytesEach = 0;
    for (const child of eachBoxIn(this.#bytes, box.content + skipped, box.end)) {
      const { name } = child;
      demand(child.end <= box.end, 'length');
      const place = places.get(name);
      if (place === undefined) continue;
      demand(place.includes(box.name) && (!found.has(name) || severalOf.has(name)), `box ${name}`);
      found.set(name, child);
      if (name === 'mvex') this.isFragmented = true;
      if (name === 'trak') this.#tracks += 1;
      demand(this.#tracks <= mostTracks, 'number of tracks');
      if (name === 'trex') this.#addDefaults(child);
      if (name === 'tfhd') bytesEach = this.#bytesEach(child);
      if (name === 'trun') this.#addRun(child, bytesEach);
      if (name === 'tfra') this.#demandIndex(child);
      if (containers.has(name)) this.#walk(child);
    }
    if (box.name === 'stbl') demandSaneSamples(this.#bytes, found, this.#fileBytes);
  }

  #addDefaults(box: Box): void {
    const track = u32(this.#bytes, box.content + 4, box);
    demand(this.#defaultBytes.size < mostTracks && !this.#defaultBytes.has(track), 'number of tracks');
    this.#defaultBytes.set(track, u32(this.#bytes, box.content + 16, box));
  }

  #bytesEach(box: Box): number {
    const [flags, track] = [u32(this.#bytes, box.content, box), u32(this.#bytes, box.content + 4, box)];
    if ((flags & 0x10) === 0) return this.#defaultBytes.get(track) ?? 0;
    const before = [flags & 1, flags & 1, flags & 2, flags & 8].filter((isThere) => isThere !== 0).length;
    return u32(this.#bytes, box.content + 8 + before * 4, box);
  }

  #addRun(box: Box, bytesEach: number): void {
    const [flags, count] = [u32(this.#bytes, box.content, box), u32(this.#bytes, box.content + 4, box)];
    const fields = [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0);
    const from = box.content + 8 + [1, 4].filter((flag) => (flags & flag) !== 0).length * 4;
    this.#samples += count;
    demand(this.#samples <= mostSamples && from + count * fields.length * 4 <= box.end, 'number of samples');
    const sizeAt = fields.indexOf(0x200);
    if (sizeAt === -1) this.#sampleBytes += count * bytesEach;
    else
      for (let at = from + sizeAt * 4, i = 0; i < count; i += 1, at += fields.length * 4)
        this.#sampleBytes += this.#bytes.readUInt32BE(at);
    demand(this.#sampleBytes <= this.#fileBytes, 'size of samples');
  }

  /** An index names fragments that are there, each once at most. */
  #demandIndex(box: Box): void {
    const isLong = u32(this.#bytes, box.content, box) >>> 24 === 1;
    const lengths = u32(this.#bytes, box.content + 8, box);
    const count = u32(this.#bytes, box.content + 12, box);
    const each = (isLong ? 16 : 8) + 3 + ((lengths >> 4) & 3) + ((lengths >> 2) & 3) + (lengths & 3);
    demand(
      count <= this.#fragments.size && box.content + 16 + count * each <= box.end,
      'number of index entries',
    );
    for (let at = box.content + 16, i = 0; i < count; i += 1, at += each) {
      const offset = isLong ? Number(this.#bytes.readBigUInt64BE(at + 8)) : this.#bytes.readUInt32BE(at + 4);
      demand(this.#fragments.has(offset), 'index');
    }
  }
}
