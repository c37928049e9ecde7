import type { ScopeRule } from './scopes.ts';

/** What belongs to a domain with HTTP routes, beside the routes. */
interface DomainRules {
  /** What its routes demand of an API key: one rule for all, or one for `GET` and one for the rest. */
  apiKey: ScopeRule | { read: ScopeRule; write: ScopeRule };
  /** The stack of its functions: about four domains in each, as a stack holds 500 resources and a route takes seven. */
  stack: 'Account' | 'Video' | 'Project' | 'System';
  /** What documents say of it. */
  about?: string;
}

const videos = { read: 'videos:read', write: 'videos:write' } as const;
const jobs = { read: 'jobs:read', write: 'jobs:write' } as const;
const assets = { read: 'assets:read', write: 'assets:write' } as const;
const shares = { read: 'shares:read', write: 'shares:write' } as const;
const movies = { read: 'movies:read', write: 'movies:write' } as const;
const templates = { read: 'templates:read', write: 'templates:write' } as const;
const webhooks = { read: 'webhooks:read', write: 'webhooks:write' } as const;
const youtube = { read: 'youtube:read', write: 'youtube:write' } as const;
const subscriptions = { read: 'subscriptions:read', write: 'sign-in' } as const;
const projects = { read: 'projects:read', write: 'projects:write' } as const;

/** The domains with HTTP routes: folders of `functions/`, tags of the API's documents, labels of logs. */
export const domains = {
  auth: {
    apiKey: 'sign-in',
    stack: 'Account',
    about: 'Accounts are opened, and sessions begun, renewed and ended.',
  },
  'api-keys': { apiKey: 'sign-in', stack: 'Account', about: 'Keys with scopes, for programs.' },
  users: { apiKey: 'account', stack: 'Account', about: 'The account, and what belongs to its owner.' },
  credits: {
    apiKey: 'credits:read',
    stack: 'Account',
    about: 'The balance, and the ledger of every credit.',
  },
  // A key that could change budgets would have none.
  budgets: {
    apiKey: { read: 'credits:read', write: 'sign-in' },
    stack: 'Account',
    about: 'Limits of what may be spent in a day or a month.',
  },
  // Who holds a key of an account's may not spend its owner's money.
  subscriptions: { apiKey: subscriptions, stack: 'Account', about: 'Plans and credits that are bought.' },
  videos: { apiKey: videos, stack: 'Video', about: 'Videos from the request to the file.' },
  texts: {
    apiKey: videos,
    stack: 'Project',
    about: 'Texts of videos, written anew by rules or language models.',
  },
  jobs: { apiKey: jobs, stack: 'Project', about: 'What is made or waits to be, and when it is expected.' },
  shares: { apiKey: shares, stack: 'Video', about: 'Addresses at which anyone may watch a video.' },
  catalogues: { apiKey: videos, stack: 'Video', about: 'Avatars, voices, styles and engines.' },
  assets: { apiKey: assets, stack: 'Project', about: 'Files that owners upload.' },
  projects: {
    apiKey: projects,
    stack: 'Project',
    about: 'Folders of videos, files and movies, with a brand.',
  },
  movies: {
    apiKey: movies,
    stack: 'Project',
    about: 'Scenes in order that become one film, again and again.',
  },
  templates: { apiKey: templates, stack: 'System', about: 'Requests with variables, and batches of videos.' },
  webhooks: { apiKey: webhooks, stack: 'System', about: 'Events that are sent to addresses of the owner.' },
  youtube: { apiKey: youtube, stack: 'Project', about: 'Channels of YouTube, and videos published there.' },
  realtime: {
    apiKey: 'videos:read',
    stack: 'System',
    about: 'Tickets for the WebSocket that tells progress.',
  },
  // Its one route is called by vendors, who sign.
  generation: { apiKey: 'sign-in', stack: 'System', about: 'What vendors of engines tell of their work.' },
  // Videos by other addresses.
  heygen: {
    apiKey: videos,
    stack: 'System',
    about: 'The shape of HeyGen v1 and v2, for clients that were written for it.',
  },
  // Each tool demands what it needs beyond that.
  mcp: { apiKey: 'videos:read', stack: 'System', about: 'Tools of agents (Model Context Protocol).' },
  admin: { apiKey: 'admin', stack: 'System', about: 'What administrators see and do.' },
  system: { apiKey: 'sign-in', stack: 'System', about: 'Health, metrics and documents of the service.' },
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
  'texts',
  'movies',
  'audit',
  'youtube',
  'jobs',
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
  'heygen',
  'maintenance',
  'system',
  'mcp',
  'admin',
] as const;

/** What documents say of a domain. */
export const aboutOf = (domain: Domain): string => {
  const { about }: DomainRules = domains[domain];
  return about ?? domain;
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
  const rule: DomainRules['apiKey'] = domains[tag].apiKey;
  if (typeof rule === 'string') return rule;
  return method === 'GET' ? rule.read : rule.write;
};
