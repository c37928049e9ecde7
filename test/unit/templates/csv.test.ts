import { describe, expect, it } from 'vitest';
import type { KinoraError } from '../../../functions/shared/errors.ts';
import { readCsv } from '../../../functions/templates/csv.ts';
import { entriesOf } from '../../../functions/templates/csv-entries.ts';
import { renderRequest } from '../../../functions/templates/model.ts';
import { readRender } from '../../../functions/templates/render.ts';

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
      { line: 2, values: { name: 'Ada', note: 'a "b", c\nd' }, labels: {}, errors: [] },
      { line: 5, values: { name: 'Grace' }, labels: {}, errors: [] },
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

  it('may say where the end of each video is told, unless that is the name of a variable', () => {
    const csv = 'name,webhook_url,callback_id\nAda,https://example.com/ada,7\nGrace,,\n';
    expect(readCsv(csv, variables).map(({ values, labels }) => ({ values, labels }))).toEqual([
      { values: { name: 'Ada' }, labels: { webhook_url: 'https://example.com/ada', callback_id: '7' } },
      { values: { name: 'Grace' }, labels: {} },
    ]);
    const [own] = readCsv('name,webhook_url\nAda,x\n', [...variables, text('webhook_url')]);
    expect([own?.values.webhook_url, own?.labels]).toEqual(['x', {}]);
    const template = {
      id: 't',
      name: 't',
      kind: 'avatar',
      version: 1,
      createdAt: '',
      updatedAt: '',
    } as const;
    const version = { ...template, request: { script: 'Hello {{name}}.' }, variables };
    const [ada, grace] = entriesOf(version, csv, {});
    expect([ada?.wish?.webhookUrl, ada?.wish?.callbackId]).toEqual(['https://example.com/ada', '7']);
    expect(grace?.wish?.webhookUrl).toBeUndefined();
  });

  it('with a great many columns is refused by the first of them: time does not grow with their square', () => {
    const wide = Array.from({ length: 1000 }, (_, index) => `v${index}`).join(',');
    const found = mistakes(`${wide}\nAda\n`);
    const unknown = Array.from({ length: 12 }, (_, index) => [`csv.1.v${index}`, 'UNKNOWN_VARIABLE']);
    expect(found).toEqual([...unknown, ['csv.1.name', 'required']]);
  });
});

it('values are put in by one pass, and a member without a value is left out', () => {
  const request = { script: '{{ name }}: {{note}}!', title: '{{note}}' };
  expect(renderRequest({ request, variables }, { name: '{{note}} $1', note: '' })).toEqual({
    script: '{{note}} $1: !',
  });
});

it('values that would make a text of millions of characters are refused before it is made', () => {
  const version = {
    ...({ id: 't', name: 'T', kind: 'avatar', version: 1, createdAt: '', updatedAt: '' } as const),
    request: { script: '{{name}}'.repeat(1200), title: 'For {{name}}' },
    variables: [text('name')],
  };
  const read = (name: string) => readRender(version, { name }, {}, { values: 'v', rendered: 'r' });
  const message = 'The values make it 240000 characters long.';
  expect(read('x'.repeat(200)).errors).toEqual([{ path: 'r.script', message, code: 'too_big' }]);
  expect(read('xx').errors).toEqual([]);
});
