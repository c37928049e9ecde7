import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../../engine/language/segments.ts';
import { sentencesOf } from '../../../../engine/language/sentences.ts';
import { tokensOf } from '../../../../engine/language/tokens.ts';

describe('a text cut apart', () => {
  it.each(['en', 'zh', 'en-a', 'zh-a', 'xx', 'not a tag'])('is the whole text in %s', (language) => {
    const text = 'One sentence. 又一句。 A third 👩‍👩‍👧!';
    for (const granularity of ['sentence', 'word', 'grapheme'] as const)
      expect(segmentsOf(text, language, granularity).join('')).toBe(text);
    expect(sentencesOf(text, language).every((sentence) => sentence.trim() === sentence)).toBe(true);
  });

  it('has words in captions also where the tag looks right and means nothing', () => {
    expect(tokensOf('你好。', 'zh-a').map(({ text }) => text)).toEqual(
      tokensOf('你好。', 'zh').map(({ text }) => text),
    );
  });
});
