import { setting } from '../platform/env.ts';
import { invalid } from '../platform/http/validation.ts';

/** What the strict policy demands beside the length, in the order in which errors are listed. */
const strictRules = [
  { code: 'password_uppercase', pattern: /\p{Lu}/u, message: 'Password must contain uppercase letter' },
  { code: 'password_lowercase', pattern: /\p{Ll}/u, message: 'Password must contain lowercase letter' },
  { code: 'password_digit', pattern: /\d/, message: 'Password must contain digit' },
] as const;

/**
 * Refuses a password that the environment's policy does not take; its length is the schema's matter. Settings:
 * `passwordPolicy`.
 *
 * @param path where it stands in the request, e.g. `body.password`
 * @throws KinoraError 422 with every rule that it breaks
 */
export const demandPolicy = (path: string, password: string): void => {
  if (setting('passwordPolicy') !== 'strict') return;
  const broken = strictRules.filter(({ pattern }) => !pattern.test(password));
  if (broken.length > 0) throw invalid(broken.map(({ code, message }) => ({ path, message, code })));
};
