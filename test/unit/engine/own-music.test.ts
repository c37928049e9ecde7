import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { decodeAudio } from '../../../engine/sound/decode-audio.ts';
import { duckDecibels } from '../../../engine/sound/mixdown.ts';
import { OwnMusicBed, readMusic } from '../../../engine/sound/own-music.ts';
import { hasFfmpeg } from '../../support/ffmpeg.ts';
import { toneOf, wavOf } from '../../support/sounds.ts';
import { largestStep, mixOf, rate, spokenFilm } from './mixes.ts';

/** Root mean square. */
const sizeOf = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
const decibels = (share: number): number => 20 * Math.log10(share);
/** Hz of a tone, by how often it goes up through zero. */
const pitchOf = (samples: Float32Array): number => {
  const rises = samples.filter((sample, at) => sample >= 0 && (samples[at - 1] ?? 0) < 0).length;
  return (rises * rate) / samples.length;
};

describe('decoding a file of sound', () => {
  it.each([8000, 22_050, 44_100, 48_000, 96_000])(
    'gives a tone of %d Hz as it is, at 48 kHz',
    async (from) => {
      const file = wavOf([toneOf(440, 1.5, from), toneOf(440, 1.5, from)], from);
      const [sound = new Float32Array()] = await decodeAudio(file, {
        maxSeconds: 9,
        sampleRate: rate,
        channels: 1,
      });
      expect(sound.length).toBe(1.5 * rate);
      expect(pitchOf(sound)).toBeCloseTo(440, -1);
      expect(sizeOf(sound)).toBeCloseTo(0.3 / Math.SQRT2, 2);
    },
  );

  it('gives no more than is wanted, of the channels that are wanted', async () => {
    const file = wavOf([toneOf(440, 2, 8000), toneOf(440, 2, 8000, 0)], 8000);
    const options = { maxSeconds: 1, sampleRate: 8000 } as const;
    const [left, right] = await decodeAudio(file, { ...options, channels: 2 });
    const [mono] = await decodeAudio(file, { ...options, channels: 1 });
    expect([left?.length, right?.length, mono?.length]).toEqual([8000, 8000, 8000]);
    expect(sizeOf(right ?? toneOf(1, 1, 9))).toBe(0);
    expect(sizeOf(mono ?? toneOf(1, 1, 9))).toBeCloseTo(0.15 / Math.SQRT2, 3);
  });

  it.skipIf(!hasFfmpeg)('reads what encoders write, twice the same', async () => {
    const file = wavOf([toneOf(440, 2, 44_100), toneOf(440, 2, 44_100)], 44_100);
    const formats = [
      ['-c:a', 'libmp3lame', '-f', 'mp3'],
      ['-c:a', 'aac', '-movflags', '+frag_keyframe+empty_moov', '-f', 'mp4'],
      ['-c:a', 'libopus', '-movflags', '+frag_keyframe+empty_moov', '-f', 'mp4'],
      ['-c:a', 'flac', '-strict', '-2', '-movflags', '+frag_keyframe+empty_moov', '-f', 'mp4'],
      ['-c:a', 'pcm_f32le', '-f', 'wav'],
    ];
    for (const format of formats) {
      const encoded = execFileSync('ffmpeg', ['-v', 'error', '-f', 'wav', '-i', '-', ...format, '-'], {
        input: file,
      });
      const decode = () => decodeAudio(encoded, { maxSeconds: 1.5, sampleRate: rate, channels: 1 });
      const [one = new Float32Array()] = await decode();
      expect(one.length, format.join()).toBe(1.5 * rate);
      expect(pitchOf(one.subarray(rate / 2))).toBeCloseTo(440, -1);
      expect(Math.abs(decibels(sizeOf(one.subarray(rate / 2)) / (0.3 / Math.SQRT2)))).toBeLessThan(0.6);
      expect((await decode())[0]).toEqual(one);
    }
  });

  it('of what is no sound is refused, and of music that no film can have', async () => {
    const options = { maxSeconds: 9, sampleRate: rate, channels: 1 } as const;
    const good = wavOf([toneOf(440, 1, 8000)], 8000);
    const strange = Buffer.from(good);
    strange.writeUInt32LE(1, 24);
    for (const bytes of [Buffer.from('not a sound'), Buffer.alloc(5000, 255), good.subarray(0, 30), strange])
      await expect(decodeAudio(bytes, options)).rejects.toMatchObject({ name: 'SoundUnreadable' });
    await expect(readMusic(Buffer.from('no'), 9)).rejects.toMatchObject({ reason: 'unreadable' });
    const short = wavOf([toneOf(440, 0.5, 8000)], 8000);
    await expect(readMusic(short, 9)).rejects.toMatchObject({ name: 'MusicUnusable', reason: 'short' });
    const silent = wavOf([new Float32Array(16_000)], 8000);
    await expect(readMusic(silent, 9)).rejects.toMatchObject({ reason: 'silent' });
  });
});

