import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { env, s3Endpoint } from '../env.ts';
import { documents } from './table.ts';

interface Signing {
  presigner: S3RequestPresigner;
  /** Of the region in its partition, e.g. `eu-central-1.amazonaws.com`. */
  domain: string;
}

let known: Promise<Signing> | undefined;

/**
 * Signs with what the client of the table has found already: credentials, region, digest. Signing needs no client of
 * S3, which would be a third of the code of each function that tells of a video.
 */
const signing = (): Promise<Signing> => {
  const { credentials, region, sha256, endpointProvider } = documents().config;
  known ??= region().then((name) => ({
    presigner: new S3RequestPresigner({ credentials, region: name, sha256 }),
    domain: endpointProvider({ Region: name }).url.hostname.replace('dynamodb.', ''),
  }));
  return known;
};

/** RFC 3986: S3 reads nothing but unreserved characters as they are. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Where an object is read: below its bucket's name in AWS, below the endpoint elsewhere. */
const placeOf = (key: string, domain: string): { protocol: string; host: string; path: string } => {
  const bucket = env('MEDIA_BUCKET');
  const path = key.split('/').map(escaped).join('/');
  const endpoint = s3Endpoint();
  if (endpoint !== undefined) {
    const { protocol, host, pathname } = new URL(endpoint);
    return { protocol, host, path: `${pathname.replace(/\/$/, '')}/${bucket}/${path}` };
  }
  return { protocol: 'https:', host: `${bucket}.s3.${domain}`, path: `/${path}` };
};

/**
 * A URL with which anyone may read one object of the media bucket until it expires. It is signed without a call.
 * Source: Amazon S3 API reference, "Authenticating Requests: Using Query Parameters" (Signature Version 4).
 *
 * @param options `fileName`: save under this name instead of showing it; `signedAt`: from when the seconds count, now
 *   by default
 */
export const presignedGet = async (
  key: string,
  options: { expiresInSeconds: number; fileName?: string; contentType?: string; signedAt?: Date },
): Promise<string> => {
  const { presigner, domain } = await signing();
  const { protocol, host, path } = placeOf(key, domain);
  const { fileName, contentType, signedAt } = options;
  const query = {
    ...(fileName !== undefined && { 'response-content-disposition': contentDisposition(fileName) }),
    ...(contentType !== undefined && { 'response-content-type': contentType }),
  };
  const signed = await presigner.presign(
    { method: 'GET', protocol, hostname: host, path, query, headers: { host } },
    { expiresIn: options.expiresInSeconds, ...(signedAt !== undefined && { signingDate: signedAt }) },
  );
  const parameters = Object.entries(signed.query ?? {}).map(
    ([name, value]) => `${escaped(name)}=${escaped(String(value))}`,
  );
  return `${protocol}//${host}${path}?${parameters.join('&')}`;
};

/** RFC 6266: an ASCII name for everyone and the true one for who reads `filename*`. */
export const contentDisposition = (fileName: string): string => {
  const ascii = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${escaped(fileName)}`;
};
