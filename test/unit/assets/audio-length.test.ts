import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audioLength } from '../../../functions/assets/audio-length.ts';
import type { ContentType } from '../../../functions/assets/content.ts';
import { oggOf } from '../../support/encoded-sounds.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { mp3File, mp4File, wavFile } from '../../support/files.ts';
import { encodedBy, encodedFile, wavOf } from '../../support/sounds.ts';

const seconds = 7;
const wav = wavOf([new Float32Array(seconds * 8000).fill(0.1)], 8000);
const lengthOf = (file: Buffer, type: ContentType, bytes = file.length) => audioLength(file, type, { bytes });

describe('the length of a recording', () => {
  it('is that of the data of a WAV, also where only the beginning is at hand or the file was never closed', () => {
    expect(lengthOf(wav, 'audio/wav')).toEqual({ seconds });
    expect(lengthOf(wav.subarray(0, 100), 'audio/wav', wav.length)).toEqual({ seconds });
    const open = Buffer.from(wav);
    open.writeUInt32LE(0xffff_ffff, 40);
    expect(lengthOf(open, 'audio/wav')).toEqual({ seconds });
  });

  it.skipIf(!hasFfmpeg).each([
    ['audio/mpeg', 'with a count of frames', ['-c:a', 'libmp3lame', '-ar', '44100']],
    ['audio/mpeg', 'of a lower rate', ['-c:a', 'libmp3lame', '-ar', '16000']],
    ['audio/mpeg', 'without one', ['-c:a', 'libmp3lame', '-b:a', '64k', '-write_xing', '0']],
    ['audio/mp4', 'with its index in front', ['-c:a', 'aac', '-movflags', 'faststart']],
  ] as const)('is told by %s %s', (type, _, options) => {
    const file = encodedFile(wav, type === 'audio/mpeg' ? 'mp3' : 'm4a', options);
    const found = lengthOf(file, type);
    expect(found).toHaveProperty('seconds');
    expect(Math.abs((found as { seconds: number }).seconds - seconds)).toBeLessThan(0.3);
  });

  it.skipIf(!hasFfmpeg)('of an MP4 with its index behind is read there', () => {
    const file = encodedFile(wav, 'm4a', ['-c:a', 'aac']);
    const bytes = file.length;
    const from = file.indexOf('moov') - 4;
    expect(lengthOf(file.subarray(0, 2000), 'audio/mp4', bytes)).toEqual({ lookAt: from, bytes: 128 });
    const part = file.subarray(from, from + 128);
    expect(audioLength(part, 'audio/mp4', { from, bytes })).toEqual({ seconds: expect.closeTo(seconds, 1) });
  });

  it('is told by the last page of an Ogg, which is looked for at its end', async () => {
    const file = await oggOf(new Float32Array(seconds * 48_000).fill(0.1));
    expect(lengthOf(file, 'audio/ogg')).toEqual({ seconds: expect.closeTo(seconds, 1) });
    const behind = { lookAt: 100_000 - 65_307, bytes: 65_307 };
    expect(lengthOf(file.subarray(0, 2000), 'audio/ogg', 100_000)).toEqual(behind);
    const from = Math.max(1, file.length - 65_307);
    const part = file.subarray(from);
    const options = { from, bytes: file.length };
    expect(audioLength(part, 'audio/ogg', options)).toEqual({ seconds: expect.closeTo(seconds, 1) });
    expect(audioLength(Buffer.alloc(part.length), 'audio/ogg', options)).toBeUndefined();
  });

  it.skipIf(!hasFfmpeg)('is not told by an MP4 in fragments', () => {
    const file = encodedBy(wav, 'mp4', ['-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov']);
    expect(lengthOf(file, 'audio/mp4')).toBeUndefined();
  });

  it('is a sane number, a later place of the file, or not known, of any bytes', () => {
    const types: ContentType[] = ['audio/wav', 'audio/mpeg', 'audio/mp4', 'image/png'];
    const beginnings = [wavFile(), mp3File(), mp3File(40), mp4File('M4A ', 64), wav.subarray(0, 60)];
    const anyFile = fc.tuple(fc.constantFrom(...beginnings), fc.nat(70), fc.uint8Array({ maxLength: 90 }));
    fc.assert(
      fc.property(anyFile, fc.constantFrom(...types), fc.nat(10_000), ([start, kept, rest], type, more) => {
        const file = Buffer.concat([start.subarray(0, kept), rest]);
        const found = lengthOf(file, type, file.length + more);
        if (found === undefined) return;
        if ('lookAt' in found) {
          expect(found.lookAt).toBeGreaterThan(file.length - 16);
          expect(found.lookAt).toBeLessThanOrEqual(file.length + more - 16);
        } else {
          expect(found.seconds).toBeGreaterThanOrEqual(0);
          expect(found.seconds).toBeLessThanOrEqual(86_400);
        }
      }),
    );
  });
});
