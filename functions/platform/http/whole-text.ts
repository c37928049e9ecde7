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
  while (errors.length < mostTold) {
    const next = waiting.pop();
    if (next === undefined) break;
    const [path, value] = next;
    if (typeof value === 'string' && !value.isWellFormed()) errors.push(halfIn(value, path));
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if (!name.isWellFormed()) errors.push(halfIn(name, path));
      waiting.push([`${path}.${name.toWellFormed()}`, member]);
    }
  }
  return errors;
};

const halfIn = (text: string, path: string): FieldError => {
  const at = [...text].findIndex((character) => !character.isWellFormed());
  return {
    path,
    code: 'text_not_well_formed',
    message: `Character ${at + 1} is half of one (an unpaired surrogate). Send the text as UTF-8.`,
  };
};
