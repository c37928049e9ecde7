import { problem } from '../../shared/errors.ts';

/** Bytes of a form; the largest that a route takes has a handful of short fields. */
export const maxFormBytes = 16 * 1024;

/** Fields of a form. */
const maxFormFields = 50;

/** The fields of a form. @throws KinoraError 422 for more than 50 */
export const parseForm = (text: string): Record<string, unknown> => {
  const fields = new URLSearchParams(text);
  if (fields.size <= maxFormFields) return parameters(fields);
  const message = `A form may have at most ${maxFormFields} fields; this one has ${fields.size}.`;
  throw problem('VALIDATION_ERROR', {}, { errors: [{ path: 'body', message, code: 'too_many_fields' }] });
};

/** Names and values; a name that comes more than once has an array. */
export const parameters = (search: URLSearchParams): Record<string, unknown> => {
  const values = new Map<string, string[]>();
  for (const [name, value] of search) {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
};
