import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FrameMeter } from '../../../local/gateway/frame-meter.ts';

/** A client's frame: masked, with the shortest form of its length. */
const frame = (length: number): Buffer => {
  const head =
    length < 126
      ? Buffer.from([0x81, 0x80 | length])
      : length < 65_536
        ? Buffer.from([0x81, 0xfe, length >> 8, length & 255])
        : Buffer.concat([
            Buffer.from([0x81, 0xff, 0, 0, 0, 0]),
            Buffer.from([0, length >> 16, (length >> 8) & 255, length & 255]),
          ]);
  return Buffer.concat([head, Buffer.from([1, 2, 3, 4]), Buffer.alloc(length, 0xff)]);
};

it('reports every frame, however the bytes are cut', () => {
  const lengths = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 65_000, max: 70_000 })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lengths, fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1 }), (sizes, cuts) => {
      const seen: number[] = [];
      const meter = new FrameMeter((bytes) => seen.push(bytes));
      const stream = Buffer.concat(sizes.map(frame));
      for (let start = 0, index = 0; start < stream.length; index++) {
        const cut = cuts[index % cuts.length] ?? 1;
        meter.read(stream.subarray(start, start + cut));
        start += cut;
      }
      expect(seen).toEqual(sizes);
    }),
    { numRuns: 50 },
  );
});
