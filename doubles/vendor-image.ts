/** What a vendor takes of a picture. */
export interface ImageLimits {
  types: readonly string[];
  mostBytes: number;
  /** Pixels along a side. */
  leastSide: number;
  mostSide: number;
}

const megabyte = 1_000_000;

/**
 * As the vendors publish them. Sources: Vertex AI, "Veo", image prompts; Gemini API, inline data of a request; Amazon
 * Bedrock user guide, "Luma AI models"; fal.ai, "Kling Video v2.5 Turbo Pro".
 */
export const imageLimits = {
  veo: { types: ['image/jpeg', 'image/png'], mostBytes: 20 * megabyte, leastSide: 1, mostSide: 8192 },
  omni: {
    types: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'],
    mostBytes: 20 * megabyte,
    leastSide: 1,
    mostSide: 8192,
  },
  luma: { types: ['image/jpeg', 'image/png'], mostBytes: 25 * megabyte, leastSide: 512, mostSide: 4096 },
  fal: { types: ['image/jpeg', 'image/png'], mostBytes: 10 * megabyte, leastSide: 300, mostSide: 8192 },
} as const satisfies Record<string, ImageLimits>;

interface Found {
  type: string;
  width: number;
  height: number;
}

const png = (file: Buffer): Found | undefined =>
  file.length > 24 && file.toString('latin1', 1, 4) === 'PNG'
    ? { type: 'image/png', width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
    : undefined;

/** Goes from segment to segment until one tells the size: start of frame, baseline or progressive. */
const jpeg = (file: Buffer): Found | undefined => {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file.readUInt16BE(at);
    if (marker === 0xffc0 || marker === 0xffc2)
      return { type: 'image/jpeg', height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    if (marker < 0xffc4) return undefined;
  }
  return undefined;
};

/**
 * What is wrong with a picture that came in base64; undefined where the vendor takes it.
 *
 * @param announced the type that it was sent as
 */
export const imageProblem = (data: unknown, announced: unknown, limits: ImageLimits): string | undefined => {
  if (typeof data !== 'string' || data === '') return 'The image has no bytes.';
  if (!limits.types.includes(String(announced))) return `Unsupported image type ${announced}.`;
  const file = Buffer.from(data, 'base64');
  if (file.toString('base64') !== data) return 'The image is not valid base64.';
  if (file.length > limits.mostBytes)
    return `The image has ${file.length} bytes; at most ${limits.mostBytes} are taken.`;
  const found = png(file) ?? jpeg(file);
  if (found === undefined) return 'The image cannot be decoded.';
  if (found.type !== announced) return `The image is ${found.type}, and was announced as ${announced}.`;
  const { width, height } = found;
  if (Math.min(width, height) < limits.leastSide || Math.max(width, height) > limits.mostSide)
    return `The image has ${width} by ${height} pixels; ${limits.leastSide} to ${limits.mostSide} are taken.`;
  return undefined;
};

/** The type and the base64 of a data URI. */
export const dataUriParts = (uri: unknown): { type?: string; data?: string } => {
  const [, type, data] = /^data:([\w/+-]+);base64,([\s\S]*)$/.exec(String(uri)) ?? [];
  return type === undefined || data === undefined ? {} : { type, data };
};

/** The bytes of a picture in base64; undefined where there is none. */
export const bytesOfImage = (data: unknown): Uint8Array | undefined =>
  typeof data === 'string' && data !== '' ? new Uint8Array(Buffer.from(data, 'base64')) : undefined;

/** The shape of a picture in base64, as vendors name shapes; undefined where there is none. */
export const shapeOfImage = (data: unknown): string | undefined => {
  const file = Buffer.from(bytesOfImage(data) ?? []);
  const found = png(file) ?? jpeg(file);
  if (found === undefined) return undefined;
  if (found.width === found.height) return '1:1';
  return found.width > found.height ? '16:9' : '9:16';
};

/** Said of pictures of people by texts that say `double:person`. */
export const personWords = 'The image shows a person, which this service does not film.';
