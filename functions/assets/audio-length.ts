import type { ContentType } from './content.ts';

/** What a file says of its own length, or from which byte on, and how far, it has to be read to be told. */
export type AudioLength = { seconds: number } | { lookAt: number; bytes: number } | undefined;

/** A box of an MP4 file that is read to be told its length: its head and the first one within. */
const boxBytes = 128;
/** The longest page of Ogg: the last one is in as many bytes. Source: RFC 3533, 6. */
const pageBytes = 65_307;
/** Samples of Opus in a second of what its pages count. Source: RFC 7845, 4. */
const opusRate = 48_000;

/** Nothing that is longer is believed. */
const mostSeconds = 24 * 3600;

/**
 * The length of a recording, as its file tells it: a plan is made by it, and what is paid is what was heard.
 *
 * @param part of the file
 * @param options.from the byte of the file at which the part begins; `bytes`: those of the whole file
 */
export const audioLength = (
  part: Uint8Array,
  type: ContentType,
  { from = 0, bytes }: { from?: number; bytes: number },
): AudioLength => {
  const view = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (type === 'audio/wav') return believed(wavSeconds(view, bytes));
  if (type === 'audio/mpeg') return believed(mp3Seconds(view, bytes));
  if (type === 'audio/ogg') return oggLength(view, from, bytes);
  return type === 'audio/mp4' ? mp4Length(view, from, bytes) : undefined;
};

const believed = (seconds: number | undefined): { seconds: number } | undefined =>
  seconds !== undefined && seconds > 0 && seconds <= mostSeconds
    ? { seconds: Math.round(seconds * 1000) / 1000 }
    : undefined;

const tag = (view: Buffer, at: number): string => view.toString('latin1', at, at + 4);

/** The size of the data may be that of a file which was never closed. */
const wavSeconds = (view: Buffer, bytes: number): number | undefined => {
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= view.length; ) {
    const [name, length] = [tag(view, at), view.readUInt32LE(at + 4)];
    if (name === 'fmt ' && at + 20 <= view.length) bytesPerSecond = view.readUInt32LE(at + 16);
    if (name === 'data') return Math.min(length, bytes - at - 8) / bytesPerSecond;
    at += 8 + length + (length % 2);
  }
  return undefined;
};

/** Kilobits per second of layer III. Source: ISO/IEC 11172-3, 2.4.2.3; ISO/IEC 13818-3, 2.4.2.3. */
const bitRates = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  later: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const sampleRates = [44_100, 48_000, 32_000] as const;

/**
 * By the count of frames that encoders put into the first one, else by the bit rate of that one.
 * Source: "Xing" and "VBRI" as the LAME and Fraunhofer encoders write them.
 */
const mp3Seconds = (view: Buffer, bytes: number): number | undefined => {
  const hasTag = view.toString('latin1', 0, 3) === 'ID3' && view.length >= 10;
  const [a = 0, b = 0, c = 0, d = 0] = view.subarray(6, 10);
  const at = hasTag ? 10 + ((a & 0x7f) << 21) + ((b & 0x7f) << 14) + ((c & 0x7f) << 7) + (d & 0x7f) : 0;
  if (at + 4 > view.length) return undefined;
  const [, second = 0, third = 0, fourth = 0] = view.subarray(at, at + 4);
  const version = (second >> 3) & 3;
  const isFirst = version === 3;
  const sampleRate = (sampleRates[(third >> 2) & 3] ?? 0) / (isFirst ? 1 : version === 2 ? 2 : 4);
  const samples = isFirst ? 1152 : 576;
  const isMono = fourth >> 6 === 3;
  const side = isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const frames = framesTold(view, at + 4 + side, at + 36);
  if (frames !== undefined) return (frames * samples) / sampleRate;
  const kilobits = bitRates[isFirst ? 'first' : 'later'][third >> 4];
  return kilobits === undefined ? undefined : ((bytes - at) * 8) / (kilobits * 1000);
};

const framesTold = (view: Buffer, xing: number, vbri: number): number | undefined => {
  const isXing = xing + 12 <= view.length && ['Xing', 'Info'].includes(tag(view, xing));
  if (isXing && (view.readUInt32BE(xing + 4) & 1) === 1) return view.readUInt32BE(xing + 8);
  if (vbri + 18 <= view.length && tag(view, vbri) === 'VBRI') return view.readUInt32BE(vbri + 14);
  return undefined;
};

/** The place in the sound at which the last page ends; what is skipped before it begins is less than a tenth. */
const oggLength = (view: Buffer, from: number, bytes: number): AudioLength => {
  const isEnd = from + view.length >= bytes;
  if (!isEnd) return { lookAt: Math.max(0, bytes - pageBytes), bytes: pageBytes };
  const at = view.lastIndexOf('OggS', view.length - 14, 'latin1');
  return at < 0 ? undefined : believed(Number(view.readBigInt64LE(at + 6)) / opusRate);
};

/** Boxes of the file until the one with the length, which may be the last. Source: ISO/IEC 14496-12, 4.2, 8.2. */
const mp4Length = (view: Buffer, from: number, bytes: number): AudioLength => {
  for (let at = 0; at + 16 <= view.length; ) {
    const short = view.readUInt32BE(at);
    const size = short === 1 ? Number(view.readBigUInt64BE(at + 8)) : short;
    if (tag(view, at + 4) === 'moov') return believed(movieSeconds(view, at + 8));
    if (size < 8) return undefined;
    at += size;
    const isAhead = at + 16 > view.length && from + at + 16 <= bytes;
    if (isAhead) return { lookAt: from + at, bytes: boxBytes };
  }
  return undefined;
};

/** Of the first box within that of the movie. A file in fragments says 0. */
const movieSeconds = (view: Buffer, at: number): number | undefined => {
  if (at + 44 > view.length || tag(view, at + 4) !== 'mvhd') return undefined;
  const isLong = view[at + 8] === 1;
  const timescale = view.readUInt32BE(at + (isLong ? 28 : 20));
  const duration = isLong ? Number(view.readBigUInt64BE(at + 32)) : view.readUInt32BE(at + 24);
  return duration / timescale;
};
