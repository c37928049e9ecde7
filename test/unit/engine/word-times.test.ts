import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultVoice } from '../../../engine/catalogue.ts';
import type { PhonemeTiming, SceneTiming, WordTiming } from '../../../engine/contract.ts';
import { tokensOf } from '../../../engine/language/tokens.ts';
import { wordTimings } from '../../../engine/speech/word-times.ts';
import { cuesOfFilm } from '../../../engine/text/captions-vtt.ts';
import { filmOf, speak } from './films.ts';
import { oddTexts } from './odd-texts.ts';
import { sentences } from './sentences.ts';

const spoken = async (narration: string, language = 'en'): Promise<SceneTiming> => {
  const [scene] = await speak(filmOf([narration], { language, voiceId: defaultVoice(language)?.id ?? '' }));
  if (scene === undefined) throw new Error('nothing was spoken');
  return scene.timing;
};

const expectLasting = (words: readonly WordTiming[], until: number): void => {
  words.forEach(({ text, start, end }, index) => {
    expect(end, text).toBeGreaterThan(start);
    expect(start, text).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0);
    expect(end, text).toBeLessThanOrEqual(until + 1e-9);
  });
};

/** When words are heard, found by the sounds that they begin with. */
const heardAt = (phonemes: readonly PhonemeTiming[], beginnings: readonly string[]): number[] => {
  let from = 0;
  return beginnings.map((beginning) => {
    const sounds = phonemes.map((_, at) =>
      phonemes
        .slice(at, at + 4)
        .map(({ symbol }) => symbol)
        .join(''),
    );
    const at = sounds.findIndex((sound, index) => index >= from && sound.startsWith(beginning));
    expect(at, `${beginning} in ${sounds}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
    return phonemes[at]?.start ?? Number.NaN;
  });
};

describe('every word', () => {
  it.each([
    ['en', 'Shopping list: - milk - eggs - bread', 'ʃ lˈɪ mˈɪ ˈɛɡ bɹ'],
    ['en', '- Hello! - Hi! - How are you?', 'həl hˈaɪ hˈaʊ ɑː juː'],
    ['en', 'Yes. - No.', 'jˈɛ nˈoʊ'],
    ['en', 'London -- Paris - Berlin: three cities & one train.', 'lˈʌ pˈæ bɜː θɹ sˈɪ wˈʌn tɹ'],
    ['en', 'Speed - safety - joy - and more - every day', 'spˈ sˈeɪ dʒ æn mˈ ˈɛv dˈeɪ'],
    ['en', 'Do it at once. Go now.', 'd ɪ ɐ wˈʌ ɡ n'],
    ['en', 'There was a lot of the rain at once', 'ðɛ w ɐ lˈ ʌv ðə ɹˈ ɐ wˈʌ'],
    ['en', 'Salt & pepper. 2 + 2 = 4.', 'sˈ pˈɛ tˈ tˈ fˈ'],
    ['de', 'Das kostet 10 € und ist 50 % billiger.', 'd kˈ tsˈ ʊ ɪ fˈ bˈ'],
    ['fr', '– Bonjour. – Salut, ça va ? – Oui.', 'b s s v w'],
    ['pl', 'W 2024 r. sprzedaliśmy 3400 książek.', 'w dv ˈɛrs spʃ tʃ kɕ'],
    ['hu', 'És az első villamosok csendes.', 'ˌeː ˌɑ ˈɛl v tʃ'],
    ['ko', 'Kinora는 영화를 만듭니다.', 'kˈ jˈ mˈ'],
    ['ko', '매일 아침 도시는 깨어나고', 'm ˈɐ d q'],
  ])('in %s is timed within 100 ms of being heard: %s', async (language, narration, beginnings) => {
    const { words, phonemes } = await spoken(narration, language);
    const heard = heardAt(phonemes, beginnings.split(' '));
    expect(words).toHaveLength(heard.length);
    const late = words.map(({ text, start }, index) => [text, start - (heard[index] ?? 0)] as const);
    expect(late.filter(([, seconds]) => Math.abs(seconds) > 0.1)).toEqual([]);
  });

  it.each(Object.entries(sentences))('in %s lasts and is inside the scene', async (language, narration) => {
    const { words, frames } = await spoken(narration, language);
    expectLasting(words, frames / 30);
  });

  it.each(Object.entries(oddTexts))('of odd text, %s, lasts', async (_, narration) => {
    const timing = await spoken(narration.slice(0, 400));
    expectLasting(timing.words, timing.frames / 30);
    expect(timing.words.length > 0).toBe(/\S/u.test(narration));
  });

  it('is there to be read in a scene that has nothing to be said', async () => {
    const timing = await spoken('— 🎉 —');
    expect(cuesOfFilm([timing], 30)).toEqual([
      { start: 0, end: timing.frames / 30, text: '—\u00a0🎉\u00a0—' },
    ]);
  });

  it('lasts whatever the voice tells', () => {
    const times = fc.array(
      fc.integer({ min: 1000, max: 5000 }).map((milliseconds) => milliseconds / 1000),
      { maxLength: 12 },
    );
    const words = fc.array(fc.constantFrom('a', 'word', '10', '€', '-', 'end.', '“'), { minLength: 1 });
    const byTime = (one: number, other: number): number => one - other;
    fc.assert(
      fc.property(words, times, times, fc.array(fc.nat(40)), (parts, starts, sounds, places) => {
        const tokens = tokensOf(parts.join(' '), 'en');
        const heard = starts.toSorted(byTime).map((start, at) => ({ start, offset: places[at] ?? 0 }));
        const phonemes = sounds
          .filter((start) => start < 4)
          .toSorted(byTime)
          .map((start) => ({ symbol: 'a', start, end: Math.min(4, start + 0.05) }));
        const timed = wordTimings(tokens, heard, phonemes, 1, 4);
        expect(timed.map(({ text, offset }) => ({ text, offset }))).toEqual(tokens);
        expectLasting(timed, 4);
        expect(timed.at(-1)?.end).toBe(4);
      }),
    );
  });
});
