import type { Routes } from '../../functions/shared/contract.ts';
import { SynthesisError } from '../synthesis-error.ts';

/** Which domains share a stack: about four each, as a stack holds 500 resources and a route takes eight. */
const groups: Readonly<Record<string, readonly string[]>> = {
  Account: ['auth', 'api-keys', 'users', 'credits', 'subscriptions'],
  Video: ['videos', 'catalogues', 'templates', 'jobs'],
  Project: ['projects', 'assets', 'youtube', 'webhooks'],
  System: ['system', 'admin', 'realtime', 'generation', 'maintenance'],
};

/**
 * The routes of each stack that has any.
 *
 * @throws when a domain stands in no group
 */
export const groupRoutes = (domains: Readonly<Record<string, Routes>>): Map<string, Routes> => {
  const grouped = new Map<string, Routes>();
  for (const [domain, routes] of Object.entries(domains)) {
    const [group] = Object.entries(groups).find(([, members]) => members.includes(domain)) ?? [];
    if (!group)
      throw new SynthesisError(`Domain "${domain}" stands in no group of lib/stacks/route-groups.ts`);
    if (Object.keys(routes).length > 0) grouped.set(group, { ...grouped.get(group), ...routes });
  }
  return grouped;
};
