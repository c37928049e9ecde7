import { describe, expect, it } from 'vitest';
import { filmOfScript, type ScriptOptions } from '../../../engine/script.ts';

const sentence = 'The sea is calm and the lamp of the lighthouse turns above the rocks all night. ';

describe('the film of a script', () => {
  it('has a scene for each paragraph, between a title and a closing card', () => {
    const { scenes, title } = filmOfScript('One line.\nAnd one more.\n\n* * *\n\nThe end.');
    expect(title).toBe('One line');
    expect(scenes.map(({ narration }) => narration)).toEqual(['One line. And one more.', 'The end.']);
    expect(scenes.map(({ index }) => index)).toEqual([0, 1]);
    expect(scenes[0]?.leadInSeconds).toBeGreaterThan(0);
    expect(scenes[1]?.leadInSeconds).toBe(0);
    expect(scenes[1]?.leadOutSeconds).toBeGreaterThan(scenes[0]?.leadOutSeconds ?? 9);
  });

  it('cuts a long paragraph between sentences, and loses none', () => {
    const { scenes } = filmOfScript(sentence.repeat(5));
    expect(scenes.length).toBeGreaterThan(2);
    for (const { narration } of scenes) expect(narration).toMatch(/^The sea .*night\.$/);
    expect(scenes.map(({ narration }) => `${narration} `).join('')).toBe(sentence.repeat(5));
  });

  it('knows abbreviations of its language', () => {
    const german = { language: 'de' };
    const { scenes } = filmOfScript(`Am 3. Oktober kam Dr. Meier. ${'Er blieb lange. '.repeat(12)}`, german);
    expect(scenes[0]?.narration).toMatch(/^Am 3\. Oktober kam Dr\. Meier\. Er/);
    expect(filmOfScript('Am 3. Oktober kam Dr. Meier. Er blieb.', german).title).toBe(
      'Am 3. Oktober kam Dr. Meier',
    );
  });

  it('is the same for the same script, another for another', () => {
    expect(filmOfScript(sentence)).toEqual(filmOfScript(sentence));
    expect(filmOfScript(sentence).seed).not.toBe(filmOfScript('Another.').seed);
  });

  it.each<[string, ScriptOptions, string]>([
    ['language', { language: 'xx' }, 'No voice speaks "xx". Take one of en, en-GB, de, '],
    ['voice', { language: 'de', voice: 'en-ava' }, 'speaks "de". Take one of de-lena, de-jonas.'],
    ['style', { style: 'odd' }, 'Take one of cinematic, '],
    ['presenter', { avatar: 'odd' }, 'Take one of amelia, '],
    ['size', { width: 321, height: 180 }, 'Take even sides of 64 to 4096 pixels.'],
  ])('is refused with what there is instead: %s', (_what, options, told) => {
    expect(() => filmOfScript('Hello.', options)).toThrow(RangeError);
    expect(() => filmOfScript('Hello.', options)).toThrow(told);
  });
});
