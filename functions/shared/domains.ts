import type { ScopeRule } from './scopes.ts';

/** What belongs to a domain with HTTP routes, beside the routes. */
interface DomainRules {
  /** What its routes demand of an API key: one rule for all, or one for `GET` and one for the rest. */
  apiKey: ScopeRule | { read: ScopeRule; write: ScopeRule };
  /** The stack of its functions: about four domains in each, as a stack holds 500 resources and a route takes seven. */
  stack: 'Account' | 'Video' | 'Project' | 'System';
}

const videos = { read: 'videos:read', write: 'videos:write' } as const;
const jobs = { read: 'jobs:read', write: 'jobs:write' } as const;
const assets = { read: 'assets:read', write: 'assets:write' } as const;
const shares = { read: 'shares:read', write: 'shares:write' } as const;
const movies = { read: 'movies:read', write: 'movies:write' } as const;
const templates = { read: 'templates:read', write: 'templates:write' } as const;
const webhooks = { read: 'webhooks:read', write: 'webhooks:write' } as const;
const subscriptions = { read: 'subscriptions:read', write: 'sign-in' } as const;
const projects = { read: 'projects:read', write: 'projects:write' } as const;

/** The domains with HTTP routes: folders of `functions/`, tags of the API's documents, labels of logs. */
export const domains = {
  auth: { apiKey: 'sign-in', stack: 'Account' },
  'api-keys': { apiKey: 'sign-in', stack: 'Account' },
  users: { apiKey: 'account', stack: 'Account' },
  credits: { apiKey: 'credits:read', stack: 'Account' },
  // A key that could change budgets would have none.
  budgets: { apiKey: { read: 'credits:read', write: 'sign-in' }, stack: 'Account' },
  // Who holds a key of an account's may not spend its owner's money.
  subscriptions: { apiKey: subscriptions, stack: 'Account' },
  videos: { apiKey: videos, stack: 'Video' },
  jobs: { apiKey: jobs, stack: 'Project' },
  shares: { apiKey: shares, stack: 'Video' },
  catalogues: { apiKey: videos, stack: 'Video' },
  assets: { apiKey: assets, stack: 'Project' },
  projects: { apiKey: projects, stack: 'Project' },
  movies: { apiKey: movies, stack: 'Project' },
  templates: { apiKey: templates, stack: 'System' },
  webhooks: { apiKey: webhooks, stack: 'System' },
  realtime: { apiKey: 'videos:read', stack: 'System' },
  admin: { apiKey: 'admin', stack: 'System' },
  system: { apiKey: 'sign-in', stack: 'System' },
} as const satisfies Readonly<Record<string, DomainRules>>;

export type Domain = keyof typeof domains;

/**
 * The folders of `functions/`, each after those that it may import; the engine (`@kinora/engine`) comes before all.
 * `test/architecture/order.test.ts` holds it for every pair.
 */
export const domainOrder = [
  'shared',
  'platform',
  'events',
  'engines',
  'planning',
  'plans',
  'credits',
  'projects',
  'assets',
  'videos',
  'movies',
  'jobs',
  'audit',
  'shares',
  'templates',
  'realtime',
  'users',
  'subscriptions',
  'mail',
  'webhooks',
  'api-keys',
  'budgets',
  'auth',
  'generation',
  'catalogues',
  'maintenance',
  'system',
  'admin',
] as const;

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
  const rule: DomainRules['apiKey'] = domains[tag].apiKey;
  if (typeof rule === 'string') return rule;
  return method === 'GET' ? rule.read : rule.write;
};
