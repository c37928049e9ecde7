import { describe, expect, it } from 'vitest';
import { routes } from '../../../functions/routes.ts';
import type { RouteDeclaration } from '../../../functions/shared/contract.ts';
import { scopeOf } from '../../../functions/shared/domains.ts';

describe('the scope that a route demands of an API key', () => {
  it.each([
    ['videos', 'GET', 'videos:read'],
    ['videos', 'POST', 'videos:write'],
    ['jobs', 'GET', 'jobs:read'],
    ['jobs', 'DELETE', 'jobs:write'],
    ['catalogues', 'GET', 'videos:read'],
    ['shares', 'GET', 'shares:read'],
    ['shares', 'DELETE', 'shares:write'],
    ['assets', 'GET', 'assets:read'],
    ['assets', 'POST', 'assets:write'],
    ['movies', 'GET', 'movies:read'],
    ['movies', 'PUT', 'movies:write'],
    ['projects', 'GET', 'projects:read'],
    ['projects', 'DELETE', 'projects:write'],
    ['realtime', 'POST', 'videos:read'],
    ['credits', 'GET', 'credits:read'],
    ['users', 'PATCH', 'account'],
    ['auth', 'POST', 'sign-in'],
    ['api-keys', 'GET', 'sign-in'],
    ['admin', 'GET', 'admin'],
    ['system', 'GET', 'sign-in'],
  ] as const)('%s, %s: %s', (tag, method, scope) => {
    expect(scopeOf({ tag, method })).toBe(scope);
  });

  it('is its own word where it has one', () => {
    expect(scopeOf({ tag: 'videos', method: 'POST', scope: 'videos:read' })).toBe('videos:read');
  });

  it('goes by the domain that the route is declared in', () => {
    for (const [domain, table] of Object.entries(routes)) {
      for (const { tag } of Object.values<RouteDeclaration>(table)) expect(tag).toBe(domain);
    }
  });

  it('has no fallback for a tag that is no domain', () => {
    // @ts-expect-error no such domain
    expect(() => scopeOf({ tag: 'weather', method: 'GET' })).toThrow();
  });
});
