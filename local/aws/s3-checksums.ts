import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import type { Refusal } from './service.ts';

const crc32Bytes = (body: Buffer): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes;
};
const hashed = (algorithm: string) => (body: Buffer) => createHash(algorithm).update(body).digest();

/** Digests that a request may announce of its body, by header. Source: S3 API reference, PutObject and UploadPart. */
const digests: Readonly<Record<string, { name: string; bytes: number; of: (body: Buffer) => Buffer }>> = {
  'content-md5': { name: 'Content-MD5', bytes: 16, of: hashed('md5') },
  'x-amz-checksum-sha256': { name: 'SHA256', bytes: 32, of: hashed('sha256') },
  'x-amz-checksum-sha1': { name: 'SHA1', bytes: 20, of: hashed('sha1') },
  'x-amz-checksum-crc32': { name: 'CRC32', bytes: 4, of: crc32Bytes },
};

/** The digests that a request announces; in the query where a presigned address names them. */
const announced = (headers: IncomingHttpHeaders, query: URLSearchParams): [header: string, value: string][] =>
  Object.keys(digests).flatMap((header) => {
    const value = headers[header] ?? query.get(header);
    return typeof value === 'string' ? [[header, value] as [string, string]] : [];
  });

/**
 * Whether a body comes in chunks, perhaps with its digest behind them. The signature says so, as S3 has it: a
 * `Content-Encoding` need not be signed, so anybody may add one.
 */
export const isInChunks = (headers: IncomingHttpHeaders): boolean =>
  String(headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');

/** Whether the body has to be read before anybody can say that it is what was announced. */
export const announcesDigest = (headers: IncomingHttpHeaders, query: URLSearchParams): boolean =>
  !isInChunks(headers) && announced(headers, query).length > 0;

/** Why S3 does not take a body: an announced digest is none, or is another's. Undefined when all are right. */
export const digestRefusal = (
  headers: IncomingHttpHeaders,
  query: URLSearchParams,
  body: Buffer,
): Refusal | undefined => {
  for (const [header, value] of announced(headers, query)) {
    const digest = digests[header];
    if (digest === undefined) continue;
    const given = Buffer.from(value, 'base64');
    if (given.length !== digest.bytes || given.toString('base64') !== value) {
      return header === 'content-md5'
        ? { status: 400, code: 'InvalidDigest', message: 'The Content-MD5 you specified was invalid.' }
        : { status: 400, code: 'InvalidRequest', message: `Value for ${header} header is invalid.` };
    }
    if (!digest.of(body).equals(given)) {
      const message = `The ${digest.name} you specified did not match the calculated checksum.`;
      return { status: 400, code: 'BadDigest', message };
    }
  }
  return undefined;
};
