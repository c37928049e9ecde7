import { describe, expect, test } from 'vitest';
import { spokenLength } from '../../../../engine/language/spoken-length.ts';

describe('the length of a text as it is spoken', () => {
  test('counts figures and signs as the words they are spoken as', () => {
    expect(spokenLength('abc', 16)).toBe(3);
    expect(spokenLength('50 %', 16)).toBe(4 + 2 * 6 + 6);
  });

  test('[foreign words] counts words in an alphabet at their own speed where a character is a syllable', () => {
    const english = 'Welcome to our product presentation';
    for (const rate of [4, 6.5]) {
      expect(spokenLength(english, rate) / rate).toBeCloseTo(english.length / 16);
      expect(spokenLength('2026', rate) / rate).toBeCloseTo(spokenLength('2026', 16) / 16);
    }
    expect(spokenLength('欢迎 Kinora 你好。', 4)).toBeCloseTo(6 + 7 / 4);
    expect(spokenLength('제빵사가 문을 열면.', 6.5)).toBe(11);
  });
});
