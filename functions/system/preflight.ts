import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpEvent } from '../platform/http/context.ts';
import { crossOrigin, originsOf } from '../shared/cors.ts';

/**
 * The answer to a browser that asks whether a page of another origin may send a request; undefined for any other
 * request, and where no origin is allowed.
 *
 * API Gateway answers preflights by itself only where no route takes them, and `$default` takes all. It then adds
 * the headers of its CORS configuration to what the function says, but leaves the status, and browsers take none
 * but 200 to 299.
 *
 * @param allowedOrigins as the setting says them
 */
export const preflightAnswer = (
  { headers, requestContext }: HttpEvent,
  allowedOrigins: string,
): APIGatewayProxyStructuredResultV2 | undefined => {
  const { origin, 'access-control-request-method': method } = headers;
  if (requestContext.http.method !== 'OPTIONS' || origin === undefined || method === undefined)
    return undefined;
  const origins = originsOf(allowedOrigins);
  if (origins.length === 0) return undefined;
  return {
    statusCode: 204,
    headers: { vary: 'Origin', ...(origins.includes(origin) ? granted(origin) : {}) },
  };
};

/** Said here too, so that nothing depends on what the gateway adds. */
const granted = (origin: string): Record<string, string> => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': crossOrigin.methods.join(','),
  'access-control-allow-headers': crossOrigin.requestHeaders.join(','),
  'access-control-max-age': String(crossOrigin.maxAgeSeconds),
});
