import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../engine/random.ts';
import { decodeRecording } from '../../../engine/speech/recording.ts';
import { oggOf } from '../../support/encoded-sounds.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { encodedBy, encodedFile, wavOf } from '../../support/sounds.ts';

const rate = 44_100;
/** Two seconds: a tone from 0.5 s to 1.5 s. */
const toneAt = (hertz: number): Float32Array =>
  Float32Array.from({ length: 2 * hertz }, (_, at) =>
    at >= 0.5 * hertz && at < 1.5 * hertz ? 0.6 * Math.sin((2 * Math.PI * 440 * at) / hertz) : 0,
  );
const tone = toneAt(rate);
const voice = toneAt(48_000);
const silence = new Float32Array(2 * rate);
const stereo = wavOf([tone, silence], rate);
const bounds = { longestSeconds: 10 };

const heardIn = async (file: Uint8Array) => {
  const { sampleRate, samples } = await decodeRecording(file, bounds);
  const isLoud = (sample: number) => Math.abs(sample) > 0.1;
  return {
    seconds: samples.length / sampleRate,
    from: samples.findIndex(isLoud) / sampleRate,
    until: samples.findLastIndex(isLoud) / sampleRate,
    peak: samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0),
  };
};

const flawOf = (file: Uint8Array, longestSeconds = 10): Promise<unknown> =>
  decodeRecording(file, { longestSeconds }).then(
    () => 'none',
    (error) => (error.name === 'NarrationUnusable' ? error.flaw : error),
  );

describe('the sound of a recording', () => {
  it('is that of all its channels, at its own times', async () => {
    const { seconds, from, until, peak } = await heardIn(stereo);
    expect(seconds).toBe(2);
    expect(from).toBeCloseTo(0.5, 2);
    expect(until).toBeCloseTo(1.5, 2);
    expect(peak).toBeCloseTo(0.3, 2);
  });

  it.skipIf(!hasFfmpeg).each([
    ['MP3', 'mp3', ['-c:a', 'libmp3lame']],
    ['AAC in MP4', 'mp4', ['-c:a', 'aac', '-movflags', 'frag_keyframe+empty_moov']],
    ['Opus in MP4', 'mp4', ['-c:a', 'libopus', '-movflags', 'frag_keyframe+empty_moov']],
    ['Opus in Ogg', 'ogg', ['-c:a', 'libopus']],
    ['24 bit in WAV', 'wav', ['-c:a', 'pcm_s24le']],
  ])('comes of %s', async (_, format, options) => {
    const { seconds, from, until, peak } = await heardIn(encodedBy(stereo, format, options));
    // Encoders lay up to three hundredths of a second around it, of which not every container tells.
    expect(Math.abs(seconds - 2)).toBeLessThan(0.08);
    expect(Math.abs(from - 0.5)).toBeLessThan(0.04);
    expect(Math.abs(until - from - 1)).toBeLessThan(0.01);
    expect(Math.abs(peak - 0.3)).toBeLessThan(0.06);
  });
});

describe('a recording in Ogg', () => {
  it('is heard whole', async () => {
    const { seconds, from, until, peak } = await heardIn(await oggOf(voice));
    expect(seconds - 2).toBeGreaterThanOrEqual(0);
    expect(seconds - 2).toBeLessThan(0.03);
    expect(Math.abs(from - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(until - from - 1)).toBeLessThan(0.01);
    expect(Math.abs(peak - 0.6)).toBeLessThan(0.06);
  });
});

describe('a recording that no film can be made of', () => {
  it('is told by what is wrong with it', async () => {
    const random = seededRandom(3);
    const noise = Buffer.from(Uint8Array.from({ length: 5000 }, () => random() * 256));
    expect(await flawOf(noise)).toBe('unreadable');
    expect(await flawOf(new Uint8Array(0))).toBe('unreadable');
    expect(await flawOf(stereo.subarray(0, 30))).toBe('unreadable');
    expect(await flawOf(wavOf([silence], 400))).toBe('unreadable');
    expect(await flawOf(wavOf([tone], 400_000))).toBe('unreadable');
    expect(await flawOf(wavOf([silence], rate))).toBe('silent');
    const faint = tone.map((sample) => sample / 300);
    expect(await flawOf(wavOf([faint], rate))).toBe('silent');
    expect(await flawOf(wavOf([tone.subarray(0.6 * rate, 0.9 * rate)], rate))).toBe('too-short');
    expect(await flawOf(stereo, 1.9)).toBe('too-long');
  });

  it.skipIf(!hasFfmpeg)('is also one whose packets are damaged, or of which the end is missing', async () => {
    const whole = encodedBy(stereo, 'mp3', ['-c:a', 'libmp3lame']);
    expect(await flawOf(whole, 1.5)).toBe('too-long');
    expect((await heardIn(whole.subarray(0, whole.length / 2))).seconds).toBeGreaterThan(0.8);
    const random = seededRandom(8);
    const spoilt = whole.map((byte, at) => (at > 9000 ? random() * 256 : byte));
    expect(['unreadable', 'silent', 'too-short', 'none']).toContain(await flawOf(spoilt));
  });

  it.skipIf(!hasFfmpeg)('is also one of a kind that no asset is', async () => {
    expect(await flawOf(encodedBy(stereo, 'webm', ['-c:a', 'libopus']))).toBe('unreadable');
    expect(await flawOf(encodedBy(stereo, 'ogg', ['-c:a', 'libvorbis']))).toBe('unreadable');
  });

  it('is also one in Ogg that is damaged anywhere, or cut off, which is told at once', async () => {
    const whole = await oggOf(voice);
    const random = seededRandom(12);
    const flaws: unknown[] = [];
    for (let round = 0; round < 30; round += 1) {
      const file = Buffer.from(
        round % 3 === 0 ? whole.subarray(0, 4 + random() * (whole.length - 4)) : whole,
      );
      // Of every third the beginning, where its claims are; its first four bytes are what names it.
      const reach = round % 3 === 1 ? 200 : file.length;
      const at = 4 + Math.floor(random() * (reach - 4));
      if (round % 3 > 0) file[at] = (file[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      flaws.push(await flawOf(file));
    }
    expect(new Set(flaws)).toEqual(new Set(['unreadable']));
    // A second stream behind the first, and a page that is none.
    expect(await flawOf(Buffer.concat([whole, await oggOf(voice)]))).toBe('unreadable');
    expect(await flawOf(Buffer.concat([whole, Buffer.from('OggS')]))).toBe('unreadable');
  });

  it.skipIf(!hasFfmpeg)('is also one that claims to be shorter than its samples are', async () => {
    const long = wavOf([Float32Array.from({ length: 8 * rate }, (_, at) => 0.4 * Math.sin(at / 9))], rate);
    const file = encodedFile(long, 'm4a', ['-c:a', 'aac']);
    const times = file.indexOf('stts');
    for (let row = 0; row < file.readUInt32BE(times + 8); row += 1)
      file.writeUInt32BE(1, times + 12 + row * 8 + 4);
    expect(await flawOf(file, 1)).toBe('unreadable');
  });
});
