/** Types of files that may be uploaded, with the most bytes of each. */
export const contentTypes = {
  'image/png': { kind: 'image', maxBytes: 20 * 1024 * 1024 },
  'image/jpeg': { kind: 'image', maxBytes: 20 * 1024 * 1024 },
  'image/webp': { kind: 'image', maxBytes: 20 * 1024 * 1024 },
  'audio/wav': { kind: 'audio', maxBytes: 100 * 1024 * 1024 },
  'audio/mpeg': { kind: 'audio', maxBytes: 100 * 1024 * 1024 },
  'audio/mp4': { kind: 'audio', maxBytes: 100 * 1024 * 1024 },
  'audio/ogg': { kind: 'audio', maxBytes: 100 * 1024 * 1024 },
  'video/mp4': { kind: 'video', maxBytes: 500 * 1024 * 1024 },
} as const;
export type ContentType = keyof typeof contentTypes;

/** Bytes of the beginning of a file by which it is known. */
export const headBytes = 1024 * 1024;

/** Most pixels along a side of a picture, and in all: more would fill the memory of what draws it. */
const maxSide = 8192;
const maxPixels = 24_000_000;

/** What the beginning of a file says it is. */
interface Found {
  types: readonly ContentType[];
  width?: number;
  height?: number;
}

/** What a file turned out to be, or why it is refused. */
export type Inspection =
  | { ok: true; width?: number; height?: number }
  | { ok: false; code: 'CONTENT_MISMATCH' | 'PICTURE_TOO_LARGE'; reason: string };

/**
 * Looks at the beginning of a file, whatever its name says.
 *
 * @param head the first {@link headBytes}, or all of a shorter file
 */
export const inspectContent = (head: Uint8Array, announced: ContentType): Inspection => {
  const found = recognise(Buffer.from(head.buffer, head.byteOffset, head.byteLength));
  if (found?.types.includes(announced) !== true) {
    const seen = found === undefined ? 'is no file of a kind that is taken' : `is ${found.types[0]}`;
    return {
      ok: false,
      code: 'CONTENT_MISMATCH',
      reason: `The file was announced as ${announced} and ${seen}. It was removed; upload the right one as a new asset.`,
    };
  }
  const { width, height } = found;
  if (width === undefined || height === undefined) return { ok: true };
  if (Math.max(width, height) > maxSide || width * height > maxPixels) {
    const reason = `The picture has ${width} by ${height} pixels; at most ${maxSide} along a side and ${maxPixels} in all are taken. It was removed; upload a smaller one.`;
    return { ok: false, code: 'PICTURE_TOO_LARGE', reason };
  }
  return { ok: true, width, height };
};

const recognise = (head: Buffer): Found | undefined =>
  png(head) ?? jpeg(head) ?? webp(head) ?? wav(head) ?? ogg(head) ?? mp4(head) ?? mp3(head);

const tag = (head: Buffer, at: number, length = 4): string => head.toString('latin1', at, at + length);

const sized = (type: ContentType, width: number, height: number): Found | undefined =>
  width > 0 && height > 0 ? { types: [type], width, height } : undefined;

/** Source: PNG specification (W3C, third edition), 5.2 and 11.2.1. */
const png = (head: Buffer): Found | undefined => {
  if (head.length < 33 || tag(head, 0, 8) !== '\x89PNG\r\n\x1a\n' || tag(head, 12) !== 'IHDR')
    return undefined;
  return sized('image/png', head.readUInt32BE(16), head.readUInt32BE(20));
};

/** Start-of-frame markers: C0 to CF but for DHT, JPG and DAC. Source: ITU-T T.81, table B.1. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * Markers of segments that may stand before a frame: DHT, DAC, DQT, DRI, APPn and COM. Any other has no length, so what
 * followed it would be read otherwise than a decoder reads it, or belongs to no picture. Source: as above.
 */
const isSegment = (marker: number): boolean =>
  marker === 0xc4 ||
  marker === 0xcc ||
  marker === 0xdb ||
  marker === 0xdd ||
  (marker >= 0xe0 && marker <= 0xef) ||
  marker === 0xfe;

