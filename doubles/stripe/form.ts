import { invalid } from './failure.ts';

/** The value of a form: texts, in maps and lists as the brackets of their names say. */
export type FormValue = string | Form;
export interface Form {
  [name: string]: FormValue;
}

/** `a[b][0]=c` as nested maps; a list is a map of its places. Source: docs.stripe.com/api (form-encoded bodies). */
export const parseForm = (text: string): Form => {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [
      name.replace(/\[.*$/, ''),
      ...[...name.matchAll(/\[([^\]]*)\]/g)].map(([, part = '']) => part),
    ];
    let place = form;
    for (const part of path.slice(0, -1)) {
      const next = place[keyIn(place, part)];
      place = typeof next === 'object' ? next : newPlace(place, part);
    }
    place[keyIn(place, path.at(-1) ?? '')] = value;
  }
  return form;
};

/** `a[]` is the next place of a list. */
const keyIn = (place: Form, part: string): string => (part === '' ? String(Object.keys(place).length) : part);

const newPlace = (place: Form, part: string): Form => {
  const made: Form = {};
  place[keyIn(place, part)] = made;
  return made;
};

export const textOf = (form: Form, name: string): string | undefined => {
  const value = form[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const demanded = (form: Form, name: string): string => {
  const value = textOf(form, name);
  if (value === undefined) throw invalid(name, `Missing required param: ${name}.`, 'parameter_missing');
  return value;
};

/** @throws StripeFailure 400 `parameter_invalid_integer` */
export const wholeOf = (form: Form, name: string): number | undefined => {
  const value = textOf(form, name);
  if (value === undefined) return undefined;
  if (!/^-?\d+$/.test(value)) throw invalid(name, `Invalid integer: ${value}`, 'parameter_invalid_integer');
  return Number(value);
};

export const flagOf = (form: Form, name: string): boolean | undefined => {
  const value = textOf(form, name);
  return value === undefined ? undefined : value === 'true';
};

export const formOf = (form: Form, name: string): Form => {
  const value = form[name];
  return typeof value === 'object' ? value : {};
};

/** The members of a list, or the values of a map. */
export const listIn = (form: Form, name: string): FormValue[] => Object.values(formOf(form, name));

export const formsIn = (form: Form, name: string): Form[] =>
  listIn(form, name).filter((value): value is Form => typeof value === 'object');

/** Metadata: at most 50 pairs, names of 40 and values of 500 characters. */
export const metadataOf = (form: Form): Record<string, string> => {
  const pairs = Object.entries(formOf(form, 'metadata')).map(([key, value]) => [key, String(value)] as const);
  if (pairs.length > 50) throw invalid('metadata', 'You can specify up to 50 keys.');
  for (const [key, value] of pairs)
    if (key.length > 40 || value.length > 500) throw invalid('metadata', `Metadata too long: ${key}`);
  return Object.fromEntries(pairs);
};
