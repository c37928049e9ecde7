/** What an API key may be allowed to do. */
export const scopes = [
  'videos:read',
  'videos:write',
  'jobs:read',
  'jobs:write',
  'projects:read',
  'projects:write',
  'assets:read',
  'assets:write',
  'shares:read',
  'shares:write',
  'movies:read',
  'movies:write',
  'templates:read',
  'templates:write',
  'youtube:read',
  'youtube:write',
  'webhooks:read',
  'webhooks:write',
  'credits:read',
  'subscriptions:read',
  'account',
  // Of all, this one lets a key act with its owner's role.
  'admin',
] as const;
export type Scope = (typeof scopes)[number];

/** `sign-in`: no key may; else a key could make itself another, or take its owner's account over. */
export type ScopeRule = Scope | 'sign-in';
