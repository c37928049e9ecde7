import type { Domain } from './domains.ts';

/** What an API key may be allowed to do. */
export const scopes = ['videos:read', 'videos:write', 'credits:read', 'account'] as const;
export type Scope = (typeof scopes)[number];

/** `sign-in`: no key may; else a key could make itself another, or take its owner's account over. */
export type ScopeRule = Scope | 'sign-in';

/** What a domain's routes demand of a key: one rule for all, or one for `GET` and one for the rest. */
type DomainRule = ScopeRule | { read: ScopeRule; write: ScopeRule };

const videos = { read: 'videos:read', write: 'videos:write' } as const;

const byDomain: Readonly<Record<Domain, DomainRule>> = {
  auth: 'sign-in',
  'api-keys': 'sign-in',
  admin: 'sign-in',
  system: 'sign-in',
  users: 'account',
  credits: 'credits:read',
  realtime: 'videos:read',
  catalogues: videos,
  videos,
};

/** What a bearer route demands of an API key: its own `scope`, else its domain's rule. */
export const scopeOf = ({
  scope,
  tag,
  method,
}: {
  scope?: ScopeRule | undefined;
  tag: Domain;
  method: string;
}): ScopeRule => {
  if (scope !== undefined) return scope;
  const rule = byDomain[tag];
  if (typeof rule === 'string') return rule;
  return method === 'GET' ? rule.read : rule.write;
};
