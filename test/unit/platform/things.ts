import * as z from 'zod/mini';
import { http } from '../../../functions/platform/http/entry.ts';
import { defineRoutes } from '../../../functions/shared/contract.ts';

export const open = { tag: 'system', auth: 'none', admission: 'none', errors: [], needs: [] } as const;
export const thing = z.object({ name: z.string(), message: z.optional(z.string()) });

export const routes = defineRoutes({
  getThing: {
    ...open,
    method: 'GET',
    path: '/api/v1/things',
    summary: 'A thing.',
    success: { status: 200, body: thing, description: 'The thing.' },
  },
  createThing: {
    ...open,
    method: 'POST',
    path: '/api/v2/things/{id}',
    summary: 'A new thing.',
    params: z.object({ id: z.string().check(z.minLength(3)) }),
    query: z.object({ tag: z.optional(z.string()) }),
    headers: z.object({ 'x-mode': z.optional(z.enum(['a', 'b'])) }),
    body: z.strictObject({ name: z.string(), size: z.optional(z.number()) }),
    success: { status: 201, body: thing, description: 'Created.' },
  },
  resizeThing: {
    ...open,
    method: 'PUT',
    path: '/things',
    summary: 'A thing of another size.',
    body: z.object({ name: z.string(), size: z._default(z.number(), 7) }),
    success: { status: 200, body: thing, description: 'The thing.' },
  },
  removeThing: {
    ...open,
    method: 'DELETE',
    path: '/api/v1/things',
    summary: 'No thing.',
    success: { status: 204, description: 'Gone.' },
  },
  getPage: {
    ...open,
    method: 'GET',
    path: '/page',
    summary: 'A page.',
    success: {
      status: 200,
      body: z.string(),
      contentType: 'text/html; charset=utf-8',
      description: 'A page.',
    },
  },
  getBytes: {
    ...open,
    method: 'GET',
    path: '/bytes',
    summary: 'Bytes.',
    success: { status: 200, body: z.instanceof(Uint8Array), contentType: 'image/png', description: 'Bytes.' },
  },
  getSecret: {
    ...open,
    auth: 'bearer',
    method: 'GET',
    path: '/api/v1/secret',
    summary: 'A secret.',
    success: { status: 200, body: thing, description: 'The secret.' },
  },
});

export const getThing = http(routes.getThing, async () => ({ name: 'lamp' }));
export const echo = http(routes.createThing, async ({ params, body }) => ({
  name: `${params.id} ${body.name}`,
}));
