import { describe, expect, it } from 'vitest';
import { changeIn } from '../../../engine/direction/changes.ts';
import { readPassages } from '../../../engine/direction/passages.ts';
import { languages } from '../../../engine/language/languages.ts';
import { changedTexts } from './changed-texts.ts';
import { filmOf } from './films.ts';

const labelsOf = (text: string, language = 'en'): string[] | undefined =>
  changeIn(text, 0, language)?.sides.map(({ label }) => label);

/** What is shown with a text in the middle of a film, and with which words. */
const shownWith = (text: string, language: string) => {
  const film = filmOf(['—', text, '—'], { language });
  return readPassages(film)[1]?.map(({ from, to, layout }) => [text.slice(from, to).trim(), layout.kind]);
};

describe('what was before and what is now', () => {
  it('is tried in every language that is spoken', () => {
    expect(Object.keys(changedTexts).sort()).toEqual(languages.map(({ tag }) => tag).sort());
  });

  it.each(Object.entries(changedTexts))(
    'is told in one sentence, and in two: %s',
    (language, [text, one, other]) => {
      expect(labelsOf(text, language)).toEqual([one, other]);
      expect(shownWith(text, language)).toEqual([[text, 'comparison']]);
      const at = text.indexOf(other);
      const inTwo = `${one}${/\p{Script=Han}/u.test(text) ? '。' : language === 'hi' ? '। ' : '. '}${text.charAt(at).toUpperCase()}${text.slice(at + 1)}`;
      expect(shownWith(inTwo, language)).toEqual([[inTwo, 'comparison']]);
    },
  );

  it.each([
    [
      'Before: paper forms everywhere. After: one simple click.',
      'Before: paper forms everywhere',
      'After: one simple click',
    ],
    [
      'In the past, people walked there. Today they take the train.',
      'In the past, people walked there',
      'Today they take the train',
    ],
    [
      'Letters used to take weeks but now they take seconds.',
      'Letters used to take weeks',
      'now they take seconds',
    ],
  ])('is told in other ways, too: %s', (text, one, other) => {
    expect(labelsOf(text)).toEqual([one, other]);
  });

  it.each([
    'Before you start, now is the time to wash your hands.',
    'Wash your hands before dinner, now and always.',
    'He used to be happy.',
    'It was cold, now it is warm.',
    'Before, now.',
    'In the past, when nobody had a car and all went on foot or by horse, it took days, now it takes one hour.',
    'It used to be cheap, now is it expensive?',
  ])('is not told by: %s', (text) => {
    expect(labelsOf(text)).toBeUndefined();
  });

  it('has pictures where both sides name something that is drawn', () => {
    const sides = changeIn('We used to go by bus; now we go by train.', 10, 'en')?.sides;
    expect(sides).toMatchObject([
      { subject: 'bus', at: 10 },
      { subject: 'train', at: 32 },
    ]);
  });
});
