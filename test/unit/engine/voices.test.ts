import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultVoice, resolveVoice, voices, voicesOf } from '../../../engine/catalogue.ts';
import { synthesize } from '../../../engine/speech/espeak.ts';
import { sampleSentences } from '../../../engine/speech/sample-sentences.ts';

const byLanguage = Map.groupBy(voices, ({ language }) => language);
const [base, variant] = [0, 1].map((part) => (source: string) => source.split('+')[part] ?? '') as [
  (source: string) => string,
  (source: string) => string,
];

/** What the voice package itself says that it has: languages from its list, variants from its table of files. */
const packaged = async (): Promise<{ languages: Set<string>; variants: Set<string> }> => {
  const entry = fileURLToPath(import.meta.resolve('@echogarden/espeak-ng-emscripten'));
  const { default: createModule } = await import('@echogarden/espeak-ng-emscripten');
  const { eSpeakNGWorker: Worker } = await createModule({ thisProgram: 'espeak-ng' });
  const worker: object = new Worker();
  if (!('list_voices' in worker) || typeof worker.list_voices !== 'function')
    throw new Error('no list of voices');
  const list: { languages: { name: string }[] }[] = worker.list_voices();
  const files = [...readFileSync(entry, 'utf8').matchAll(/espeak-ng-data\/voices\/!v\/([\w-]+)"/g)];
  return {
    languages: new Set(list.flatMap(({ languages }) => languages.map(({ name }) => name))),
    variants: new Set(files.map(([, name = '']) => name)),
  };
};

/** Pitch of a voice in Hz: the median over pieces of 40 ms of where each is most like itself a moment later. */
const pitchOf = (samples: Float32Array, rate: number): number => {
  const size = Math.round(rate * 0.04);
  const pitches: number[] = [];
  for (let from = 0; from + 2 * size < samples.length; from += size) {
    let [best, lag, energy] = [0, 0, 0];
    for (let at = 0; at < size; at += 1) energy += (samples[from + at] ?? 0) ** 2;
    if (energy / size < 0.002) continue;
    for (let shift = Math.round(rate / 400); shift < rate / 60; shift += 1) {
      let sum = 0;
      for (let at = 0; at < size; at += 1)
        sum += (samples[from + at] ?? 0) * (samples[from + at + shift] ?? 0);
      if (sum > best) [best, lag] = [sum, shift];
    }
    if (best > energy * 0.6) pitches.push(rate / lag);
  }
  return pitches.toSorted((one, other) => one - other)[pitches.length >> 1] ?? 0;
};

describe('the voices', () => {
  let known: Awaited<ReturnType<typeof packaged>>;
  beforeAll(async () => {
    known = await packaged();
  });

  it('speak at least twelve languages, each at least two of them', () => {
    expect([...byLanguage.values()].filter(({ length }) => length >= 2).length).toBeGreaterThanOrEqual(12);
    expect([...byLanguage.values()].filter(({ length }) => length < 2)).toEqual([]);
    expect(new Set(voices.map(({ id }) => id)).size).toBe(voices.length);
  });

  it('are voices of the voice package: it has their language and their variant', () => {
    expect(known.languages.size).toBeGreaterThan(100);
    expect(known.variants.size).toBeGreaterThan(20);
    for (const { id, source } of voices) {
      expect([...known.languages], id).toContain(base(source));
      expect([...known.variants], id).toContain(variant(source));
    }
  });

  it('have language tags that are in their usual form', () => {
    for (const language of byLanguage.keys()) expect(Intl.getCanonicalLocales(language)).toEqual([language]);
  });

  it.each([...byLanguage])('of %s are told apart by their pitch', async (language, own) => {
    const pitches = new Map<string, number>();
    for (const { gender, source } of own) {
      const { samples, sampleRate } = await synthesize(sampleSentences[language] ?? '', source);
      pitches.set(gender, pitchOf(samples, sampleRate));
    }
    expect(pitches.get('male')).toBeGreaterThan(60);
    expect(pitches.get('female')).toBeGreaterThan((pitches.get('male') ?? 0) * 1.2);
  });
});

describe('the voice of a language', () => {
  it('is found by its exact tag, else by its language', () => {
    expect(defaultVoice('pt-BR')?.language).toBe('pt-BR');
    expect(defaultVoice('pt-AO')?.language).toMatch(/^pt/);
    expect(defaultVoice('EN-gb')?.language).toBe('en-GB');
    expect(voicesOf('pt').map(({ language }) => language)).toEqual(['pt', 'pt', 'pt-BR', 'pt-BR']);
    expect(defaultVoice('xx')).toBeUndefined();
    expect(resolveVoice('de-lena', 'en')).toBeUndefined();
    expect(resolveVoice('voice_456', 'de')?.id).toBe('de-lena');
  });
});
