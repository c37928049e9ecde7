import { randomInt } from 'node:crypto';
import { type JsonObject, numberAt, objectAt, stringAt } from '../assembly/json.ts';

const lowerCase = 'abcdefghijklmnopqrstuvwxyz';
const upperCase = lowerCase.toUpperCase();
const digits = '0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/**
 * The first value of a secret, as its template says: given, or made at random.
 * Source: CloudFormation template reference, AWS::SecretsManager::Secret GenerateSecretString.
 * @throws RangeError when all characters are excluded.
 */
export const firstSecretValue = (properties: JsonObject): string => {
  const given = stringAt(properties, 'SecretString');
  if (given !== undefined) return given;
  if (!('GenerateSecretString' in properties)) return '';
  const rules = objectAt(properties, 'GenerateSecretString');
  const password = randomPassword(rules);
  const key = stringAt(rules, 'GenerateStringKey');
  if (key === undefined) return password;
  const template: unknown = JSON.parse(stringAt(rules, 'SecretStringTemplate') ?? '{}');
  return JSON.stringify({ ...objectAt({ template }, 'template'), [key]: password });
};

/** A password of `PasswordLength` characters (32 by default), with one of each included kind unless told otherwise. */
const randomPassword = (rules: JsonObject): string => {
  const excluded = new Set(stringAt(rules, 'ExcludeCharacters') ?? '');
  const kinds = [
    rules.ExcludeLowercase === true ? '' : lowerCase,
    rules.ExcludeUppercase === true ? '' : upperCase,
    rules.ExcludeNumbers === true ? '' : digits,
    rules.ExcludePunctuation === true ? '' : punctuation,
    rules.IncludeSpace === true ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !excluded.has(character)))
    .filter((kind) => kind.length > 0);
  const all = kinds.flat();
  if (all.length === 0) throw new RangeError('A secret with no characters to choose from');
  const length = numberAt(rules, 'PasswordLength') ?? 32;
  const characters = rules.RequireEachIncludedType === false ? [] : kinds.map((kind) => pick(kind));
  while (characters.length < length) characters.push(pick(all));
  for (let index = characters.length - 1; index > 0; index -= 1) {
    const other = randomInt(index + 1);
    [characters[index], characters[other]] = [characters[other] ?? '', characters[index] ?? ''];
  }
  return characters.slice(0, length).join('');
};

const pick = (characters: readonly string[]): string => characters[randomInt(characters.length)] ?? '';
