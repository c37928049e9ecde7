import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { media, object } from './media.ts';

/** An address that takes one body: exactly so many bytes with this digest, sent with these headers. */
export interface SignedUpload {
  url: string;
  method: 'PUT';
  headers: Record<string, string>;
}

/** What a body must be. */
export interface SignedBody {
  bytes: number;
  /** SHA-256, hex. */
  sha256: string;
}

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');

const checksumHeader = 'x-amz-checksum-sha256';
/** These stay headers, which S3 checks: length and type by the signature, the digest against the body. */
const checkedHeaders = (...signed: ('content-type' | 'content-length')[]) => ({
  signableHeaders: new Set<string>(signed),
  unhoistableHeaders: new Set([checksumHeader]),
});

/** An address to write one whole object to. The need is `assets:put`. */
export const presignedPut = async (
  key: string,
  { bytes, sha256, contentType }: SignedBody & { contentType: string },
  expiresIn: number,
): Promise<SignedUpload> => ({
  url: await getSignedUrl(
    media(),
    new PutObjectCommand({
      ...object(key),
      ContentLength: bytes,
      ContentType: contentType,
      ChecksumSHA256: base64(sha256),
    }),
    { expiresIn, ...checkedHeaders('content-length', 'content-type') },
  ),
  method: 'PUT',
  headers: { 'content-type': contentType, [checksumHeader]: base64(sha256) },
});

/** Begins an upload in parts, each with a digest, and answers its id. The need is `assets:put`. */
export const beginUpload = async (key: string, contentType: string): Promise<string> => {
  const input = { ...object(key), ContentType: contentType, ChecksumAlgorithm: 'SHA256' } as const;
  const { UploadId: uploadId } = await media().send(new CreateMultipartUploadCommand(input));
  if (uploadId === undefined) throw new Error('S3 began an upload without an id');
  return uploadId;
};

/** An address to write one part to. @param partNumber from 1 */
export const presignedPart = async (
  key: string,
  { uploadId, partNumber, bytes, sha256 }: SignedBody & { uploadId: string; partNumber: number },
  expiresIn: number,
): Promise<SignedUpload> => ({
  url: await getSignedUrl(
    media(),
    new UploadPartCommand({
      ...object(key),
      UploadId: uploadId,
      PartNumber: partNumber,
      ContentLength: bytes,
      ChecksumSHA256: base64(sha256),
    }),
    { expiresIn, ...checkedHeaders('content-length') },
  ),
  method: 'PUT',
  headers: { [checksumHeader]: base64(sha256) },
});

/**
 * Joins the parts of an upload. The need is `assets:put`.
 *
 * @param parts in order; `etag` as S3 answered it to who sent the part
 * @returns `missing` when there is no such upload, or no longer; `wrong-parts` when S3 does not have these parts
 */
export const completeUpload = async (
  key: string,
  uploadId: string,
  parts: readonly { etag: string; sha256: string }[],
): Promise<'done' | 'missing' | 'wrong-parts'> => {
  const Parts = parts.map(({ etag, sha256 }, index) => ({
    PartNumber: index + 1,
    ETag: etag,
    ChecksumSHA256: base64(sha256),
  }));
  const input = { ...object(key), UploadId: uploadId, MultipartUpload: { Parts } };
  try {
    await media().send(new CompleteMultipartUploadCommand(input));
    return 'done';
  } catch (error) {
    if (isOver(error)) return 'missing';
    if (error instanceof S3ServiceException && partErrors.has(error.name)) return 'wrong-parts';
    throw error;
  }
};

/** By its name: S3's model knows this error for one of the operations alone. */
const isOver = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.name === 'NoSuchUpload';

const partErrors = new Set(['InvalidPart', 'InvalidPartOrder', 'EntityTooSmall']);

/** Gives an upload up, with the parts that came; one that is over is given up already. */
export const abortUpload = async (key: string, uploadId: string): Promise<void> => {
  try {
    await media().send(new AbortMultipartUploadCommand({ ...object(key), UploadId: uploadId }));
  } catch (error) {
    if (!isOver(error)) throw error;
  }
};