const jpeg = (head: Buffer): Found | undefined => {
  if (head.length < 4 || head.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= head.length; ) {
    if (head[at] !== 0xff) return undefined;
    const marker = head[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return sized('image/jpeg', head.readUInt16BE(at + 7), head.readUInt16BE(at + 5));
    const length = head.readUInt16BE(at + 2);
    if (!isSegment(marker) || length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
};

/** Source: RFC 9649, WebP Image Format. */
const webp = (head: Buffer): Found | undefined => {
  if (head.length < 30 || tag(head, 0) !== 'RIFF' || tag(head, 8) !== 'WEBP') return undefined;
  const chunk = tag(head, 12);
  if (chunk === 'VP8X') return sized('image/webp', head.readUIntLE(24, 3) + 1, head.readUIntLE(27, 3) + 1);
  if (chunk === 'VP8 ' && head.readUIntBE(23, 3) === 0x9d012a)
    return sized('image/webp', head.readUInt16LE(26) & 0x3fff, head.readUInt16LE(28) & 0x3fff);
  if (chunk !== 'VP8L' || head[20] !== 0x2f) return undefined;
  const bits = head.readUInt32LE(21);
  return sized('image/webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
};

const wav = (head: Buffer): Found | undefined => {
  if (head.length < 44 || tag(head, 0) !== 'RIFF' || tag(head, 8) !== 'WAVE') return undefined;
  for (let at = 12; at + 8 <= head.length; ) {
    if (tag(head, at) === 'fmt ') return { types: ['audio/wav'] };
    const length = head.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return undefined;
};

/** Of what may be in Ogg, Opus alone is taken. Source: RFC 3533, 6; RFC 7845, 5.1. */
const ogg = (head: Buffer): Found | undefined => {
  if (head.length < 47 || tag(head, 0) !== 'OggS' || head[4] !== 0 || head[5] !== 2) return undefined;
  return head[26] === 1 && tag(head, 28, 8) === 'OpusHead' ? { types: ['audio/ogg'] } : undefined;
};

const audioBrands = new Set(['M4A ', 'M4B ']);
const videoBrands = new Set(['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'dash']);

/** Sound alone may have a brand of films, too. Source: ISO/IEC 14496-12, 4.3; registry of MP4RA. */
const mp4 = (head: Buffer): Found | undefined => {
  if (head.length < 16 || tag(head, 4) !== 'ftyp' || head.readUInt32BE(0) < 16) return undefined;
  const brand = tag(head, 8);
  if (audioBrands.has(brand)) return { types: ['audio/mp4'] };
  return videoBrands.has(brand) ? { types: ['video/mp4', 'audio/mp4'] } : undefined;
};

/** A tag of ID3v2 and then a frame of layer III, or the frame at once. Source: ISO/IEC 11172-3, 2.4.2.3; id3.org. */
const mp3 = (head: Buffer): Found | undefined => {
  if (head.length < 10) return undefined;
  const hasTag = tag(head, 0, 3) === 'ID3';
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10);
  const start = hasTag ? 10 + ((a & 0x7f) << 21) + ((b & 0x7f) << 14) + ((c & 0x7f) << 7) + (d & 0x7f) : 0;
  // A picture in the tag may be longer than what was read.
  const isBeyond = hasTag && start + 4 > head.length && head.length >= headBytes;
  return isBeyond || isMp3Frame(head, start) ? { types: ['audio/mpeg'] } : undefined;
};

const isMp3Frame = (head: Buffer, at: number): boolean => {
  if (at + 4 > head.length) return false;
  const [first = 0, second = 0, third = 0] = head.subarray(at, at + 3);
  const isSynchronous = first === 0xff && (second & 0xe0) === 0xe0;
  const isKnown = (second & 0x18) !== 0x08 && (second & 0x06) === 0x02;
  const hasRates = third >> 4 !== 0 && third >> 4 !== 15 && (third & 0x0c) !== 0x0c;
  return isSynchronous && isKnown && hasRates;
};
