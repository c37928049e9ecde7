import { gunzipSync } from 'node:zlib';
import { setting } from '../platform/env.ts';
import { invalid } from '../platform/http/validation.ts';
import { commonPasswords } from './common-passwords.ts';

interface Rule {
  code: string;
  isKept: (password: string) => boolean;
  message: string;
}

/** What the strict policy demands beside the length, in the order in which errors are listed. */
const strictRules: readonly Rule[] = [
  {
    code: 'password_uppercase',
    isKept: (password) => /\p{Lu}/u.test(password),
    message: 'Password must contain uppercase letter',
  },
  {
    code: 'password_lowercase',
    isKept: (password) => /\p{Ll}/u.test(password),
    message: 'Password must contain lowercase letter',
  },
  {
    code: 'password_digit',
    isKept: (password) => /\d/.test(password),
    message: 'Password must contain digit',
  },
];

let common: ReadonlySet<string> | undefined;

/** Whether a password, in any letter case, is among those that are tried first everywhere. */
export const isCommon = (password: string): boolean => {
  common ??= new Set(gunzipSync(Buffer.from(commonPasswords, 'base64')).toString('utf8').split('\n'));
  return common.has(password.normalize('NFKC').toLowerCase());
};

/** What every policy demands beside the length. */
const basicRules: readonly Rule[] = [
  {
    code: 'password_common',
    isKept: (password) => !isCommon(password),
    message: 'Password is one of the most common: choose another',
  },
];

/**
 * Refuses a password that the environment's policy does not take; its length is the schema's matter. Settings:
 * `passwordPolicy`.
 *
 * @param path where it stands in the request, e.g. `body.password`
 * @throws KinoraError 422 with every rule that it breaks
 */
export const demandPolicy = (path: string, password: string): void => {
  const rules = setting('passwordPolicy') === 'strict' ? [...strictRules, ...basicRules] : basicRules;
  const broken = rules.filter(({ isKept }) => !isKept(password));
  if (broken.length > 0) throw invalid(broken.map(({ code, message }) => ({ path, message, code })));
};
