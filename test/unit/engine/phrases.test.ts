import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../engine/language/tokens.ts';
import { type PhraseStyle, phrasesOf } from '../../../engine/text/phrases.ts';
import { filmOf, silentTiming } from './films.ts';

const style: PhraseStyle = {
  face: 'sans',
  weight: 600,
  size: 20,
  width: 2000,
  lines: 2,
  align: 'center',
  padX: 16,
  padY: 10,
  leading: 28,
  linger: 0.5,
};

/** The words of a narration's first phrase as they stand from left to right. */
const seenIn = (narration: string, language: string): string[] => {
  const words = tokensOf(narration, language).map((token, at) => ({
    ...token,
    start: at * 0.2,
    end: at * 0.2 + 0.2,
  }));
  const [phrase] = phrasesOf(filmOf([narration], { language }), { ...silentTiming(300), words }, style);
  const placed = phrase?.words ?? [];
  expect(placed.map(({ text }) => text)).toEqual(words.map(({ text }) => text.replaceAll('\u00a0', ' ')));
  const seen = placed.toSorted((one, other) => one.x - other.x);
  seen.forEach((word, index) => {
    const before = seen[index - 1];
    expect(word.x).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0));
    expect(word.x + word.width).toBeLessThanOrEqual(phrase?.width ?? 0);
  });
  return seen.map(({ text }) => text);
};

/** Directions as UAX #9 has them, word by word. */
describe('the words of a caption stand', () => {
  it.each([
    ['from the left', 'one two 3 four', 'en', ['one', 'two', '3', 'four']],
    ['from the right', 'واحد اثنان ثلاثة', 'ar', ['ثلاثة', 'اثنان', 'واحد']],
    ['with numbers in their place', 'عام 2026 سعيد', 'ar', ['سعيد', '2026', 'عام']],
    [
      'a foreign name in its own direction',
      'مرحبا Kinora Film هنا',
      'ar',
      ['هنا', 'Kinora', 'Film', 'مرحبا'],
    ],
    ['also where the name comes first', 'Kinora Film هنا الآن', 'ar', ['الآن', 'هنا', 'Kinora', 'Film']],
    ['a number with the name before it', 'مرحبا Kinora 2026 هنا', 'ar', ['هنا', 'Kinora', '2026', 'مرحبا']],
    ['single numbers each in their place', 'من 12 13 إلى', 'ar', ['إلى', '13', '12', 'من']],
    [
      'quoted Arabic in English',
      'Say مرحبا يا عالم to them',
      'en',
      ['Say', 'عالم', 'يا', 'مرحبا', 'to', 'them'],
    ],
    [
      'with their signs',
      'It costs 10 € - or 50 % less.',
      'en',
      ['It', 'costs', '10 € -', 'or', '50 %', 'less.'],
    ],
    ['without a space in Chinese', '他说：“你好 Kinora”', 'zh', ['他', '说：', '“你好', 'Kinora”']],
    ['quoted Hebrew at the end', 'He said שלום עולם', 'en', ['He', 'said', 'עולם', 'שלום']],
  ])('%s', (_, narration, language, seen) => {
    expect(seenIn(narration, language)).toEqual(seen);
  });
});
