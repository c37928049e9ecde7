import type { FieldError } from '../../shared/errors.ts';

/** Most errors of this kind in one answer. */
const mostTold = 20;

/**
 * Unpaired surrogates in what was sent, which JSON can carry and UTF-8 cannot (RFC 8259, section 8.2). Walks without
 * recursion: a body may be nested as deeply as it is long.
 *
 * @param part what the paths begin with, e.g. `body`
 */
export const halfCharacters = (sent: unknown, part: string): FieldError[] => {
  const errors: FieldError[] = [];
  const waiting: [path: string, value: unknown][] = [[part, sent]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === 'string' && !value.isWellFormed()) errors.push(halfIn(value, path));
    if (typeof value === 'object' && value !== null) {
      for (const name of Object.keys(value)) {
        if (!name.isWellFormed()) errors.push(halfIn(name, path));
        if (errors.length >= mostTold) return errors;
        waiting.push([`${path}.${name.toWellFormed()}`, (value as Readonly<Record<string, unknown>>)[name]]);
      }
    }
    if (errors.length >= mostTold) return errors;
  }
  return errors;
};

const halfIn = (text: string, path: string): FieldError => {
  let position = 1;
  for (const character of text) {
    if (!character.isWellFormed()) break;
    position += 1;
  }
  return {
    path,
    code: 'text_not_well_formed',
    message: `Character ${position} is half of one (an unpaired surrogate). Send the text as UTF-8.`,
  };
};
