import * as z from 'zod/mini';
import type { FieldError } from '../shared/errors.ts';
import { generateBody, promptBody } from '../videos/schemas.ts';
import {
  type Definition,
  namesIn,
  numberMembers,
  type TemplateVariable,
  valueMistake,
  wholeName,
} from './model.ts';

/** Members that name an asset: one variable of that type may be each, and nothing else; they are no other's place. */
const assetMembers: Readonly<Record<string, AssetType>> = {
  background_asset_id: 'image',
  logo_asset_id: 'image',
  b_roll: 'image',
  music_asset_id: 'audio',
  narration_asset_id: 'audio',
  first_frame_asset_id: 'image',
  last_frame_asset_id: 'image',
};
type AssetType = 'image' | 'audio';
const assetTypes: ReadonlySet<unknown> = new Set<AssetType>(['image', 'audio']);

/** A version is one item of the table, which takes 400 KB. Source: DynamoDB developer guide, "Service quotas". */
const maxDefinitionBytes = 300_000;

/** Everything that is wrong with what a template is made of, before it is ever rendered. */
export const definitionProblems = (definition: Definition): FieldError[] => [
  ...sizeProblems(definition),
  ...definition.variables.flatMap(variableProblems),
  ...textsProblems(definition),
  ...placeholderProblems(definition),
  ...fixedProblems(definition),
];

const sizeProblems = (definition: Definition): FieldError[] => {
  const bytes = Buffer.byteLength(JSON.stringify(definition));
  if (bytes <= maxDefinitionBytes) return [];
  const message = `A template may have ${maxDefinitionBytes} bytes; this one has ${bytes}. Give fewer choices, or shorter ones.`;
  return [{ path: 'body.variables', message, code: 'too_big' }];
};

const variableProblems = (
  variable: TemplateVariable,
  index: number,
  all: readonly TemplateVariable[],
): FieldError[] => {
  const path = `body.variables.${index}`;
  const errors: FieldError[] = [];
  if (all.findIndex(({ name }) => name === variable.name) < index)
    errors.push({
      path: `${path}.name`,
      message: 'Another variable has this name.',
      code: 'DUPLICATE_VARIABLE',
    });
  if (
    variable.type === 'number' &&
    variable.min !== undefined &&
    variable.max !== undefined &&
    variable.min > variable.max
  )
    errors.push({ path: `${path}.max`, message: 'Must be at least "min".', code: 'RANGE_EMPTY' });
  const byDefault = 'default' in variable ? variable.default : undefined;
  const mistake = byDefault === undefined ? undefined : valueMistake(variable, byDefault);
  if (mistake !== undefined)
    errors.push({ path: `${path}.default`, message: mistake, code: 'VALUE_INVALID' });
  return errors;
};

const textsProblems = ({ request }: Definition): FieldError[] =>
  (request.script === undefined) === (request.prompt === undefined)
    ? [
        {
          path: 'body.request.script',
          message: 'Give exactly one of script and prompt.',
          code: 'SCRIPT_OR_PROMPT',
        },
      ]
    : [];

/** Every text of a request with its path. */
const textsOf = ({ request }: Definition): { member: string; path: string; text: string }[] =>
  Object.entries(request).flatMap(([member, part]) => {
    const path = `body.request.${member}`;
    if (typeof part === 'string') return [{ member, path, text: part }];
    if (typeof part !== 'object') return [];
    if (Array.isArray(part))
      return part.map(({ asset_id: text }, index) => ({
        member: 'b_roll',
        path: `${path}.${index}.asset_id`,
        text,
      }));
    return Object.entries(part).map(([name, text]) => ({ member, path: `${path}.${name}`, text }));
  });

const placeholderProblems = (definition: Definition): FieldError[] => {
  const types = new Map(definition.variables.map(({ name, type }) => [name, type]));
  return textsOf(definition).flatMap(({ member, path, text }) => {
    const left = text.replace(/\{\{[^{}]*\}\}/g, '');
    const errors: FieldError[] = namesIn(text)
      .filter((name) => !types.has(name))
      .map((name) => ({
        path,
        message: `There is no variable "${name.slice(0, 60)}"; there is ${[...types.keys()].join(', ') || 'none'}.`,
        code: 'UNKNOWN_PLACEHOLDER',
      }));
    if (left.includes('{{') || left.includes('}}'))
      errors.push({
        path,
        message: 'A placeholder is a name between {{ and }}; one here is not.',
        code: 'PLACEHOLDER_MALFORMED',
      });
    const wanted = assetMembers[member] ?? (numberMembers.has(member) ? 'number' : undefined);
    const whole = types.get(wholeName(text) ?? '');
    if (wanted !== undefined && whole !== wanted)
      errors.push({ path, message: `Must be one variable of type "${wanted}".`, code: 'VARIABLE_MISPLACED' });
    const stray = namesIn(text)
      .map((name) => types.get(name))
      .find((type) => type !== wanted && assetTypes.has(type));
    if (!assetTypes.has(wanted) && stray !== undefined)
      errors.push({
        path,
        message: `A variable of type "${stray}" stands in ${membersOf(stray)} alone.`,
        code: 'VARIABLE_MISPLACED',
      });
    return errors;
  });
};

/** The members that a variable of a type may be. */
const membersOf = (type: string): string =>
  Object.keys(assetMembers)
    .filter((member) => assetMembers[member] === type)
    .join(' or ');

/** What the route that makes such videos says of the members without placeholders. */
const fixedProblems = ({ request }: Definition): FieldError[] => {
  const isOpen = (part: unknown): boolean => JSON.stringify(part).includes('{{');
  const fixed = Object.entries(request).filter(([, part]) => !isOpen(part));
  const text = request.script === undefined ? 'prompt' : 'script';
  const schema = text === 'script' ? generateBody : promptBody;
  const { success, error } = z.safeParse(schema, { [text]: 'A text.', ...Object.fromEntries(fixed) });
  if (success) return [];
  return error.issues.map(({ path, message, code }) => ({
    path: ['body.request', ...path.map(String)].join('.'),
    message,
    code: code ?? 'invalid',
  }));
};
