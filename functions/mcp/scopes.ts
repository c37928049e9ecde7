import type { Scope } from '../shared/scopes.ts';

/** The scopes that tools demand, apart from the tools: whoever tells of them needs none of their code. */
export const toolScopes = [
  'videos:read',
  'videos:write',
  'youtube:write',
] as const satisfies readonly Scope[];
