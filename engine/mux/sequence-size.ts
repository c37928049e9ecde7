import { BitReader } from './bit-reader.ts';

/** Size in pixels of what a decoder holds, before anything is cut off. */
export interface CodedSize {
  width: number;
  height: number;
}

/** How the parameters of a stream are found. Source: ISO/IEC 14496-15, 5.3.3 and 8.3.3. */
export interface StreamKind {
  codec: 'avc' | 'hevc';
  /** Bytes of the length before each unit of a packet. */
  lengthBytes: number;
}

/** `nal_unit_type` of sequence parameters. Source: Rec. ITU-T H.264, table 7-1; H.265, table 7-1. */
const sequenceType = { avc: 7, hevc: 33 } as const;

/** Profiles whose parameters tell of colours and scaling. Source: Rec. ITU-T H.264, 7.3.2.1.1. */
const highProfiles: ReadonlySet<number> = new Set([
  100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135,
]);

const typeOf = (codec: StreamKind['codec'], first: number): number =>
  codec === 'avc' ? first & 31 : (first >> 1) & 63;

/** What follows 00 00 03 in a unit follows 00 00 in what it says. */
const unescaped = (unit: Uint8Array): Uint8Array => {
  const bytes: number[] = [];
  let zeros = 0;
  for (const byte of unit) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
};

/** Sequence parameters are some dozens of bytes; what tells the size stands at their beginning. */
const mostBytes = 1024;

/**
 * The size that sequence parameters say.
 *
 * @param unit the whole unit with its header
 * @throws {RangeError} when it says none
 */
export const sizeOfSequence = (codec: StreamKind['codec'], unit: Uint8Array): CodedSize => {
  const bytes = unescaped(unit.subarray(0, mostBytes));
  return codec === 'avc'
    ? sizeOfAvc(new BitReader(bytes.subarray(1)))
    : sizeOfHevc(new BitReader(bytes.subarray(2)));
};

const sizeOfAvc = (reader: BitReader): CodedSize => {
  const profile = reader.bits(8);
  reader.skip(16);
  reader.unsigned();
  if (highProfiles.has(profile)) skipColors(reader);
  reader.unsigned();
  const orderType = reader.unsigned();
  if (orderType === 0) reader.unsigned();
  if (orderType === 1) skipOrder(reader);
  reader.unsigned();
  reader.skip(1);
  const [columns, rows] = [reader.unsigned() + 1, reader.unsigned() + 1];
  const isProgressive = reader.flag();
  return { width: columns * 16, height: rows * 16 * (isProgressive ? 1 : 2) };
};

const skipColors = (reader: BitReader): void => {
  const chroma = reader.unsigned();
  if (chroma === 3) reader.skip(1);
  reader.unsigned();
  reader.unsigned();
  reader.skip(1);
  if (!reader.flag()) return;
  for (let list = 0; list < (chroma === 3 ? 12 : 8); list += 1)
    if (reader.flag()) skipScaling(reader, list < 6 ? 16 : 64);
};

const skipScaling = (reader: BitReader, size: number): void => {
  let [last, next] = [8, 8];
  for (let index = 0; index < size; index += 1) {
    if (next !== 0) next = (last + reader.signed() + 256) % 256;
    if (next !== 0) last = next;
  }
};

const skipOrder = (reader: BitReader): void => {
  reader.skip(1);
  reader.signed();
  reader.signed();
  const cycle = reader.unsigned();
  if (cycle > 255) throw new RangeError('A cycle of pictures is too long');
  for (let index = 0; index < cycle; index += 1) reader.signed();
};

const sizeOfHevc = (reader: BitReader): CodedSize => {
  reader.skip(4);
  const subLayers = reader.bits(3);
  // Nesting, then profile, tier and level.
  reader.skip(1 + 96);
  const layers = Array.from({ length: subLayers }, () => [reader.flag(), reader.flag()] as const);
  if (subLayers > 0) reader.skip(2 * (8 - subLayers));
  for (const [hasProfile, hasLevel] of layers) reader.skip((hasProfile ? 88 : 0) + (hasLevel ? 8 : 0));
  reader.unsigned();
  if (reader.unsigned() === 3) reader.skip(1);
  return { width: reader.unsigned(), height: reader.unsigned() };
};

/** Parameter sets of a description one after the other, each behind its length of two bytes. */
const unitsOf = (view: DataView, start: number, count: number): { units: Uint8Array[]; end: number } => {
  const units: Uint8Array[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const length = view.getUint16(at);
    units.push(new Uint8Array(view.buffer, view.byteOffset + at + 2, length));
    at += 2 + length;
  }
  return { units, end: at };
};

/**
 * What the description of a track tells a decoder: how its packets are cut, and the sizes of its pictures.
 *
 * @param description `avcC` or `hvcC` without its head
 * @throws {RangeError} when it is damaged
 */
export const readDescription = (
  codec: StreamKind['codec'],
  description: Uint8Array,
): { kind: StreamKind; sizes: CodedSize[] } => {
  const view = new DataView(description.buffer, description.byteOffset, description.byteLength);
  const sizes: CodedSize[] = [];
  if (codec === 'avc') {
    const { units } = unitsOf(view, 6, view.getUint8(5) & 31);
    sizes.push(...units.map((unit) => sizeOfSequence(codec, unit)));
    return { kind: { codec, lengthBytes: (view.getUint8(4) & 3) + 1 }, sizes };
  }
  let at = 23;
  for (let array = 0; array < view.getUint8(22); array += 1) {
    const type = view.getUint8(at) & 63;
    const { units, end } = unitsOf(view, at + 3, view.getUint16(at + 1));
    if (type === sequenceType.hevc) sizes.push(...units.map((unit) => sizeOfSequence(codec, unit)));
    at = end;
  }
  return { kind: { codec, lengthBytes: (view.getUint8(21) & 3) + 1 }, sizes };
};

/** Whether a packet is a new description in place of pictures: some decoders take one then. */
const isDescription = ({ codec }: StreamKind, packet: Uint8Array): boolean =>
  codec === 'avc' && packet.length >= 9 && packet[0] === 1 && packet[2] === 0 && (packet[4] ?? 0) >= 0xfc;

/** The sizes of sequence parameters that stand among the pictures of a packet. @throws {RangeError} of damaged ones */
export const sizesInPacket = (kind: StreamKind, packet: Uint8Array): CodedSize[] => {
  const { codec, lengthBytes } = kind;
  if (isDescription(kind, packet)) return readDescription(codec, packet).sizes;
  const sizes: CodedSize[] = [];
  let at = 0;
  while (at + lengthBytes < packet.length) {
    let length = 0;
    for (const byte of packet.subarray(at, at + lengthBytes)) length = length * 256 + byte;
    at += lengthBytes;
    const unit = packet.subarray(at, at + length);
    if (typeOf(codec, unit[0] ?? 0) === sequenceType[codec]) sizes.push(sizeOfSequence(codec, unit));
    at += length;
  }
  return sizes;
};
