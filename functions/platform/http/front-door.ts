import { timingSafeEqual } from 'node:crypto';
import { problem } from '../../shared/errors.ts';
import { frontDoorHeader, respelledHeader, viewerHeader } from '../../shared/front-door.ts';
import { readSecret } from '../aws/secrets.ts';
import { env, setting } from '../env.ts';
import { sha256 } from './address.ts';
import type { HttpEvent } from './context.ts';

/** In place of an address that is not known. */
export const noAddress = '';

/**
 * The client's address, or {@link noAddress}. Behind CloudFront the peer of the API is CloudFront: then the address
 * comes from a header that counts only together with CloudFront's secret.
 *
 * @throws KinoraError 403 `FRONT_DOOR_REQUIRED` for a request that bypassed CloudFront
 */
export const clientAddress = async ({ headers, requestContext }: HttpEvent, now: Date): Promise<string> => {
  const arn = env('FRONT_DOOR_SECRET_ARN');
  const peer = requestContext.http.sourceIp;
  if (arn === '') return headers[respelledHeader] === undefined ? peer : noAddress;
  if (!(await isFromFrontDoor(headers[frontDoorHeader] ?? '', arn, now)))
    throw problem('FRONT_DOOR_REQUIRED');
  return headers[viewerHeader] ?? peer;
};

/** The secrets that this instance believes, and when one was last looked for that it did not know. */
let known: { secrets: string[]; lookedAt: number } | undefined;

/**
 * Whoever sends wrong secrets has no more than one look in five seconds made for them: a new secret that comes right
 * after a wrong one is not refused for longer.
 */
const restMilliseconds = 5_000;

/**
 * The secret is read once by each instance. One that it does not know may be newer, or the one before until CloudFront
 * has the new one: both are looked for.
 */
const isFromFrontDoor = async (given: string, arn: string, now: Date): Promise<boolean> => {
  if (given === '') return false;
  known ??= { secrets: await secretsOf(arn, ['AWSCURRENT']), lookedAt: Number.NEGATIVE_INFINITY };
  const isKnown = (): boolean => known?.secrets.some((secret) => isSameSecret(given, secret)) === true;
  if (isKnown()) return true;
  if (now.getTime() - known.lookedAt < restMilliseconds) return false;
  known = { secrets: await secretsOf(arn, ['AWSCURRENT', 'AWSPREVIOUS']), lookedAt: now.getTime() };
  return isKnown();
};

const secretsOf = async (arn: string, stages: Parameters<typeof readSecret>[1][]): Promise<string[]> => {
  const found = await Promise.all(stages.map((stage) => readSecret(arn, stage)));
  return found.filter((secret) => secret !== undefined);
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
