import type { RouteDeclaration } from './contract.ts';

/** What an API key may be allowed to do. */
export const scopes = ['videos:read', 'videos:write', 'credits:read', 'account'] as const;
export type Scope = (typeof scopes)[number];

/** Routes that want a person who signed in: no key may make itself another, or take its owner's account over. */
export type ScopeRule = Scope | 'sign-in';

const byTag: Readonly<Record<string, ScopeRule>> = {
  auth: 'sign-in',
  'api-keys': 'sign-in',
  admin: 'sign-in',
  users: 'account',
  credits: 'credits:read',
  realtime: 'videos:read',
};

/** What a bearer route demands of an API key: its own word, else by tag and method. */
export const scopeOf = ({ scope, tag, method }: RouteDeclaration): ScopeRule =>
  scope ?? byTag[tag] ?? (method === 'GET' ? 'videos:read' : 'videos:write');
