import type { Cue } from '../text/captions-vtt.ts';
import { type Box, boxesIn, boxOf, fields } from './boxes.ts';

/** Ticks of a second. */
const timescale = 1000;
/** Longest text of a sample in bytes: its length has 16 bits. */
const longestText = 0xffff;
/** Bytes of a box's length and name. */
const boxHeader = 8;

/** A text that stands for a while; empty between captions. */
interface Sample {
  bytes: Uint8Array;
  /** Ticks. */
  duration: number;
}

/** What stands when, without a gap, from the film's beginning to its end. */
const samplesOf = (cues: readonly Cue[], seconds: number): Sample[] => {
  const samples: Sample[] = [];
  const until = Math.round(seconds * timescale);
  let at = 0;
  const push = (text: string, end: number): void => {
    if (end > at) samples.push({ bytes: textOf(text), duration: end - at });
    at = Math.max(at, end);
  };
  for (const { start, end, text } of cues) {
    push('', Math.min(until, Math.round(start * timescale)));
    push(text, Math.min(until, Math.round(end * timescale)));
  }
  push('', until);
  return samples;
};

/** A text in UTF-8, three bytes a code unit at most, behind its length: as many whole characters as that can tell. */
const textOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + Math.min(longestText, 3 * text.length));
  const { written } = new TextEncoder().encodeInto(text, bytes.subarray(2));
  bytes.set(fields([written, 16]));
  return bytes.slice(0, 2 + written);
};

/** How text is shown: white, in the middle of the lower edge (3GPP TS 26.245, 5.16). */
const sampleEntry = (): Uint8Array =>
  boxOf(
    'tx3g',
    fields([0, 32], [0, 16], [1, 16], [0, 32], [1, 8], [0xff, 8]),
    // No background; the box is the whole track; style 1 for all characters.
    fields([0, 32], [0, 16], [0, 16], [0, 16], [0, 16]),
    fields([0, 16], [0, 16], [1, 16], [0, 8], [16, 8], [0xffffffff, 32]),
    boxOf('ftab', fields([1, 16], [1, 16], [5, 8]), new TextEncoder().encode('Arial')),
  );

/** The sample table: one chunk that lies at an offset of the file (ISO/IEC 14496-12, 8.5 to 8.7). */
const sampleTable = (samples: readonly Sample[], offset: number): Uint8Array =>
  boxOf(
    'stbl',
    boxOf('stsd', fields([0, 32], [1, 32]), sampleEntry()),
    boxOf(
      'stts',
      fields([0, 32], [samples.length, 32]),
      ...samples.map(({ duration }) => fields([1, 32], [duration, 32])),
    ),
    boxOf('stsc', fields([0, 32], [1, 32], [1, 32], [samples.length, 32], [1, 32])),
    boxOf(
      'stsz',
      fields([0, 32], [0, 32], [samples.length, 32]),
      ...samples.map(({ bytes }) => fields([bytes.length, 32])),
    ),
    boxOf('stco', fields([0, 32], [1, 32], [offset, 32])),
  );

/** Five bits for each letter of an ISO 639-2 code (8.4.2.3). */
const packed = (code: string): number =>
  [...code].reduce((bits, letter) => (bits << 5) | ((letter.codePointAt(0) ?? 0x60) - 0x60), 0);

/** What the movie says of itself: ticks of a second, its length in them, the next free number of a track. */
interface Movie {
  timescale: number;
  nextTrack: number;
  nextTrackAt: number;
}

const movieOf = (bytes: Uint8Array, { content }: Box): Movie => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLong = view.getUint8(content) === 1;
  const nextTrackAt = content + (isLong ? 112 : 100) - 4;
  return {
    timescale: view.getUint32(content + (isLong ? 20 : 12)),
    nextTrack: view.getUint32(nextTrackAt),
    nextTrackAt,
  };
};

