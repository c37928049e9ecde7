import * as z from 'zod/mini';

const link = z.string();

export const indexResponse = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  links: z.record(z.string(), link),
});

const health = z.enum(['healthy', 'unhealthy']);

/** The union of what older clients read; `redis` reports the table that took its place. */
export const healthResponse = z.object({
  status: health,
  timestamp: z.string(),
  version: z.string(),
  database: health,
  redis: health,
  dependencies: z.object({ database: health, cache: health }),
});

export const readinessResponse = z.object({ status: z.literal('ready'), timestamp: z.string() });
export const livenessResponse = z.object({ status: z.literal('alive'), timestamp: z.string() });

/** The scrape token, where one is asked for. */
export const scrapeHeaders = z.object({ authorization: z.optional(z.string()) });

export const infoResponse = z.object({
  name: z.string(),
  version: z.string(),
  environment: z.optional(z.string()),
  runtime: z.optional(z.string()),
  architecture: z.optional(z.string()),
  /** Of this instance of the function, in seconds. */
  uptime_seconds: z.optional(z.number()),
  timestamp: z.string(),
});

export const openApiResponse = z.looseObject({ openapi: z.string() });

export const asyncApiResponse = z.looseObject({ asyncapi: z.string() });

export const docsFileParams = z.object({ file: z.string() });

export const docsFileHeaders = z.object({ 'accept-encoding': z.optional(z.string()) });

/** Files go out as text, or compressed as bytes. */
export const fileResponse = z.union([z.string(), z.instanceof(Uint8Array)]);
