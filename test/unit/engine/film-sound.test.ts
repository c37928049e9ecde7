import { beforeAll, describe, expect, it } from 'vitest';
import type { Film, SceneSound, SceneTiming } from '../../../engine/contract.ts';
import { duckDecibels } from '../../../engine/sound/mixdown.ts';
import { largestStep, mixOf, rate, spokenFilm } from './mixes.ts';

const sentences = [
  'The first scene says two things. It says them one after the other.',
  'The second one begins where the first ends, without a breath.',
  'The third goes on, too. Then there is a card, and the film is over.',
];

/** Scenes with nothing between them: a cut from voice to voice. */
const cut = async (
  language: string,
  changes: Partial<Film>,
): Promise<{ film: Film; spoken: { timing: SceneTiming; sound: SceneSound }[]; joins: number[] }> => {
  const { film, spoken } = await spokenFilm(language, sentences, 24, changes);
  const tight = spoken.map(({ timing, sound }, index) => {
    const end = Math.ceil((timing.words.at(-1)?.end ?? 0) * film.framesPerSecond);
    const frames = index === spoken.length - 1 ? timing.frames : Math.min(timing.frames, end);
    const samples = sound.samples.slice(0, (frames * rate) / film.framesPerSecond);
    return { timing: { ...timing, frames }, sound: { ...sound, samples } };
  });
  const joins: number[] = [];
  for (const { sound } of tight) joins.push((joins.at(-1) ?? 0) + sound.samples.length);
  return { film, spoken: tight, joins: joins.slice(0, -1) };
};

/** Root mean square in decibels. */
const levelOf = (samples: Float32Array, from: number, to: number): number => {
  const part = samples.subarray(Math.round(from * rate), Math.round(to * rate));
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length + 1e-12);
};

describe('where scenes and sentences join', () => {
  it.each(['en', 'de', 'fr'])(
    'in %s no step is larger than a twentieth of those inside of words',
    async (language) => {
      for (const music of [false, true]) {
        const { film, spoken, joins } = await cut(language, { music });
        const mix = await mixOf(film, spoken);
        const around = (at: number): Float32Array => mix.subarray(at - rate / 500, at + rate / 500);
        const inside = largestStep(mix);
        expect(joins).toHaveLength(2);
        expect(inside).toBeGreaterThan(0.1);
        for (const join of joins) expect(largestStep(around(join))).toBeLessThan(inside / 20);
      }
    },
  );

  it('speech begins and ends on silence, and no step in it is larger than a voice makes', async () => {
    const { film, spoken } = await cut('en', { music: false });
    for (const { sound, timing } of spoken) {
      const first = Math.round((timing.words[0]?.start ?? 0) * rate);
      const last = sound.samples.findLastIndex((sample) => sample !== 0);
      expect(largestStep(sound.samples.subarray(Math.max(0, first - 48), first + 48))).toBeLessThan(0.02);
      expect(Math.abs(sound.samples[last] ?? 1)).toBeLessThan(0.02);
    }
    // The loudest vowels step by 0.45 from one sample to the next.
    expect(largestStep(await mixOf(film, spoken))).toBeLessThan(0.6);
  });

  it('the pause between two sentences has no edge on either side', async () => {
    const { spoken } = await cut('en', { music: false });
    const { timing, sound } = spoken[0] ?? {};
    const after = timing?.words.findIndex(({ text }) => text === 'things.') ?? -1;
    const next = Math.round((timing?.words[after + 1]?.start ?? 0) * rate);
    const before = sound?.samples.subarray(next - rate * 0.6, next + rate * 0.02) ?? new Float32Array();
    const isQuiet = Array.from({ length: Math.floor(before.length / 48) }, (_, millisecond) =>
      before.subarray(millisecond * 48, millisecond * 48 + 48).every((sample) => Math.abs(sample) < 0.003),
    );
    expect(isQuiet).toContain(false);
    expect(isQuiet.filter(Boolean).length).toBeGreaterThan(100);
    isQuiet.forEach((quiet, at) => {
      if (quiet === isQuiet[at + 1] || at + 1 >= isQuiet.length) return;
      expect(largestStep(before.subarray(at * 48 - 24, at * 48 + 120))).toBeLessThan(0.05);
    });
  });
});

describe('music of a film', () => {
  let film: Film;
  let spoken: { timing: SceneTiming; sound: SceneSound }[];
  let speech: Float32Array;
  let music: Float32Array;

  beforeAll(async () => {
    ({ film, spoken } = await spokenFilm('en', sentences, 26, { style: 'commercial' }));
    speech = await mixOf({ ...film, music: false }, spoken);
    const mix = await mixOf({ ...film, music: true }, spoken);
    music = mix.map((sample, index) => sample - (speech[index] ?? 0));
  });

  it('is not there with `music: false`: what is not spoken is silent to the bit', () => {
    const firstWord = (spoken[0]?.timing.words[0]?.start ?? 0) * rate;
    expect(firstWord).toBeGreaterThan(2 * rate);
    expect(speech.subarray(0, Math.floor(firstWord) - 48).every((sample) => sample === 0)).toBe(true);
    expect(speech.subarray(-6 * rate).every((sample) => sample === 0)).toBe(true);
    const alone = Float32Array.from(spoken.flatMap(({ sound }) => [...sound.samples]));
    expect(Buffer.compare(Buffer.from(speech.buffer), Buffer.from(alone.buffer))).toBe(0);
  });

  it('is there with `music: true`, on the title and after the last word', () => {
    expect(levelOf(music, 0.8, 1.6)).toBeGreaterThan(-45);
    expect(levelOf(music, 20, 23)).toBeGreaterThan(-45);
  });

  it(`steps back by ${duckDecibels} dB under speech`, () => {
    const from = (spoken[0]?.timing.words[0]?.start ?? 0) + 0.1;
    const to = 12;
    const under = levelOf(music, from, to);
    const alone = levelOf(music, 16, 23);
    expect(duckDecibels).toBe(10);
    // Its own bars differ by a decibel or two.
    expect(Math.abs(alone - under - duckDecibels)).toBeLessThan(2.5);
  });
});
