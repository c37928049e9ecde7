import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../engine/random.ts';
import { decodeRecording } from '../../../engine/speech/recording.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { encodedBy, encodedFile, wavOf } from '../../support/sounds.ts';

const rate = 44_100;
/** Two seconds: a tone from 0.5 s to 1.5 s. */
const tone = Float32Array.from({ length: 2 * rate }, (_, at) =>
  at >= 0.5 * rate && at < 1.5 * rate ? 0.6 * Math.sin((2 * Math.PI * 440 * at) / rate) : 0,
);
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
    expect(await flawOf(encodedBy(stereo, 'ogg', ['-c:a', 'libopus']))).toBe('unreadable');
    expect(await flawOf(encodedBy(stereo, 'flac', ['-c:a', 'flac']))).toBe('unreadable');
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
