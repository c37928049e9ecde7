import { CsvError, parse } from 'csv-parse/sync';
import { type FieldError, problem } from '../shared/errors.ts';
import { maxBatchVideos } from '../videos/batch-schemas.ts';
import type { TemplateVariable } from './model.ts';

/** Lines of a CSV text that are read, empty ones included. */
const maxLines = 500;

/**
 * Columns that are looked into, beyond as many as there are variables. Where there are more columns than variables, one
 * of the first is a mistake: the others add nothing but time, which grows with their square.
 */
const extraColumns = 10;

/**
 * Columns that say something of the video of their row; where a variable has such a name, the column is the variable's.
 */
const labelColumns = ['callback_id', 'webhook_url'] as const;
type LabelColumn = (typeof labelColumns)[number];

const labelsOf = (variables: readonly TemplateVariable[]): LabelColumn[] =>
  labelColumns.filter((label) => variables.every(({ name }) => name !== label));

/** One row below the header. */
interface CsvRow {
  /** On which it begins, from 1. */
  line: number;
  /** By the names of the columns; an empty cell is no value. */
  values: Record<string, string>;
  labels: Partial<Record<LabelColumn, string>>;
  errors: FieldError[];
}

/**
 * The lines on which the rows of a CSV text begin, whatever their columns.
 *
 * @throws KinoraError 422 `VALIDATION_ERROR` for a text that is none
 */
export const linesOf = (text: string): number[] =>
  recordsOf(text)
    .slice(1)
    .map(({ line }) => line);

/** One record as the parser found it. */
interface Read {
  line: number;
  cells: string[];
}

/**
 * The rows of a CSV text (RFC 4180: commas, quotes doubled within quotes, a header) whose columns are variables, and
 * `callback_id` and `webhook_url` of the videos. A byte order mark, any kind of line end, and empty lines are taken.
 *
 * @throws KinoraError 422 `VALIDATION_ERROR` for a text that is none, or whose header or number of rows is wrong
 */
export const readCsv = (text: string, variables: readonly TemplateVariable[]): CsvRow[] => {
  const [header, ...rows] = recordsOf(text);
  const columns = header?.cells.map((cell) => cell.trim()) ?? [];
  const errors = [...headerProblems(header, columns, variables), ...lengthProblems(rows.length)];
  if (errors.length > 0) throw problem('VALIDATION_ERROR', {}, { errors });
  const labels: readonly string[] = labelsOf(variables);
  const filled = (cells: readonly string[], isLabel: boolean): Record<string, string> =>
    Object.fromEntries(
      columns.flatMap((name, index) =>
        cells[index] && labels.includes(name) === isLabel ? [[name, cells[index]]] : [],
      ),
    );
  return rows.map(({ line, cells }) => ({
    line,
    values: filled(cells, false),
    labels: filled(cells, true),
    errors:
      cells.length === columns.length
        ? []
        : [
            {
              path: `csv.${line}`,
              message: `Line ${line} has ${cells.length} cells; the header has ${columns.length}.`,
              code: 'CSV_CELLS',
            },
          ],
  }));
};

/** Says in which line and column of the CSV text an error is, where its path names a variable. */
export const placed = (error: FieldError, line: number, columns: readonly string[]): FieldError => {
  const column = columns.indexOf(error.path.split('.').at(-1) ?? '');
  const place = column === -1 ? `Line ${line}` : `Line ${line}, column ${column + 1}`;
  return { ...error, message: `${place}: ${error.message}` };
};

const recordsOf = (text: string): Read[] => {
  // The parser counts the two signs of a line end within quotes as two lines.
  const lines = text.replace(/\r\n?/g, '\n');
  const read: Read[] = [];
  let line = 1;
  try {
    const options = { bom: true, info: true, relax_column_count: true, to: maxLines } as const;
    for (const { info, record } of parse(lines, options) as unknown as {
      info: { lines: number };
      record: string[];
    }[]) {
      read.push({ line, cells: record });
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw malformed(error);
  }
  if (read.length === maxLines)
    throw csvProblem('csv', `At most ${maxLines - 1} lines, empty ones included.`, 'too_big');
  return read.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
};

const malformed = (error: CsvError) => {
  const line = Number(error.lines ?? 1);
  const column = Number(error.column ?? 0) + 1;
  const message =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quoted cell has no end'
      : 'a quote within a cell must be doubled, and the cell quoted';
  return csvProblem(`csv.${line}`, `Line ${line}, column ${column}: ${message}.`, 'CSV_MALFORMED');
};

const csvProblem = (path: string, message: string, code: string) =>
  problem('VALIDATION_ERROR', {}, { errors: [{ path, message, code }] });

const headerProblems = (
  header: Read | undefined,
  columns: readonly string[],
  variables: readonly TemplateVariable[],
): FieldError[] => {
  if (header === undefined)
    return [{ path: 'csv', message: 'The first line names the columns.', code: 'CSV_EMPTY' }];
  const { line } = header;
  const names = variables.map(({ name }) => name);
  const labels: readonly string[] = labelsOf(variables);
  const columnProblems = columns
    .slice(0, names.length + extraColumns)
    .flatMap((name, index): FieldError[] => {
      const path = `csv.${line}.${name}`;
      const place = `Line ${line}, column ${index + 1}`;
      if (columns.indexOf(name) < index)
        return [{ path, message: `${place}: another column has this name.`, code: 'DUPLICATE_COLUMN' }];
      if (names.includes(name) || labels.includes(name)) return [];
      const known = names.join(', ') || 'none';
      return [
        {
          path,
          message: `${place}: this template has no such variable; it has ${known}.`,
          code: 'UNKNOWN_VARIABLE',
        },
      ];
    });
  const missing = variables
    .filter((variable) => variable.required && !('default' in variable && variable.default !== undefined))
    .filter(({ name }) => !columns.includes(name))
    .map(({ name }) => ({
      path: `csv.${line}.${name}`,
      message: `Line ${line}: a column "${name}" is needed.`,
      code: 'required',
    }));
  return [...columnProblems, ...missing];
};

const lengthProblems = (rows: number): FieldError[] => {
  if (rows === 0) return [{ path: 'csv', message: 'There is no row below the header.', code: 'CSV_EMPTY' }];
  if (rows <= maxBatchVideos) return [];
  return [{ path: 'csv', message: `At most ${maxBatchVideos} rows; there are ${rows}.`, code: 'too_big' }];
};
