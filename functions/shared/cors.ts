/** What pages of allowed origins may send and read, by lower-case name. */
export const crossOrigin = {
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  requestHeaders: [
    'accept',
    'authorization',
    'content-type',
    'idempotency-key',
    'if-none-match',
    'last-event-id',
    'mcp-method',
    'mcp-name',
    'mcp-protocol-version',
    'prefer',
    'x-api-key',
    'x-request-id',
  ],
  responseHeaders: [
    'deprecation',
    'etag',
    'idempotency-replayed',
    'link',
    'location',
    'preference-applied',
    'ratelimit',
    'ratelimit-policy',
    'retry-after',
    'sunset',
    'www-authenticate',
    'x-next-cursor',
    'x-ratelimit-limit',
    'x-ratelimit-remaining',
    'x-ratelimit-reset',
    'x-request-id',
    'x-video-duration',
    'x-video-id',
  ],
  maxAgeSeconds: 3600,
} as const;

/** The exact origins of the setting `allowedOrigins`. */
export const originsOf = (allowedOrigins: string): string[] =>
  allowedOrigins.split(',').filter((origin) => origin !== '');
