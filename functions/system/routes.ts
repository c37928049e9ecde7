import * as z from 'zod/mini';
import { defineRoutes } from '../shared/contract.ts';
import * as s from './schemas.ts';
import { scrapeTokenNeeds, scrapeTokenSettings } from './scrape-token-needs.ts';

const open = { tag: 'system', method: 'GET', auth: 'none', admission: 'none' } as const;
const timestamp = '2026-11-22T10:00:00.000Z';

/** Pages that mails link to; the token stands behind `#`, where no server sees it. */
const mailPage = {
  ...open,
  success: {
    status: 200,
    body: z.string(),
    contentType: 'text/html; charset=utf-8',
    description: 'The page.',
  },
  errors: [],
  needs: [],
} as const;

/** The domain's routes by operationId. */
export const systemRoutes = defineRoutes({
  getIndex: {
    ...open,
    path: '/',
    summary: 'Name, version and links of this service.',
    success: { status: 200, body: s.indexResponse, description: 'Name, version and links.' },
    errors: [],
    needs: [],
    examples: {
      success: {
        name: 'Kinora',
        version: '0.1.0',
        description: 'Script in, video out.',
        links: { docs: '/docs', openapi: '/openapi.json', health: '/health' },
      },
    },
  },
  getHealth: {
    ...open,
    path: '/health',
    aliases: ['/health/detailed'],
    summary: 'Health of the service and its dependencies; always 200.',
    success: { status: 200, body: s.healthResponse, description: 'Health.' },
    errors: [],
    needs: ['table:get'],
    examples: {
      success: {
        status: 'healthy',
        timestamp,
        version: '0.1.0',
        database: 'healthy',
        redis: 'healthy',
        dependencies: { database: 'healthy', cache: 'healthy' },
      },
    },
  },
  getReadiness: {
    ...open,
    path: '/ready',
    summary: 'Readiness: 503 while a dependency is down.',
    success: { status: 200, body: s.readinessResponse, description: 'Ready.' },
    errors: ['NOT_READY'],
    needs: ['table:get'],
    examples: { success: { status: 'ready', timestamp } },
  },
  getLiveness: {
    ...open,
    path: '/live',
    summary: 'Liveness: checks no dependency.',
    success: { status: 200, body: s.livenessResponse, description: 'Alive.' },
    errors: [],
    needs: [],
    examples: { success: { status: 'alive', timestamp } },
  },
  getInfo: {
    ...open,
    path: '/info',
    summary: 'Version, environment and runtime.',
    description:
      'Outside of dev, everything but name and version is told to who shows the scrape token alone, as a bearer token.',
    headers: s.scrapeHeaders,
    success: { status: 200, body: s.infoResponse, description: 'System information.' },
    errors: ['SCRAPE_TOKEN_REQUIRED'],
    needs: scrapeTokenNeeds,
    settings: scrapeTokenSettings,
    examples: {
      success: {
        name: 'Kinora',
        version: '0.1.0',
        environment: 'dev',
        runtime: 'Node.js 24.11.0',
        architecture: 'arm64',
        uptime_seconds: 12.5,
        timestamp,
      },
    },
  },
  getMetrics: {
    ...open,
    path: '/metrics',
    summary: 'Metrics in the text format of Prometheus (0.0.4).',
    description: 'Outside of dev, who asks must show the scrape token, as a bearer token.',
    headers: s.scrapeHeaders,
    success: {
      status: 200,
      body: z.string(),
      contentType: 'text/plain; version=0.0.4; charset=utf-8',
      description: 'The figures.',
    },
    errors: ['SCRAPE_TOKEN_REQUIRED'],
    needs: [
      ...scrapeTokenNeeds,
      'table:get',
      'table:query',
      'table:put',
      'index:query',
      'generation-queue:measure',
      'movies-queue:measure',
    ],
    settings: scrapeTokenSettings,
  },
  getOpenApi: {
    ...open,
    path: '/openapi.json',
    summary: 'The OpenAPI 3.1 document of this API.',
    success: { status: 200, body: s.openApiResponse, description: 'The document.' },
    errors: ['NOT_FOUND'],
    needs: [],
    settings: ['docsEnabled'],
    memoryMegabytes: 512,
  },
  getDocs: {
    ...open,
    path: '/docs',
    summary: 'The documents of this API in Swagger UI.',
    success: {
      status: 200,
      body: z.string(),
      contentType: 'text/html; charset=utf-8',
      description: 'The page.',
    },
    errors: ['NOT_FOUND'],
    needs: [],
    settings: ['docsEnabled'],
  },
  getRedoc: {
    ...open,
    path: '/redoc',
    summary: 'The documents of this API in ReDoc.',
    success: {
      status: 200,
      body: z.string(),
      contentType: 'text/html; charset=utf-8',
      description: 'The page.',
    },
    errors: ['NOT_FOUND'],
    needs: [],
    settings: ['docsEnabled'],
  },
  getAsyncApi: {
    ...open,
    path: '/asyncapi.json',
    summary: 'The AsyncAPI 3.0 document of the WebSocket.',
    success: { status: 200, body: s.asyncApiResponse, description: 'The document.' },
    errors: ['NOT_FOUND'],
    needs: [],
    settings: ['docsEnabled'],
    memoryMegabytes: 512,
  },
  getDocsFile: {
    ...open,
    path: '/docs/{file}',
    summary: 'Scripts and styles of the pages at /docs and /redoc.',
    params: s.docsFileParams,
    headers: s.docsFileHeaders,
    success: {
      status: 200,
      body: s.fileResponse,
      contentType: 'application/octet-stream',
      description: 'The file, under its own content type.',
    },
    errors: ['NOT_FOUND'],
    needs: [],
    settings: ['docsEnabled'],
    memoryMegabytes: 512,
  },
  getResetPasswordPage: {
    ...mailPage,
    path: '/reset-password',
    summary: 'The page that a mail links to: sets a new password.',
  },
  getVerifyEmailPage: {
    ...mailPage,
    path: '/verify-email',
    summary: 'The page that a mail links to: confirms the e-mail address.',
  },
  refuseUnknownPath: {
    ...open,
    // API Gateway ignores the method of its `$default` route.
    path: '$default',
    summary:
      'Requests that no other route takes: 404, a preflight, or the same path without the slash at its end.',
    success: { status: 200, description: 'Never.' },
    errors: ['NOT_FOUND', 'METHOD_NOT_ALLOWED'],
    needs: [],
    settings: ['allowedOrigins'],
    // It waits for the function that answers the path without the slash.
    timeoutSeconds: 29,
  },
});