describe('music of an owner', () => {
  const play = (bed: OwnMusicBed, seconds: number): Float32Array => {
    const samples = new Float32Array(seconds * rate);
    for (let at = 0; at < samples.length; at += 480) bed.play(samples.subarray(at, at + 480));
    return samples;
  };

  it.each([1, 1.37, 3.1])('of %d seconds goes round without a click and without a hole', (seconds) => {
    // Its end does not fit its beginning.
    const played = play(new OwnMusicBed(toneOf(311.3, seconds, rate), { share: 1, volume: 1 }), 9);
    const [inside, all] = [largestStep(played.subarray(0, rate / 4)), largestStep(played)];
    expect(all).toBeLessThan(inside * 1.5);
    const whole = sizeOf(played);
    const pieces = Array.from({ length: 170 }, (_, at) =>
      sizeOf(played.subarray(at * 2400, at * 2400 + 4800)),
    );
    expect(Math.max(...pieces)).toBeLessThan(whole * 1.6);
    const noise = Float32Array.from({ length: seconds * rate }, (_, at) => Math.sin(at * at * 0.37) * 0.2);
    const rounds = play(new OwnMusicBed(noise, { share: 1, volume: 1 }), 9);
    const hushed = Array.from({ length: 170 }, (_, at) =>
      sizeOf(rounds.subarray(at * 2400, at * 2400 + 4800)),
    );
    expect(Math.min(...hushed)).toBeGreaterThan(sizeOf(rounds) * 0.7);
  });

  it('steps back while somebody speaks, comes and goes with the film, and is as loud as it is asked to be', async () => {
    const { film, spoken } = await spokenFilm('en', ['Somebody speaks. Then nobody does for a while.'], 12, {
      musicTrack: 'digest',
    });
    const samples = await readMusic(wavOf([toneOf(220, 3, 44_100, 0.9)], 44_100), 12);
    const speech = await mixOf({ ...film, music: false }, spoken, samples);
    const musicOf = async (musicVolume?: number): Promise<Float32Array> => {
      const asked = { ...film, music: true, ...(musicVolume === undefined ? {} : { musicVolume }) };
      return (await mixOf(asked, spoken, samples)).map((sample, at) => sample - (speech[at] as number));
    };
    const music = await musicOf();
    const levelOf = (from: number, to: number, of = music): number =>
      decibels(sizeOf(of.subarray(from * rate, to * rate)));
    const words = spoken[0]?.timing.words ?? [];
    const [first, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
    const alone = levelOf(last + 1.5, 9.5);
    expect(alone - levelOf(first + 0.1, last - 0.1)).toBeCloseTo(duckDecibels, 0);
    expect(levelOf(0, 0.02)).toBeLessThan(alone - 20);
    expect(levelOf(11.95, 12)).toBeLessThan(alone - 20);
    expect(levelOf(last + 1.5, 9.5, await musicOf(0.5)) - alone).toBeCloseTo(-6, 1);
    expect(levelOf(last + 1.5, 9.5, await musicOf(2)) - alone).toBeCloseTo(6, 1);
    // As loud as the music of ours: a player finds the film as loud as without.
    expect(alone).toBeGreaterThan(-50);
    expect(alone).toBeLessThan(-24);
  });
});
