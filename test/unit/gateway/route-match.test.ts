import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RouteTable } from '../../../local/gateway/route-match.ts';

const table = (...keys: string[]) => new RouteTable(keys.map((routeKey) => ({ routeKey })));
const keyOf = (routes: RouteTable<{ routeKey: string }>, method: string, path: string) =>
  routes.match(method, path)?.routeKey;

describe('RouteTable', () => {
  // The example of the developer guide, "Working with routes for HTTP APIs".
  const documented = table(
    'GET /pets/dog/1',
    'GET /pets/dog/{id}',
    'GET /pets/{proxy+}',
    'ANY /{proxy+}',
    '$default',
  );

  it.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1'],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}'],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}'],
    ['POST', '/test/5', 'ANY /{proxy+}'],
    ['GET', '/', '$default'],
  ])('%s %s is answered by %s', (method, path, routeKey) => {
    expect(keyOf(documented, method, path)).toBe(routeKey);
  });

  it('prefers the method to ANY, and ANY only for the same path', () => {
    const routes = table('ANY /videos', 'GET /videos', 'ANY /videos/{id}');
    expect(keyOf(routes, 'GET', '/videos')).toBe('GET /videos');
    expect(keyOf(routes, 'PUT', '/videos')).toBe('ANY /videos');
    expect(keyOf(routes, 'GET', '/videos/')).toBeUndefined();
  });

  it.each([
    'GET /videos/',
    'GET /videos//plan',
    'GET videos',
    'GET',
    'FETCH /videos',
    'GET /videos/{id}.json',
    'GET /{rest+}/end',
    'GET /videos?all',
  ])('refuses the key %s, as API Gateway does', (routeKey) => {
    expect(() => table(routeKey)).toThrow(`API Gateway refuses the key ${routeKey}`);
  });

  it('refuses a key that another route has, and more routes than an HTTP API holds', () => {
    expect(() => table('GET /videos', 'GET /videos')).toThrow('GET /videos: another route has it');
    const many = Array.from({ length: 301 }, (_, index) => `GET /v${index}`);
    expect(() => table(...many)).toThrow('301 routes');
    expect(() => table(...many.slice(1))).not.toThrow();
  });

  it('takes plain, variable and greedy parts', () => {
    expect(() =>
      table('ANY /', 'GET /.well-known/jwks.json', 'GET /v1/{id}', 'GET /f/{path+}'),
    ).not.toThrow();
  });

  it('decodes path parameters, greedy ones as a whole', () => {
    const routes = table('GET /v/{id}/e', 'GET /f/{path+}');
    expect(routes.match('GET', '/v/a%20b%2Fc/e')?.pathParameters).toEqual({ id: 'a b/c' });
    expect(routes.match('GET', '/f/x/y%20z')?.pathParameters).toEqual({ path: 'x/y z' });
    expect(routes.match('GET', '/v/%zz/e')?.pathParameters).toEqual({ id: '%zz' });
  });

  it('does not depend on the order of the template', () => {
    const keys = [
      'GET /a/{x}',
      'GET /a/b',
      'ANY /a/b',
      'GET /{y}/b',
      'GET /a/{rest+}',
      'POST /a/b',
      '$default',
    ];
    const paths = ['/a/b', '/a/c', '/d/b', '/a/b/c', '/e/f/g', '/'];
    const methods = ['GET', 'POST', 'DELETE'];
    const reference = table(...keys);
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), (shuffled) => {
        const routes = table(...shuffled);
        for (const method of methods) {
          for (const path of paths) expect(keyOf(routes, method, path)).toBe(keyOf(reference, method, path));
        }
      }),
    );
  });
});
