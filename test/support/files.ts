import { createHash } from 'node:crypto';

const be32 = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
};

/** Beginnings of files of every kind, as long as what tells their kind. */
export const pngOf = (width: number, height: number): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    be32(13),
    Buffer.from('IHDR'),
    be32(width),
    be32(height),
    Buffer.from([8, 6, 0, 0, 0, 0, 0, 0, 0]),
  ]);

/** @param before bytes of a segment that stands before the frame */
export const jpegOf = (width: number, height: number, before = 14): Buffer => {
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
  ]);
  const segment = Buffer.alloc(before + 4, 1);
  segment.writeUInt16BE(0xffe0, 0);
  segment.writeUInt16BE(before + 2, 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment, frame]);
};

export const webpOf = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(30);
  head.write('RIFF', 0);
  head.write('WEBPVP8X', 8);
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
};

export const wavFile = (): Buffer => {
  const head = Buffer.alloc(60);
  head.write('RIFF', 0);
  head.write('WAVE', 8);
  head.write('LIST', 12);
  head.writeUInt32LE(4, 16);
  head.write('fmt ', 24);
  return head;
};

export const mp3File = (tagBytes?: number): Buffer => {
  const frame = Buffer.from([0xff, 0xfb, 0x90, 0x64, ...Array<number>(60).fill(0)]);
  if (tagBytes === undefined) return frame;
  const size = [21, 14, 7, 0].map((shift) => (tagBytes >> shift) & 0x7f);
  return Buffer.concat([
    Buffer.from('ID3\x04\x00\x00', 'latin1'),
    Buffer.from(size),
    Buffer.alloc(tagBytes),
    frame,
  ]);
};

export const mp4File = (brand = 'isom', bytes = 32): Buffer => {
  const file = Buffer.alloc(bytes);
  file.writeUInt32BE(24, 0);
  file.write(`ftyp${brand}`, 4, 'latin1');
  return file;
};

export const html = Buffer.from('<!doctype html><script>alert(1)</script><p>This is no picture.</p>');

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
