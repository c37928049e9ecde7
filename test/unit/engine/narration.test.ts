import { describe, expect, it } from 'vitest';
import { sampleRate } from '../../../engine/contract.ts';
import { seededRandom } from '../../../engine/random.ts';
import { integratedLoudness } from '../../../engine/sound/loudness.ts';
import { narrate } from '../../../engine/speech/narration.ts';
import { NarrationUnusable } from '../../../engine/speech/narration-unusable.ts';
import { filmOf } from './films.ts';
import { readAloud } from './narrated.ts';

const texts = ['The harbour was still asleep.', 'Then an old ferry left for the islands, and nobody waved.'];
const reader = { source: 'en-us+m1', rates: [130, 180], pauses: [0.8, 1.4], seed: 4 } as const;

const narrated = async (film: ReturnType<typeof filmOf>, ...read: Parameters<typeof readAloud>) => {
  const scenes = [];
  for await (const scene of narrate(film, await readAloud(...read))) scenes.push(scene);
  return scenes;
};

describe('a film with a narration of its owner', () => {
  it('is as long as the recording from its first word to its last, cut where its scenes begin', async () => {
    const film = filmOf(texts);
    film.scenes.forEach((scene, index) => {
      scene.leadInSeconds = index === 0 ? 2.2 : 0;
      scene.leadOutSeconds = index === 0 ? 0.35 : 2.4;
    });
    const recording = await readAloud(texts, 'en', reader);
    const scenes = await narrated(film, texts, 'en', reader);
    const known = recording.words;
    const spoken = (known.at(-1)?.end ?? 0) - (known[0]?.start ?? 0);
    const seconds = scenes.reduce((sum, { timing }) => sum + timing.frames / 30, 0);
    expect(Math.abs(seconds - (2.2 + spoken + 2.4))).toBeLessThan(0.5);
    let [at, word] = [0, 0];
    // All words lie as far behind those of the recording.
    const shifts: number[] = [];
    for (const [index, { timing, sound }] of scenes.entries()) {
      expect(sound.samples.length).toBe(timing.frames * 1600);
      expect(timing.words.map(({ text }) => text).join(' ')).toBe(texts[index]);
      for (const { start } of timing.words) shifts.push(at + start - (known[word++]?.start ?? 0));
      at += timing.frames / 30;
    }
    const sorted = shifts.toSorted((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    expect(shifts.filter((shift) => Math.abs(shift - middle) < 0.06).length).toBeGreaterThan(
      known.length / 2,
    );
    expect(scenes[0]?.sound.samples.subarray(0, 2.2 * 48_000).every((sample) => sample === 0)).toBe(true);
    const all = Float32Array.from(scenes.flatMap(({ sound }) => [...sound.samples]));
    expect(Math.abs(integratedLoudness(all) + 16)).toBeLessThan(1);
  });

  it('is none of a recording in which nobody speaks', async () => {
    const random = seededRandom(5);
    const samples = Float32Array.from({ length: 4 * sampleRate }, () => 0.2 * (random() - 0.5));
    const scenes = narrate(filmOf(texts), { sampleRate, samples });
    await expect(scenes.next()).rejects.toThrow(NarrationUnusable);
  });
});
