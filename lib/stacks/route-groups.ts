import type { Routes } from '../../functions/shared/contract.ts';
import { domains } from '../../functions/shared/domains.ts';
import { SynthesisError } from '../synthesis-error.ts';

const isDomain = (name: string): name is keyof typeof domains => Object.hasOwn(domains, name);

/**
 * The routes of each stack that has any.
 *
 * @throws when a domain is not declared
 */
export const groupRoutes = (byDomain: Readonly<Record<string, Routes>>): Map<string, Routes> => {
  const grouped = new Map<string, Routes>();
  for (const [domain, routes] of Object.entries(byDomain)) {
    if (!isDomain(domain))
      throw new SynthesisError(`Domain "${domain}" is not declared in functions/shared/domains.ts`);
    const { stack } = domains[domain];
    if (Object.keys(routes).length > 0) grouped.set(stack, { ...grouped.get(stack), ...routes });
  }
  return grouped;
};
