import * as z from 'zod/mini';
import type { RouteDeclaration, Routes } from '../shared/contract.ts';
import { declaredErrors } from '../shared/declared-errors.ts';
import { aboutOf, scopeOf } from '../shared/domains.ts';
import { problemExamples, problemResponses } from './open-api-problems.ts';
import { type Json, namedSchemas, problemSchema, refer } from './open-api-schemas.ts';

export interface OpenApi extends Json {
  openapi: string;
}

export interface Product {
  name: string;
  version: string;
  description: string;
}

/**
 * The OpenAPI 3.1 document of the route tables.
 *
 * @param domains routes by domain, as `functions/routes.ts` exports them
 */
export const openApiOf = (domains: Readonly<Record<string, Routes>>, product: Product): OpenApi => {
  const operations = Object.values(domains)
    .flatMap((routes) => Object.entries(routes))
    .filter(([, { path }]) => path !== '$default');
  const paths: Record<string, Json> = {};
  for (const [operationId, route] of operations) {
    for (const [index, path] of [route.path, ...(route.aliases ?? [])].entries()) {
      const id = index === 0 ? operationId : `${operationId}Alias${index}`;
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(id, path, route) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: product.name,
      version: product.version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        `${product.description}\n\nEvery error is an RFC 9457 problem. Send \`Accept: ` +
        'application/vnd.kinora.envelope+json` for successes as `{success, message, data, errors}`.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(([, { tag }]) => tag))].map((name) => ({
      name,
      description: aboutOf(name),
    })),
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'access_token' },
      },
      schemas: { ...namedSchemas(), Problem: problemSchema },
      examples: usedIn(paths, problemExamples(operations.flatMap(([, route]) => declaredErrors(route)))),
    },
  };
};

/** Codes have an example for each variant of the body; most are answered in one of them alone. */
const usedIn = (paths: Json, examples: Record<string, Json>): Record<string, Json> => {
  const text = JSON.stringify(paths);
  return Object.fromEntries(
    Object.entries(examples).filter(([name]) => text.includes(`"#/components/examples/${name}"`)),
  );
};

const operationOf = (operationId: string, path: string, route: RouteDeclaration): Json => ({
  operationId,
  tags: [route.tag],
  summary: route.summary,
  ...(route.description === undefined ? {} : { description: route.description }),
  security: securityOf(route),
  parameters: parametersOf(route),
  ...(route.body === undefined ? {} : { requestBody: requestBodyOf(route) }),
  responses: {
    [route.success.status]: successOf(route),
    ...missingPageOf(route),
    ...problemResponses(route, path),
  },
});

const securityOf = (route: RouteDeclaration): Json[] => {
  if (route.auth === 'none') return [];
  if (route.auth === 'cookie') return [{ cookie: [] }];
  const scope = scopeOf(route);
  return scope === 'sign-in' ? [{ bearer: [] }] : [{ bearer: [] }, { apiKey: [scope] }];
};

const jsonSchemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _draft, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  // What is left is plain data; zod adds a method of its own.
  const plain: Json = JSON.parse(JSON.stringify(json));
  return io === 'output' ? refer(plain) : plain;
};

/** Headers that OpenAPI describes elsewhere: a parameter of that name is ignored. */
const described = new Set(['accept', 'content-type', 'authorization', 'user-agent']);

const parametersOf = (route: RouteDeclaration): Json[] =>
  (
    [
      ['params', 'path'],
      ['query', 'query'],
      ['headers', 'header'],
      ['cookies', 'cookie'],
    ] as const
  ).flatMap(([part, place]) => {
    const schema = route[part];
    if (schema === undefined) return [];
    const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input') as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(properties)
      .filter(([name]) => place !== 'header' || !described.has(name))
      .map(([name, property]) => ({
        name,
        in: place,
        required: place === 'path' || required.includes(name),
        schema: property,
      }));
  });

const missingPageOf = ({ missingPage, success: { contentType = 'text/html' } }: RouteDeclaration): Json =>
  missingPage === undefined
    ? {}
    : { 404: { description: missingPage, content: { [contentType]: { schema: { type: 'string' } } } } };

/** One stands alone, several have names. Source: OpenAPI 3.1, "Media Type Object". */
const requestExamplesOf = ({ body, bodies }: NonNullable<RouteDeclaration['examples']> = {}): Json => {
  if (bodies === undefined) return body === undefined ? {} : { example: body };
  const all = Object.entries({ usual: body, ...bodies });
  return { examples: Object.fromEntries(all.map(([name, value]) => [name, { value }])) };
};

const requestBodyOf = ({ body, consumes = ['application/json'], examples }: RouteDeclaration): Json => {
  if (body === undefined) return {};
  const content = {
    schema: jsonSchemaOf(body, 'input'),
    ...requestExamplesOf(examples),
  };
  const isOptional = z.safeParse(body, undefined).success;
  const csv = { schema: { type: 'string' } };
  return {
    required: !isOptional,
    content: Object.fromEntries(consumes.map((type) => [type, type === 'text/csv' ? csv : content])),
  };
};

const successOf = ({ success, examples }: RouteDeclaration): Json => {
  const { body, contentType = 'application/json', description } = success;
  const headers = { 'X-Request-Id': { schema: { type: 'string' } } };
  if (body === undefined) return { description, headers };
  const isJson = contentType === 'application/json';
  const content = {
    schema: isJson ? jsonSchemaOf(body, 'output') : { type: 'string' },
    ...(examples?.success === undefined ? {} : { example: examples.success }),
  };
  return { description, headers, content: { [contentType]: content } };
};
