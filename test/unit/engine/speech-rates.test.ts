import { describe, expect, it } from 'vitest';
import { defaultVoice } from '../../../engine/catalogue.ts';
import { speechRates, voices } from '../../../engine/speech/voices.ts';
import { filmOf, speak } from './films.ts';
import { sentences } from './sentences.ts';

const languages = [...new Set(voices.map(({ language }) => language))];

describe('how fast languages are spoken', () => {
  it('has sentences for every language that a voice speaks', () => {
    expect(Object.keys(sentences).toSorted()).toEqual(languages.toSorted());
    expect(Object.keys(speechRates).toSorted()).toEqual(languages.toSorted());
  });

  it.each(languages)(
    '[speech rate] %s is within 15 percent of what the planner counts on',
    async (language) => {
      const narration = sentences[language] ?? '';
      const film = filmOf([narration], { language, voiceId: defaultVoice(language)?.id ?? '' });
      const [spoken] = await speak(film);
      const last = spoken?.timing.words.at(-1)?.end ?? 0;
      const measured = narration.length / last;
      const planned = speechRates[language] ?? 0;
      expect(measured / planned, `${measured.toFixed(1)} characters/s`).toBeGreaterThan(0.85);
      expect(measured / planned, `${measured.toFixed(1)} characters/s`).toBeLessThan(1.15);
    },
  );
});
