import type { Box } from './boxes.ts';

/** Most samples of a track, or of all fragments: five hours of film. */
export const mostSamples = 2_000_000;
/** Most samples of a chunk whose samples differ in size: readers add those sizes up for each sample. */
const mostInChunk = 100_000;
/** Most bytes of what tells how samples are decoded, and the boxes that a reader would go into there, too. */
const mostDescriptionBytes = 64 * 1024;
const neverDescribed = /trak|mdia|minf|stbl|mvex|moof|traf|edts|dinf|mfra|moov|stsd|saiz|saio|senc|pssh/;

/** An MP4 file claims what cannot be: whoever believes it counts to billions. */
class TablesUnsound extends Error {
  override readonly name = 'TablesUnsound';
}

/** @param what cannot be true, in words @throws {TablesUnsound} */
export const demand: (isSound: boolean, what: string) => asserts isSound = (isSound, what) => {
  if (!isSound) throw new TablesUnsound(`The file cannot be read: its ${what} cannot be true`);
};

/** A number of 32 bits in a box. @throws {TablesUnsound} where the box is shorter */
export const u32 = (bytes: Buffer, at: number, { end }: Box): number => {
  demand(at + 4 <= end, 'length');
  return bytes.readUInt32BE(at);
};

/**
 * Demands that the tables of a track agree with each other and with the length of the file.
 *
 * @param found the boxes of a table of samples (ISO/IEC 14496-12, 8.6 and 8.7)
 * @throws {TablesUnsound}
 */
export const demandSaneSamples = (
  bytes: Buffer,
  found: ReadonlyMap<string, Box>,
  fileBytes: number,
): void => {
  const rows = (name: string, each: number): Rows => rowsOf(bytes, found.get(name), each);
  const [times, offsets] = [rows('stts', 8), rows('ctts', 8)];
  const samples = sumOf(times);
  rows('stss', 4);
  demand(!(found.has('stsz') && found.has('stz2')) && !(found.has('stco') && found.has('co64')), 'tables');
  const sizes = sizesOf(bytes, found, samples);
  // Samples of one size are told apart by arithmetic: uncompressed sound has millions of them.
  demand(samples <= mostSamples || (offsets.count === 0 && sizes.areEqual), 'number of samples');
  demand(sumOf(offsets) <= samples, 'number of samples');
  demand(sizes.bytes <= fileBytes, 'size of samples');
  const chunks = rows('stco', 4).count + rows('co64', 8).count;
  const most = sizes.areEqual ? samples : Math.min(samples, mostInChunk);
  const runs = rows('stsc', 12);
  let last = 0;
  for (let index = 0; index < runs.count; index += 1) {
    const [first, inChunk] = [runs.field(index, 0), runs.field(index, 1)];
    demand(first > last && first <= chunks && inChunk >= 1 && inChunk <= most, 'chunks');
    last = first;
  }
  demandPlainDescription(bytes, found.get('stsd'));
};

interface Rows {
  count: number;
  field(row: number, column: number): number;
}

const rowsOf = (bytes: Buffer, box: Box | undefined, each: number): Rows => {
  if (box === undefined) return { count: 0, field: () => 0 };
  const count = u32(bytes, box.content + 4, box);
  const from = box.content + 8;
  demand(count <= mostSamples && from + count * each <= box.end, `number of ${box.name}`);
  return { count, field: (row, column) => bytes.readUInt32BE(from + row * each + column * 4) };
};

const sumOf = ({ count, field }: Rows): number => {
  let sum = 0;
  for (let row = 0; row < count; row += 1) sum += field(row, 0);
  return sum;
};

/** What samples weigh together; where one size is told, all have it. */
const sizesOf = (
  bytes: Buffer,
  found: ReadonlyMap<string, Box>,
  samples: number,
): { areEqual: boolean; bytes: number } => {
  const box = found.get('stsz') ?? found.get('stz2');
  if (box === undefined) return { areEqual: false, bytes: 0 };
  const [told, count] = [u32(bytes, box.content + 4, box), u32(bytes, box.content + 8, box)];
  if (box.name === 'stsz' && told > 0) return { areEqual: true, bytes: told * samples };
  const bits = box.name === 'stsz' ? 32 : told & 0xff;
  const from = box.content + 12;
  demand([4, 8, 16, 32].includes(bits) && count <= mostSamples, 'number of samples');
  demand(from + Math.ceil((count * bits) / 8) <= box.end, 'number of samples');
  let sum = 0;
  for (let index = 0; index < count; index += 1)
    if (bits === 4) sum += (bytes.readUInt8(from + (index >> 1)) >> (index % 2 === 0 ? 4 : 0)) & 15;
    else sum += bytes.readUIntBE(from + (index * bits) / 8, bits / 8);
  return count === 1 ? { areEqual: true, bytes: sum * samples } : { areEqual: false, bytes: sum };
};

const demandPlainDescription = (bytes: Buffer, box: Box | undefined): void => {
  if (box === undefined) return;
  demand(box.end - box.at <= mostDescriptionBytes, 'description of samples');
  demand(!neverDescribed.test(bytes.toString('latin1', box.content, box.end)), 'description of samples');
};
