import type * as z from 'zod/mini';
import type { FieldError } from '../shared/errors.ts';
import type { templateRequest, templateVariable } from './schemas.ts';

/** Templates of an environment. */
export const maxTemplates = 500;
/** Versions of a template: they are deleted in one transaction, which writes 100 items. */
export const maxVersions = 90;

export type TemplateVariable = z.output<typeof templateVariable>;
export type TemplateRequest = z.output<typeof templateRequest>;

/** A template as lists show it. It is of the environment: who made it stands in the audit log alone. */
export interface Template {
  id: string;
  name: string;
  description?: string;
  kind: 'avatar' | 'prompt';
  /** The newest one, from 1. */
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What a version is made of, in the words of the API. */
export interface Definition {
  request: TemplateRequest;
  variables: TemplateVariable[];
}

/** A version of a template: its own name and words, whatever the newest ones are. */
export interface TemplateVersion extends Template, Definition {}

export type Values = Readonly<Record<string, string | number>>;

export const kindOf = ({ script }: TemplateRequest): Template['kind'] =>
  script === undefined ? 'prompt' : 'avatar';

const placeholder = /\{\{([^{}]*)\}\}/g;

/** Names of the variables in a text. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([, name = '']) => name.trim());

/** The one variable that a text is, or undefined. */
export const wholeName = (text: string): string | undefined => {
  const [, name] = /^\{\{([^{}]*)\}\}$/.exec(text) ?? [];
  return name?.trim();
};

/** The value of a variable: what was given, else its default; nothing where it is left empty. */
const effectiveValue = (variable: TemplateVariable, values: Values): string | number | undefined => {
  const given = Object.hasOwn(values, variable.name) ? values[variable.name] : undefined;
  if (given !== undefined && given !== '') return given;
  return 'default' in variable ? variable.default : undefined;
};

/** What is wrong with a value, in words; undefined when nothing is. */
export const valueMistake = (variable: TemplateVariable, value: string | number): string | undefined => {
  if (variable.type === 'number') return numberMistake(variable, value);
  if (typeof value !== 'string') return 'Must be a text.';
  if (variable.type === 'text' && value.length > variable.max_length)
    return `Must have at most ${variable.max_length} characters; it has ${value.length}.`;
  if (variable.type === 'color' && !/^#[0-9a-f]{6}$/i.test(value)) return 'Must be a colour like #1a2b3c.';
  if (variable.type === 'choice' && !variable.choices.includes(value))
    return `Must be one of ${variable.choices.join(', ')}.`;
  return undefined;
};

const numberMistake = (
  { min, max }: { min?: number | undefined; max?: number | undefined },
  value: string | number,
): string | undefined => {
  if (typeof value === 'string' && !/^-?\d{1,15}(\.\d{1,15})?$/.test(value))
    return 'Must be a number like 12 or 12.5.';
  const number = Number(value);
  if (min !== undefined && number < min) return `Must be at least ${min}.`;
  if (max !== undefined && number > max) return `Must be at most ${max}.`;
  return undefined;
};

/**
 * What is wrong with the values for some variables.
 *
 * @param at what the paths begin with, e.g. `body.values`
 */
export const valueProblems = (
  variables: readonly TemplateVariable[],
  values: Values,
  at: string,
): FieldError[] => {
  const known = new Set(variables.map(({ name }) => name));
  const unknown = Object.keys(values)
    .filter((name) => !known.has(name))
    .map((name) => ({
      path: `${at}.${name}`,
      message: `This template has no variable of this name; it has ${[...known].join(', ') || 'none'}.`,
      code: 'UNKNOWN_VARIABLE',
    }));
  return [
    ...unknown,
    ...variables.flatMap((variable): FieldError[] => {
      const path = `${at}.${variable.name}`;
      const value = effectiveValue(variable, values);
      if (value === undefined)
        return variable.required
          ? [{ path, message: `"${variable.label}" needs a value.`, code: 'required' }]
          : [];
      const message = valueMistake(variable, value);
      return message === undefined ? [] : [{ path, message, code: 'VALUE_INVALID' }];
    }),
  ];
};

/** Members of a request that are numbers: one variable of that type may be each. */
export const numberMembers: ReadonlySet<string> = new Set(['duration', 'logo_opacity', 'music_volume']);

/**
 * Texts that values would make longer than any route takes, with their lengths: a value can stand in a text a thousand
 * times, and what need not be made costs no memory.
 */
export const overlong = (
  { request, variables }: Definition,
  values: Values,
  longest: number,
): { member: string; length: number }[] => {
  const sizes = new Map(
    variables.map((variable) => [variable.name, String(effectiveValue(variable, values) ?? '').length]),
  );
  const lengthOf = (text: string): number =>
    [...text.matchAll(placeholder)].reduce(
      (length, [whole, name = '']) => length - whole.length + (sizes.get(name.trim()) ?? 0),
      text.length,
    );
  return Object.entries(request).flatMap(([member, part]) => {
    const texts = textsIn(part);
    const length = Math.max(0, ...texts.map(lengthOf));
    return length > longest ? [{ member, length }] : [];
  });
};

const textsIn = (part: TemplateRequest[keyof TemplateRequest]): string[] => {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.map(({ asset_id }) => asset_id);
  return typeof part === 'object' ? Object.values(part) : [];
};

/**
 * The generation request that good values make. Values are put in as they are: a placeholder in a value stays text. A
 * member that is one placeholder without a value is left out; with a picture goes how it is shown.
 */
export const renderRequest = (
  { request, variables }: Definition,
  values: Values,
): Record<string, unknown> => {
  const known = new Map(variables.map((variable) => [variable.name, effectiveValue(variable, values)]));
  const filled = (text: string): string =>
    text.replace(placeholder, (_, name: string) => String(known.get(name.trim()) ?? ''));
  const rendered = Object.entries(request).map(([member, part]): [string, unknown] => {
    if (numberMembers.has(member) && typeof part === 'string') {
      const number = known.get(wholeName(part) ?? '');
      return [member, number === undefined ? undefined : Number(number)];
    }
    if (typeof part === 'string') {
      const text = filled(part);
      return [member, text === '' ? undefined : text];
    }
    if (typeof part !== 'object') return [member, part];
    if (Array.isArray(part)) {
      const shots = part.map((shot) => ({ ...shot, asset_id: filled(shot.asset_id) }));
      const named = shots.filter(({ asset_id }) => asset_id !== '');
      return [member, named.length === 0 ? undefined : named];
    }
    return [member, Object.fromEntries(Object.entries(part).map(([name, text]) => [name, filled(text)]))];
  });
  const missing = rendered.flatMap(([member, part]) => (part === undefined ? [member] : []));
  const places = ['background_', 'logo_'].filter((place) => missing.includes(`${place}asset_id`));
  return Object.fromEntries(
    rendered.filter(
      ([member, part]) => part !== undefined && !places.some((place) => member.startsWith(place)),
    ),
  );
};
