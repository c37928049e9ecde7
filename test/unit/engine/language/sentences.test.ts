import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencePieces, sentencesOf } from '../../../../engine/language/sentences.ts';

describe('the sentences of a text', () => {
  it.each([
    ['en', 'Dr. Miller met Mr. and Mrs. Smith in St. Petersburg.'],
    ['en', 'The U.S. Army came, e.g. by ship.'],
    ['en', 'J. R. R. Tolkien wrote it.'],
    ['en', '1. Introduction'],
    ['en', 'See No. 5 Chanel on Oct. 3 Street, p. 7 Part.'],
    ['en', 'Prof. "Bones" McCoy met Sen. “Jo” Jones.'],
    ['de', 'Am 3. Oktober feiern wir in Berlin.'],
    ['de', 'Im 19. Jahrhundert kam z. B. Musik bzw. Tanz auf, z.B. Walzer.'],
    ['de', 'Dr. Meyer und Prof. Huber zahlen ca. 5 Euro an Hr. Maier, Hausnr. und Nr. 7 Weg.'],
    ['fr', 'M. Dupont et Mme. Dupont voient Mlle. Petit, p. ex. à Paris.'],
    ['es', 'La Sra. Garcia y el Sr. Lopez viven en EE. UU. con el Dr. Ruiz.'],
    ['it', 'Il Sig. Rossi e la Dott. Bianchi.'],
    ['pt-BR', 'O Sr. Silva e a Sra. Souza.'],
    ['nl', 'Dhr. Jansen en mevr. De Vries.'],
    ['da', 'Hr. Jensen og fr. Hansen.'],
    ['fi', 'Esim. Helsinki on kaunis.'],
    ['pl', 'Ks. Nowak i prof. Kowalska, np. Warszawa.'],
    ['cs', 'Ing. Novák a MUDr. Malá.'],
    ['hu', 'Dr. Kovács és ifj. Nagy.'],
    ['ro', 'Dl. Popescu și dr. Ionescu.'],
    ['tr', 'Doç. Yılmaz 29. Ekim günü geldi.'],
    ['el', 'Ο Δρ. Παπάς και η κα. Μαρία.'],
    ['ru', 'Проф. Иванов и И. И. Петров на ул. Ленина.'],
    ['uk', 'Проф. Шевченко на вул. Франка.'],
    ['vi', 'TS. Nguyễn ở TP. Hồ Chí Minh.'],
    ['ar', 'د. محمد هنا.'],
    ['hi', 'डॉ. शर्मा यहाँ हैं।'],
    ['zh', '我见了 Dr. Miller 先生。'],
    ['en', 'See https://example.com/getting-started?lang=en#install now.'],
  ])('do not end at an abbreviation, an ordinal or in an address: %s, %s', (language, sentence) => {
    expect(sentencesOf(sentence, language)).toEqual([sentence]);
  });

  it.each([
    ['en', 'It happened in 1998.', 'Then we left.'],
    ['en', 'I am 42.', 'He is 7.'],
    ['en', 'It is 5 p.m.', 'We leave.'],
    ['en', 'Do you want it? No.', 'I stay.'],
    ['en', 'One more rep.', 'Then rest.'],
    ['en', 'It is 7.', 'May I go?'],
    ['en', 'Take 5 g.', 'Stir it.'],
    ['ru', 'Это было в 1998 г.', 'Потом мы уехали.'],
    ['cs', 'Pomozte nám.', 'Potom jdeme.'],
    ['de', 'Ich bin 42.', 'Er ist 7.'],
    ['ko', '네.', '맞습니다.'],
    ['zh', '你好！', '今天天气很好。'],
    ['zh', '他说：“好！”', '我们走。'],
    ['hi', 'नमस्ते दुनिया।', 'आप कैसे हैं?'],
    ['ar', 'كيف حالك؟', 'جيد.'],
  ])('end where they do: %s, %s %s', (language, first, second) => {
    const space = language === 'zh' ? '' : ' ';
    const sentences = sentencesOf(`${first}${space}${second}`, language);
    expect(sentences.at(-1)).toBe(second);
    expect(sentences.join(space || '')).toBe(`${first}${space}${second}`);
  });

  it('are the whole text, and end only before white space or behind signs that need none', () => {
    const parts = [
      'Dr. ',
      '3. Oktober',
      'Z. B. ',
      'a?b',
      '你好。',
      '！”',
      ' ',
      '. ',
      'Then',
      '\u2029',
      '🎉!',
      '7',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'grapheme', maxLength: 8 }))),
        fc.constantFrom('en', 'de', 'zh', 'xx', 'en-a', ''),
        (written, language) => {
          const text = written.join('');
          const pieces = sentencePieces(text, language);
          expect(pieces.join('')).toBe(text);
          for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/(?:\s|[。！？｡．][\p{P}]*)$/u);
        },
      ),
    );
  });
});
