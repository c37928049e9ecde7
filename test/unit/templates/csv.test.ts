import { describe, expect, it } from 'vitest';
import type { KinoraError } from '../../../functions/shared/errors.ts';
import { readCsv } from '../../../functions/templates/csv.ts';
import { renderRequest } from '../../../functions/templates/model.ts';

const text = (name: string, required = true) =>
  ({ name, label: name, type: 'text', max_length: 200, required }) as const;
const variables = [text('name'), text('note', false)];

const mistakes = (csv: string) => {
  try {
    return readCsv(csv, variables).flatMap(({ errors }) => errors.map(({ path, code }) => [path, code]));
  } catch (error) {
    return (error as KinoraError).errors.map(({ path, code }) => [path, code]);
  }
};

describe('a CSV text', () => {
  it('is read with a byte order mark, CRLF, quotes, empty lines and cells of several lines', () => {
    const rows = readCsv('\ufeffname,note\r\nAda,"a ""b"", c\r\nd"\r\n\r\n"Grace",\r\n', variables);
    expect(rows).toEqual([
      { line: 2, values: { name: 'Ada', note: 'a "b", c\nd' }, errors: [] },
      { line: 5, values: { name: 'Grace' }, errors: [] },
    ]);
  });

  it.each([
    [
      '',
      [
        ['csv', 'CSV_EMPTY'],
        ['csv', 'CSV_EMPTY'],
      ],
    ],
    ['name\n', [['csv', 'CSV_EMPTY']]],
    ['name,age\nAda,3\n', [['csv.1.age', 'UNKNOWN_VARIABLE']]],
    ['name,name\nAda,Ada\n', [['csv.1.name', 'DUPLICATE_COLUMN']]],
    ['note\nx\n', [['csv.1.name', 'required']]],
    ['name,note\nAda\n', [['csv.2', 'CSV_CELLS']]],
    ['name\n"Ada\n', [['csv.2', 'CSV_MALFORMED']]],
    [`name\n${'Ada\n'.repeat(51)}`, [['csv', 'too_big']]],
    [`name\n${'Ada\n'.repeat(600)}`, [['csv', 'too_big']]],
  ])('%j is refused with the place of each mistake', (csv, wanted) => {
    expect(mistakes(csv)).toEqual(wanted);
  });
});

it('values are put in by one pass, and a member without a value is left out', () => {
  const request = { script: '{{ name }}: {{note}}!', title: '{{note}}' };
  expect(renderRequest({ request, variables }, { name: '{{note}} $1', note: '' })).toEqual({
    script: '{{note}} $1: !',
  });
});
