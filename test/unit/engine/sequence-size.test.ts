import { describe, expect, it } from 'vitest';
import { readDescription, sizeOfSequence, sizesInPacket } from '../../../engine/mux/sequence-size.ts';

/** Bits as a text of 0 and 1. */
const bits = (value: number, count: number): string => value.toString(2).padStart(count, '0');
const unsigned = (value: number): string => {
  const code = (value + 1).toString(2);
  return '0'.repeat(code.length - 1) + code;
};
const signed = (value: number): string => unsigned(value > 0 ? 2 * value - 1 : -2 * value);

/** A unit as it stands in a stream: 00 00 is followed by 03 where the next byte is small. */
const unit = (head: readonly number[], body: string): Uint8Array => {
  const padded = `${body}1`.padEnd(Math.ceil((body.length + 1) / 8) * 8, '0');
  const bytes = (padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const escaped: number[] = [];
  let zeros = 0;
  for (const byte of bytes) {
    if (zeros >= 2 && byte <= 3) {
      escaped.push(3);
      zeros = 0;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    escaped.push(byte);
  }
  return Uint8Array.from([...head, ...escaped]);
};

const avc = (
  columns: number,
  rows: number,
  { profile = 66, colors = '', order = unsigned(2), progressive = true } = {},
) =>
  unit(
    [0x67],
    bits(profile, 8) +
      bits(0, 16) +
      unsigned(0) +
      colors +
      unsigned(0) +
      order +
      unsigned(4) +
      bits(0, 1) +
      unsigned(columns - 1) +
      unsigned(rows - 1) +
      bits(progressive ? 1 : 0, 1),
  );
const hevc = (width: number, height: number, { layers = '', subLayers = 0 } = {}) =>
  unit(
    [0x42, 1],
    bits(0, 4) +
      bits(subLayers, 3) +
      bits(1, 1) +
      bits(0, 96) +
      layers +
      unsigned(0) +
      unsigned(1) +
      unsigned(width) +
      unsigned(height),
  );
const behindLength = (...units: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat(units.flatMap((one) => [Uint8Array.from([0, 0, one.length >> 8, one.length & 255]), one]));

describe('the size that a stream says of itself', () => {
  it('is read of H.264, whatever stands before it', () => {
    expect(sizeOfSequence('avc', avc(40, 30))).toEqual({ width: 640, height: 480 });
    // Pictures of half-pictures are twice as high.
    expect(sizeOfSequence('avc', avc(120, 34, { progressive: false }))).toEqual({
      width: 1920,
      height: 1088,
    });
    const order = unsigned(1) + bits(0, 1) + signed(-3) + signed(5) + unsigned(2) + signed(-1) + signed(1);
    expect(sizeOfSequence('avc', avc(8, 4, { order }))).toEqual({ width: 128, height: 64 });
    const scaled = bits(1, 1) + Array.from({ length: 16 }, () => signed(0)).join('');
    const lists = scaled + bits(0, 5) + bits(1, 1) + signed(-8) + bits(0, 1);
    const colors = unsigned(1) + unsigned(0) + unsigned(0) + bits(0, 1) + bits(1, 1) + lists;
    expect(sizeOfSequence('avc', avc(600, 300, { profile: 100, colors }))).toEqual({
      width: 9600,
      height: 4800,
    });
  });

  it('is read of HEVC, with layers and without', () => {
    expect(sizeOfSequence('hevc', hevc(3840, 2160))).toEqual({ width: 3840, height: 2160 });
    const layers = bits(0b11, 2) + bits(0b01, 2) + bits(0, 12) + bits(0, 96) + bits(0, 8);
    expect(sizeOfSequence('hevc', hevc(16_000, 9000, { subLayers: 2, layers }))).toEqual({
      width: 16_000,
      height: 9000,
    });
  });

  it('is found in a description, and in every packet that says another', () => {
    const small = avc(4, 2);
    const description = Uint8Array.from([1, 66, 0, 10, 0xff, 0xe1, 0, small.length, ...small, 0]);
    const { kind, sizes } = readDescription('avc', description);
    expect([kind, sizes]).toEqual([{ codec: 'avc', lengthBytes: 4 }, [{ width: 64, height: 32 }]]);
    const picture = Uint8Array.from([0x65, 1, 2, 3]);
    expect(sizesInPacket(kind, behindLength(picture))).toEqual([]);
    expect(sizesInPacket(kind, behindLength(avc(600, 300), picture))).toEqual([
      { width: 9600, height: 4800 },
    ]);
    // Some decoders take a new description in place of pictures.
    const large = avc(600, 300);
    const other = Uint8Array.from([1, 66, 0, 10, 0xff, 0xe1, 0, large.length, ...large, 0]);
    expect(sizesInPacket(kind, other)).toEqual([{ width: 9600, height: 4800 }]);
    const head = [...Array(21).fill(0), 3, 1, 33, 0, 1, 0];
    const wide = hevc(9000, 64);
    expect(readDescription('hevc', Uint8Array.from([...head, wide.length, ...wide]))).toEqual({
      kind: { codec: 'hevc', lengthBytes: 4 },
      sizes: [{ width: 9000, height: 64 }],
    });
  });

  it('is an error where it is cut off', () => {
    expect(() => sizeOfSequence('avc', avc(40, 30).subarray(0, 4))).toThrow(RangeError);
    expect(() => readDescription('avc', Uint8Array.from([1, 66, 0, 10, 0xff, 0xe1, 0, 90, 1]))).toThrow(
      RangeError,
    );
    expect(() => sizeOfSequence('hevc', new Uint8Array(64))).toThrow(RangeError);
  });
});
