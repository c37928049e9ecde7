import type { RateFigures } from './context.ts';

/** No answer is a page in another's frame, holds plug-ins, or moves the base of its links. */
const everywhere = "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer. A page of HTML replaces the content security policy by its own. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'self'; form-action 'none'; ${everywhere}`,
  'permissions-policy': 'geolocation=(), microphone=(), camera=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-xss-protection': '1; mode=block',
};

/** The hash of no text. ReDoc makes style elements empty and fills them by script, which a policy lets pass. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Content security policy of the document pages: scripts and styles are files of our own. What is tried out there may
 * lead to the bucket of films, so that pictures, films and calls may be of any host with TLS.
 */
export const pageSecurityPolicy = `default-src 'self'; script-src 'self'; style-src 'self' ${emptyStyle}; img-src 'self' data: https:; font-src 'self' data:; connect-src 'self' https:; media-src 'self' https:; form-action 'self'; ${everywhere}`;

/**
 * The headers of a caller's rate limit: `RateLimit` and `RateLimit-Policy` of
 * draft-ietf-httpapi-ratelimit-headers, and the older `X-RateLimit-*` (reset in epoch seconds).
 */
export const rateHeaders = (figures: RateFigures, now: Date): Record<string, string> => ({
  'ratelimit-policy': `"default";q=${figures.limit};w=60`,
  'x-ratelimit-limit': String(figures.limit),
  ...(figures.remaining === undefined
    ? {}
    : {
        ratelimit: `"default";r=${figures.remaining};t=${figures.resetSeconds}`,
        'x-ratelimit-remaining': String(figures.remaining),
        'x-ratelimit-reset': String(Math.ceil(now.getTime() / 1000) + figures.resetSeconds),
      }),
});
