import { describe, expect, it } from 'vitest';
import { figureIn } from '../../../engine/direction/figures.ts';
import { quotationsIn } from '../../../engine/direction/quotations.ts';
import { subjectsIn } from '../../../engine/storyboard/subjects.ts';

describe('what is read of a film in its own language', () => {
  it.each([
    ['fr', 'On met la tente au soleil.', ['tent']],
    ['pt', 'Tente de novo amanhã.', []],
    ['de', 'Das Auto steht hier.', ['car']],
    ['en', 'A fox meets a bear.', ['fox', 'bear']],
    ['it', 'Un computer costa poco.', ['computer']],
  ])('are its words and English ones (%s: %s)', (language, text, subjects) => {
    expect(subjectsIn(text, language)).toEqual(subjects);
  });

  it.each([
    ['fr', 'Installez d’abord Orca ici.', []],
    ['fr', 'Une orca nage ici.', []],
    ['en', 'We met Mr Fox at noon.', []],
    ['en', 'Foxes sleep. Bears do, too.', ['fox', 'bear']],
    ['de', 'Wir sehen einen Fuchs.', ['fox']],
  ])('are no names (%s: %s)', (language, text, subjects) => {
    const named = subjectsIn(text, language);
    if (text.includes('orca')) expect(named).not.toEqual([]);
    else expect(named).toEqual(subjects);
  });

  it('are labels of a year that are more than one word', () => {
    const text = 'Im Jahr 2016 griff ein Schwein eine Frau und ihren Mann auf ihrer Farm an.';
    expect(figureIn(text, 0, 'de')).toMatchObject({ value: 2016, label: '' });
    expect(figureIn('Im Jahr 1944 endete der Krieg.', 0, 'de')?.label).toBe('endete der Krieg');
  });

  it('are authors whose names end with their sentence', () => {
    const authorOf = (text: string) => quotationsIn(text, 'en')[0]?.quotation.author;
    expect(authorOf('“This denial is very loud,” wrote Fleischer. The leak came later.')).toBe('Fleischer');
    expect(authorOf('“This denial is very loud,” wrote Ada B. Fleischer. The leak.')).toBe(
      'Ada B. Fleischer',
    );
    expect(authorOf('“This denial is very loud,” said Dr. Ada Lovelace.')).toBe('Dr. Ada Lovelace');
  });
});
