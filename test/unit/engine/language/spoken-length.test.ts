import { describe, expect, test } from 'vitest';
import { spokenLength } from '../../../../engine/language/spoken-length.ts';

describe('the length of a text as it is spoken', () => {
  test('counts figures and signs as the words they are spoken as', () => {
    expect(spokenLength('abc', 16, 'en')).toBe(3);
    expect(spokenLength('50 %', 16, 'en')).toBe(4 + 2 * 6 + 6);
  });

  test('[foreign words] counts words in an alphabet at their own speed where a character is a syllable', () => {
    const english = 'Welcome to our product presentation';
    for (const [rate, tag] of [
      [4, 'zh'],
      [6.5, 'ko'],
    ] as const) {
      expect(spokenLength(english, rate, tag) / rate).toBeCloseTo(english.length / 16);
      expect(spokenLength('2026', rate, tag) / rate).toBeCloseTo(spokenLength('2026', 16, 'en') / 16);
    }
    expect(spokenLength('欢迎 Kinora 你好。', 4, 'zh')).toBeCloseTo(6 + 7 / 4);
    expect(spokenLength('제빵사가 문을 열면.', 6.5, 'ko')).toBe(11);
  });
});
