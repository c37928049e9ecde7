import { expect, it } from 'vitest';
import { readJudgements } from '../../../bench/judgements.ts';

it('reads what a reader says of passages', () => {
  const found = readJudgements('en/tale:1 right\n\n  de/news:12\twrong  \n', 'judged.txt');
  expect([...found]).toEqual([
    ['en/tale:1', 'right'],
    ['de/news:12', 'wrong'],
  ]);
});

it.each(['en/tale:2 rigth', 'tale right', 'en/tale:x wrong', 'en/tale:2'])(
  'refuses "%s", and says where it stands and how to write it',
  (line) => {
    expect(() => readJudgements(`en/tale:1 right\n${line}`, 'judged.txt')).toThrow(
      `judged.txt:2 says "${line}". Write e.g. "en/tale:3 right", or harmless, or wrong.`,
    );
  },
);
