import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { routes } from '../../../functions/routes.ts';
import { type RouteDeclaration, type Routes, routeNeeds } from '../../../functions/shared/contract.ts';
import { declaredErrors } from '../../../functions/shared/declared-errors.ts';
import { errorCodes } from '../../../functions/shared/error-codes.ts';
import { openApiOf } from '../../../functions/system/open-api.ts';

const domains: Readonly<Record<string, Routes>> = routes;
/** All but the one that stands for what is no operation. */
const operations: [string, RouteDeclaration][] = Object.values(domains)
  .flatMap((table) => Object.entries(table))
  .filter(([, { path }]) => path !== '$default');
const document = JSON.parse(
  JSON.stringify(openApiOf(routes, { name: 'Kinora', version: '1.0.0', description: 'Film.' })),
);

/** Every `$ref` of the document. */
const references = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string' ? [member] : references(member),
  );
};

describe('[S0-13] the OpenAPI document', () => {
  it('is OpenAPI 3.1 and has every path of every route', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const [operationId, route] of operations) {
      const method = route.method.toLowerCase();
      expect(document.paths[route.path][method].operationId).toBe(operationId);
      for (const alias of route.aliases ?? []) expect(document.paths[alias][method]).toBeDefined();
    }
  });

  it('[S2-11] has resources under a version, the methods of HTTP, and lists with pages and filters', () => {
    for (const [operationId, { method, path }] of operations) {
      expect(path, operationId).toMatch(/^\/[a-z0-9/{}._+-]*$/i);
      expect(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).toContain(method);
      if (path.startsWith('/api/')) expect(path, operationId).toMatch(/^\/api\/v[12]\/[a-z]/);
    }
    const parametersOf = (path: string): string[] =>
      document.paths[path].get.parameters
        .filter((parameter: { in: string }) => parameter.in === 'query')
        .map(({ name }: { name: string }) => name);
    expect(parametersOf('/api/v1/videos')).toEqual(expect.arrayContaining(['skip', 'limit', 'cursor']));
    expect(parametersOf('/api/v1/users')).toContain('search');
  });

  it('names each operation once', () => {
    const ids = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no reference to nowhere', () => {
    for (const reference of new Set(references(document))) {
      const target = reference
        .slice(2)
        .split('/')
        .reduce((value, name) => value?.[name], document);
      expect(target, reference).toBeDefined();
    }
  });

  it.each(operations)('%s declares every parameter of its path', (_operationId, route) => {
    for (const path of [route.path, ...(route.aliases ?? [])]) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const { parameters } = document.paths[path][route.method.toLowerCase()];
      const declared = parameters.filter((parameter: { in: string }) => parameter.in === 'path');
      expect(declared.map(({ name }: { name: string }) => name).sort()).toEqual(inPath.sort());
    }
  });

  it.each(operations)('[S1-28] %s has an example for every error it can give', (_operationId, route) => {
    const { responses } = document.paths[route.path][route.method.toLowerCase()];
    const documented = Object.values<{ content?: Record<string, { examples?: object }> }>(responses).flatMap(
      ({ content }) => Object.keys(content?.['application/problem+json']?.examples ?? {}),
    );
    const asksTable = routeNeeds(route).some((need) => need.startsWith('table:'));
    const ours = ['INTERNAL_SERVER_ERROR', ...(asksTable ? ['DATABASE_ERROR'] : [])];
    expect(documented.sort()).toEqual([...declaredErrors(route), ...ours].sort());
  });

  it.each(operations)('the examples of %s fit its schemas', (_operationId, { examples, body, success }) => {
    if (examples?.body !== undefined && body !== undefined) {
      expect(z.safeParse(body, examples.body).error).toBeUndefined();
    }
    if (examples?.success !== undefined && success.body !== undefined) {
      expect(z.safeParse(success.body, examples.success).error).toBeUndefined();
    }
  });

  it.each(operations.filter(([, { body }]) => body !== undefined))(
    '%s shows a body',
    (_operationId, route) => {
      expect(route.examples?.body).toBeDefined();
    },
  );
});

describe('error codes', () => {
  it.each(operations)('%s declares only codes that are known', (_operationId, route) => {
    expect(declaredErrors(route).filter((code) => errorCodes[code] === undefined)).toEqual([]);
  });

  it('have their kind and text in one place', () => {
    const makers = readdirSync('functions', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => /new KinoraError\(/.test(readFileSync(join('functions', name), 'utf8')));
    // The failures of videos have a table of their own, with what the customer may do about each.
    expect(makers.sort()).toEqual(['generation/failures.ts', 'shared/errors.ts']);
  });
});
