import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from 'node:crypto';

/** A request as far as its signature covers it. */
export interface SignedRequest {
  method: string;
  /** Path with query string, as it came over the wire. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Absent while the body is still a stream: the caller's `x-amz-content-sha256` then stands for it. */
  body?: Buffer;
}

/** What a signature says, before it is verified. */
export interface SignatureClaim {
  accessKeyId: string;
  region: string;
  service: string;
  /** `YYYYMMDDTHHMMSSZ` */
  timestamp: string;
  signedHeaders: string[];
  signature: string;
  /** Seconds; present for presigned URLs only. */
  expiresSeconds?: number;
}

const algorithm = 'AWS4-HMAC-SHA256';

/** The claim in the Authorization header or in the query of a presigned URL, or undefined. */
export const readClaim = (request: SignedRequest): SignatureClaim | undefined => {
  const header = request.headers.authorization;
  if (typeof header === 'string' && header.startsWith(algorithm)) return headerClaim(header, request);
  const question = request.url.indexOf('?');
  if (question < 0 || !request.url.includes('X-Amz-Signature=')) return undefined;
  const query = new URLSearchParams(request.url.slice(question + 1));
  if (query.get('X-Amz-Algorithm') !== algorithm) return undefined;
  return claim(
    query.get('X-Amz-Credential') ?? '',
    query.get('X-Amz-SignedHeaders') ?? '',
    query.get('X-Amz-Signature') ?? '',
    query.get('X-Amz-Date') ?? '',
    Number(query.get('X-Amz-Expires') ?? '0'),
  );
};

const credentialField = /Credential=([^,\s]+)/;
const headersField = /SignedHeaders=([^,\s]+)/;
const signatureField = /Signature=([^,\s]+)/;

const headerClaim = (header: string, request: SignedRequest): SignatureClaim | undefined => {
  const field = (pattern: RegExp): string => pattern.exec(header)?.[1] ?? '';
  const timestamp = String(request.headers['x-amz-date'] ?? '');
  return claim(field(credentialField), field(headersField), field(signatureField), timestamp);
};

const claim = (
  credential: string,
  signedHeaders: string,
  signature: string,
  timestamp: string,
  expiresSeconds?: number,
): SignatureClaim | undefined => {
  const [accessKeyId, , region, service] = credential.split('/');
  if (!accessKeyId || !region || !service) return undefined;
  return {
    accessKeyId,
    region,
    service,
    timestamp,
    signature,
    signedHeaders: signedHeaders.split(';'),
    ...(expiresSeconds === undefined ? {} : { expiresSeconds }),
  };
};

/** When the claim's signature was made, in Unix milliseconds; NaN when it does not say. */
export const signedAt = (claim: SignatureClaim): number => {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(claim.timestamp) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

/**
 * Whether the request carries the signature that its sender's secret key gives.
 * Source: AWS IAM user guide, "Create a signed AWS API request" (Signature Version 4).
 */
export const isSignatureValid = (
  request: SignedRequest,
  claim: SignatureClaim,
  secretAccessKey: string,
): boolean => {
  const expected = signatureOf(request, claim, secretAccessKey);
  const given = Buffer.from(claim.signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
};

const scopeOf = ({ timestamp, region, service }: SignatureClaim): string =>
  `${timestamp.slice(0, 8)}/${region}/${service}/aws4_request`;

const signatureOf = (request: SignedRequest, claim: SignatureClaim, secretAccessKey: string): Buffer => {
  const scope = scopeOf(claim);
  const toSign = `${algorithm}\n${claim.timestamp}\n${scope}\n${sha256(canonicalRequest(request, claim))}`;
  return createHmac('sha256', signingKey(secretAccessKey, scope)).update(toSign).digest();
};

const signingKeys = new Map<string, KeyObject>();

/** The key of one day, region and service; kept, since it takes four HMACs. */
const signingKey = (secretAccessKey: string, scope: string): KeyObject => {
  const cacheKey = `${secretAccessKey}/${scope}`;
  const known = signingKeys.get(cacheKey);
  if (known) return known;
  let bytes = Buffer.from(`AWS4${secretAccessKey}`);
  for (const part of scope.split('/')) bytes = createHmac('sha256', bytes).update(part).digest();
  const key = createSecretKey(bytes);
  if (signingKeys.size > 1000) signingKeys.clear();
  signingKeys.set(cacheKey, key);
  return key;
};

/** White space that the canonical form drops or shortens. */
const spaces = /^\s|\s$|\s\s|[^\S ]/;

const canonicalRequest = (request: SignedRequest, claim: SignatureClaim): string => {
  const question = request.url.indexOf('?');
  const path = question < 0 ? request.url : request.url.slice(0, question);
  const query = question < 0 ? '' : request.url.slice(question + 1);
  const headers = claim.signedHeaders
    .map((name) => {
      const value = request.headers[name];
      const text = Array.isArray(value) ? value.join(',') : (value ?? '');
      return `${name}:${spaces.test(text) ? text.trim().replace(/\s+/g, ' ') : text}\n`;
    })
    .join('');
  // S3 signs the path as sent; every other service escapes it once more.
  const canonicalPath =
    claim.service === 's3' || path === '/' ? path : path.split('/').map(escapeUri).join('/');
  return [
    request.method,
    canonicalPath,
    canonicalQuery(query),
    headers,
    claim.signedHeaders.join(';'),
    payloadHash(request, claim),
  ].join('\n');
};

const payloadHash = (request: SignedRequest, claim: SignatureClaim): string => {
  const declared = request.headers['x-amz-content-sha256'];
  if (typeof declared === 'string') return declared;
  if (claim.expiresSeconds !== undefined && claim.service === 's3') return 'UNSIGNED-PAYLOAD';
  return sha256(request.body ?? '');
};

const canonicalQuery = (query: string): string => {
  if (query === '') return '';
  return query
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('X-Amz-Signature='))
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return `${escapeUri(decode(name))}=${escapeUri(decode(value))}`;
    })
    .sort()
    .join('&');
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** RFC 3986: everything but unreserved characters is percent-encoded. */
const escapeUri = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const sha256 = (data: string | Buffer): string => hash('sha256', data);
