import { timingSafeEqual } from 'node:crypto';
import { problem } from '../../shared/errors.ts';
import { frontDoorHeader, viewerHeader } from '../../shared/front-door.ts';
import { env, setting } from '../env.ts';
import { sha256 } from './address.ts';
import type { HttpEvent } from './context.ts';

/**
 * The client's address. Behind CloudFront the peer of the API is CloudFront: then the address comes from a header that
 * counts only together with CloudFront's secret.
 *
 * @throws KinoraError 403 `FRONT_DOOR_REQUIRED` for a request that bypassed CloudFront
 */
export const clientAddress = ({ headers, requestContext }: HttpEvent): string => {
  const secret = env('FRONT_DOOR_SECRET');
  const peer = requestContext.http.sourceIp;
  if (secret === '') return peer;
  if (!isSameSecret(headers[frontDoorHeader] ?? '', secret)) {
    throw problem('FRONT_DOOR_REQUIRED');
  }
  return headers[viewerHeader] ?? peer;
};

/** Compares hashes, which have one length, in constant time. */
export const isSameSecret = (given: string, secret: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(secret)));

/**
 * Demands that the request was meant for this service.
 *
 * @throws KinoraError 400 `HOST_NOT_ALLOWED`
 */
export const demandKnownHost = ({ headers, requestContext }: HttpEvent): void => {
  const patterns = setting('allowedHosts')
    .split(',')
    .filter((pattern) => pattern !== '');
  if (patterns.length === 0) return;
  const host = hostOf(headers.host ?? requestContext.domainName);
  if (patterns.some((pattern) => isAllowed(host, pattern))) return;
  throw problem('HOST_NOT_ALLOWED');
};

/** Without its port and the dot at the end of a whole name. */
const hostOf = (header: string): string => header.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');

/** `example.com` is itself alone; `*.example.com` is every name below it, and not itself. */
const isAllowed = (host: string, pattern: string): boolean =>
  pattern.startsWith('*.')
    ? host.endsWith(pattern.slice(1)) && host.length >= pattern.length
    : host === pattern;
