import type { BatchEntry } from '../videos/batch-entries.ts';
import { linesOf, placed, readCsv } from './csv.ts';
import type { TemplateVersion } from './model.ts';
import { type RenderOptions, readRender } from './render.ts';

const textOf = (body: string | { csv: string }): string => (typeof body === 'string' ? body : body.csv);

/** The entries of a batch whose template is gone: how many there were, and on which lines. */
export const bareEntriesOf = (body: string | { csv: string }): BatchEntry[] =>
  linesOf(textOf(body)).map((line) => ({ path: `csv.${line}`, line, errors: [] }));

/** One entry of a batch for each row; `csv.4.name` is the cell of that variable in the row that begins on line 4. */
export const entriesOf = (
  template: TemplateVersion,
  body: string | { csv: string },
  options: Pick<RenderOptions, 'project_id'>,
): BatchEntry[] =>
  readCsv(textOf(body), template.variables).map(({ line, values, labels, errors }) => {
    const path = `csv.${line}`;
    if (errors.length > 0) return { path, line, errors };
    const entry = readRender(template, values, { ...options, ...labels }, { values: path, rendered: path });
    return { ...entry, line, errors: entry.errors.map((error) => placed(error, line, Object.keys(values))) };
  });
