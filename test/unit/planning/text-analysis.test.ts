import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText, qualityOf, qualityRules } from '../../../functions/planning/text-analysis.ts';

const good =
  'A lighthouse stands on a small island. Every evening its keeper climbs the stairs and lights the lamp.';
const score = (text: string, language = 'en') => qualityOf(text, language).qualityScore;
const analysed = (text: string) => analyseText({ text, title: 'A film', language: 'en' });

describe('[S4-24] the quality of a text', () => {
  it('is 1 for plain sentences of plain words, in every kind of script', () => {
    expect(score(good)).toBe(1);
    expect(
      score(
        'Ein Leuchtturm steht auf einer kleinen Insel. Jeden Abend zündet der Wärter die Lampe an.',
        'de',
      ),
    ).toBe(1);
    expect(
      score('灯台は小さな島に立っています。毎晩、灯台守が階段を上って明かりをつけます。', 'ja'),
    ).toBeGreaterThan(0.95);
  });

  it.each([
    ['few words', 'Hello there.', 'Write some more'],
    ['a sentence without an end', `${'and then somebody else went home '.repeat(9)}.`, 'Cut sentences'],
    ['one sentence again and again', 'The lamp is lit every evening. '.repeat(8), 'Say things once'],
    ['capitals throughout', good.toUpperCase(), 'plain sentences'],
    ['signs', `${good} ${'#$%^&* '.repeat(20)}`, 'plain sentences'],
  ])('is less for %s, and says what to do', (_what, text, advice) => {
    const { qualityScore, suggestions } = qualityOf(text, 'en');
    expect(qualityScore).toBeLessThan(0.95);
    expect(suggestions.join(' ')).toContain(advice);
  });

  it('is made of parts that are 1 together', () => {
    expect(qualityRules.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  it('is a figure from 0 to 1 for any text, the same each time, and 0 where nothing can be spoken', () => {
    const language = fc.constantFrom('en', 'ja', 'ar', 'xx-a');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), language, (text, tag) => {
        const found = qualityOf(text, tag);
        expect(found.qualityScore).toBeGreaterThanOrEqual(0);
        expect(found.qualityScore).toBeLessThanOrEqual(1);
        expect(qualityOf(text, tag)).toEqual(found);
        if (!/[\p{L}\p{N}]/u.test(text)) expect(found.qualityScore).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('does not fall when a sentence that was not there is added to a good text', () => {
    const more = fc.constantFrom(
      'The sea is calm tonight.',
      'Ships pass far away.',
      'Nobody else lives here.',
    );
    fc.assert(
      fc.property(fc.uniqueArray(more, { minLength: 1 }), (added) => {
        expect(score(`${good} ${added.join(' ')}`)).toBeGreaterThanOrEqual(score(good));
      }),
    );
  });
});

describe('[S4-24] a text that is judged', () => {
  it('is allowed, feasible and good, all told together', () => {
    expect(analysed(good)).toEqual({ safe: true, qualityScore: 1, feasible: true, suggestions: [] });
  });

  it('is worth nothing where the policy refuses it or its title, or nothing can be spoken', () => {
    const refused = analysed('All gays must be exterminated.');
    expect(refused).toMatchObject({ safe: false, qualityScore: 0 });
    expect(refused.suggestions).not.toEqual([]);
    const title = 'All gays must be exterminated';
    expect(analyseText({ text: good, title, language: 'en' })).toMatchObject({
      safe: false,
      qualityScore: 0,
    });
    expect(analysed('?!')).toMatchObject({ feasible: false, qualityScore: 0 });
  });

  it('is not safe where judging fails', () => {
    const error = new Error('no rules');
    const broken = () => {
      throw error;
    };
    const { suggestions, ...rest } = analyseText({ text: good, title: 'A film', language: 'en' }, broken);
    expect(rest).toEqual({ safe: false, qualityScore: 0, feasible: false, error });
    expect(suggestions).toHaveLength(1);
  });
});