/** The track's own boxes. Players do not show it unless asked: captions are drawn into the picture, too. */
const trackOf = (
  samples: readonly Sample[],
  movie: Movie,
  look: { width: number; height: number; language: string },
  offset: number,
): Uint8Array => {
  const ticks = samples.reduce((sum, { duration }) => sum + duration, 0);
  const identity = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map((value) => [value, 32] as const);
  const isInMovie = 2;
  return boxOf(
    'trak',
    boxOf(
      'tkhd',
      fields([isInMovie, 32], [0, 32], [0, 32], [movie.nextTrack, 32], [0, 32]),
      fields([Math.round((ticks / timescale) * movie.timescale), 32], [0, 32], [0, 32]),
      fields([0, 16], [2, 16], [0, 16], [0, 16], ...identity),
      fields([look.width * 0x10000, 32], [look.height * 0x10000, 32]),
    ),
    boxOf(
      'mdia',
      boxOf(
        'mdhd',
        fields([0, 32], [0, 32], [0, 32], [timescale, 32], [ticks, 32]),
        fields([packed(look.language), 16], [0, 16]),
      ),
      boxOf('hdlr', fields([0, 32], [0, 32]), new TextEncoder().encode('sbtl'), new Uint8Array(12 + 1)),
      boxOf(
        'minf',
        boxOf('nmhd', fields([0, 32])),
        boxOf('dinf', boxOf('dref', fields([0, 32], [1, 32]), boxOf('url ', fields([1, 32])))),
        sampleTable(samples, offset),
      ),
    ),
  );
};

/** What a text track needs to know of its film. */
export interface TextFilm {
  /** Pixels. */
  width: number;
  height: number;
  seconds: number;
  /** ISO 639-2/T, three letters. */
  code: string;
}

/** The track and the texts that it shows, for where the index ends. */
const partsOf = (cues: readonly Cue[], film: TextFilm, movie: Movie, indexEnd: number) => {
  const samples = samplesOf(cues, film.seconds);
  const look = { width: film.width, height: Math.round(film.height / 5), language: film.code };
  const text = boxOf('mdat', ...samples.map((sample) => sample.bytes));
  // Where the texts lie changes no length.
  const { length } = trackOf(samples, movie, look, 0);
  return { track: trackOf(samples, movie, look, indexEnd + length + boxHeader), text };
};

/** Bytes that {@link addTextTrack} needs behind the index; what is left of them is a box again. */
export const roomForText = (cues: readonly Cue[], film: TextFilm): number => {
  const { track, text } = partsOf(cues, film, { timescale, nextTrack: 1, nextTrackAt: 0 }, 0);
  return track.length + text.length + boxHeader;
};

/**
 * Adds captions to a finished MP4 as a track of timed text, in place: into the room that lies behind its index. The
 * index stays before everything that is played, and nothing else moves.
 *
 * @returns the same bytes
 * @throws RangeError when there is no index or less than {@link roomForText} behind it
 */
export const addTextTrack = (bytes: Uint8Array, cues: readonly Cue[], film: TextFilm): Uint8Array => {
  const [index, room] = roomIn(bytes);
  const header = boxesIn(bytes, index.content, index.end).find(({ name }) => name === 'mvhd');
  if (header === undefined) throw new RangeError('The index of the file has no header');
  const movie = movieOf(bytes, header);
  const { track, text } = partsOf(cues, film, movie, index.end);
  const rest = room.end - index.end - track.length - text.length - boxHeader;
  if (rest < 0) throw new RangeError(`Captions need ${-rest} more bytes behind the index`);
  bytes.set(fields([index.end - index.at + track.length, 32]), index.at);
  bytes.set(fields([movie.nextTrack + 1, 32]), movie.nextTrackAt);
  bytes.set(track, index.end);
  bytes.set(text, index.end + track.length);
  bytes.set(boxOf('free', new Uint8Array(rest)), room.end - rest - boxHeader);
  return bytes;
};

const roomIn = (bytes: Uint8Array): [index: Box, room: Box] => {
  const boxes = boxesIn(bytes);
  const at = boxes.findIndex(({ name }) => name === 'moov');
  const [index, room] = boxes.slice(at, at + 2);
  if (at < 0 || index === undefined || room?.name !== 'free')
    throw new RangeError('There is no index with room behind it');
  return [index, room];
};
