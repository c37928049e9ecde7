import { describe, expect, it } from 'vitest';
import { Clip } from '../../../engine/backdrop/clip.ts';
import { openClip, picturesOf } from '../../../engine/clip.ts';
import { boxesIn, boxOf, fields } from '../../../engine/mux/boxes.ts';
import { heldFile } from '../../../engine/mux/range-file.ts';
import { plainSegment } from './segments.ts';

const words = (...values: readonly number[]): Uint8Array =>
  fields(...values.map((value) => [value, 32] as const));

/** A file whose boxes, at any depth, are replaced by name. */
const rebuilt = (bytes: Uint8Array, contents: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  Buffer.concat(
    boxesIn(bytes).map(({ name, at, content, end }) => {
      const replaced = contents[name];
      if (replaced !== undefined) return boxOf(name, replaced);
      return ['moov', 'trak', 'mdia', 'minf', 'stbl'].includes(name)
        ? boxOf(name, rebuilt(bytes.subarray(content, end), contents))
        : bytes.subarray(at, end);
    }),
  );

/** Its first picture, so many times, each so many parts of its second (of `timescale`) after the one before. */
const repeated = (bytes: Uint8Array, count: number, delta: number, keys = count): Uint8Array => {
  const buffer = Buffer.from(bytes);
  const sizes = buffer.indexOf('stsz');
  const size = buffer.readUInt32BE(sizes + 8) || buffer.readUInt32BE(sizes + 16);
  const offsets = Array<number>(count).fill(0);
  const contents = (data: number) => ({
    stts: words(0, 1, count, delta),
    stsz: words(0, size, count),
    stsc: words(0, 1, 1, 1, 1),
    stco: words(0, count, ...offsets.map(() => data)),
    stss: words(0, keys, ...Array.from({ length: keys }, (_, index) => index + 1)),
  });
  const data = boxesIn(rebuilt(bytes, contents(0))).find(({ name }) => name === 'mdat')?.content ?? 0;
  return Buffer.concat([rebuilt(bytes, contents(data)), boxOf('free', new Uint8Array(size * count))]);
};

/** Two pictures, the first of which alone is a key picture. */
const grey = (width = 64, height = 32) => plainSegment({ width, height, framesPerSecond: 30 }, 2);
const timescaleOf = (file: Uint8Array): number => {
  const buffer = Buffer.from(file);
  return buffer.readUInt32BE(buffer.indexOf('mdhd') + 16);
};

/** What becomes of some pictures of a clip. */
const shown = async (file: Uint8Array, from = 0): Promise<string> => {
  const input = await openClip(heldFile(file));
  try {
    const { frames } = await picturesOf(input);
    let count = 0;
    for await (const _ of frames({ from, frames: 3, framesPerSecond: 30 })) count += 1;
    return `${count} pictures`;
  } catch (error) {
    return String(error);
  } finally {
    input.dispose();
  }
};
const played = (file: Uint8Array): Promise<string> =>
  Clip.open(file).then(async (clip) => {
    try {
      await clip.seek(0.5);
      return 'played';
    } catch (error) {
      return String(error);
    } finally {
      clip.close();
    }
  }, String);

describe('limits of an uploaded clip', () => {
  it('are those of what is decoded: pictures that are larger than their file says are refused', async () => {
    const large = Buffer.from(await grey(4608, 2304));
    const entry = large.indexOf('avc1', large.indexOf('stsd'));
    large.writeUInt16BE(64, entry + 28);
    large.writeUInt16BE(32, entry + 30);
    expect(await shown(large)).toMatch(/^ClipUnusable: The clip has 4608 by 2304 pixels/);
    expect(await played(large)).toBe('Error: The pictures have 4608 by 2304 pixels');
  });

  it('are pictures of H.264 and HEVC', async () => {
    const strange = Buffer.from(await grey());
    strange.write('av01', strange.indexOf('avc1', strange.indexOf('stsd')));
    expect(await shown(strange)).toMatch(/^ClipUnusable: /);
    expect(await played(strange)).toMatch(/^Error: /);
  });

  it('are so many pictures in their time', async () => {
    const one = await grey();
    const second = timescaleOf(one);
    const [slow, crowded] = [repeated(one, 40, second / 4), repeated(one, 8000, 0)];
    expect([await shown(slow), await played(slow)]).toEqual(['3 pictures', 'played']);
    expect(await shown(crowded)).toMatch(/^ClipUnusable: The clip has more than 120 pictures a second/);
    expect(await played(crowded)).toMatch(/^Error: The clip has more than 240 pictures a second/);
  });

  it('are key pictures that are not far apart', async () => {
    const one = await grey();
    const long = repeated(one, 100, timescaleOf(one), 1);
    expect(await shown(long, 59)).toBe('3 pictures');
    expect(await shown(long, 70)).toMatch(
      /^ClipUnusable: The clip has no key picture in the 60 s before 70.0 s/,
    );
  });
});
