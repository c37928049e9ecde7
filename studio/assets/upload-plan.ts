import type { AssetRequest } from '@kinora/client/api-types';
import type { ContentType } from './file-types.ts';

/** Bytes of a part, as the API wants them; a file of no more than that comes whole. */
export const partBytes = 8 * 1024 * 1024;

export type UploadStep = 'reading' | 'sending' | 'finishing';

/** An upload as it is kept, so that it goes on after the page was closed. */
export interface Upload {
  /** Names it here, and is the idempotency key of its announcement: the same one gives fresh addresses. */
  key: string;
  projectId: string;
  fileName: string;
  contentType: ContentType;
  bytes: number;
  /** Of the file, milliseconds. */
  lastModified: number;
  /** SHA-256 of each part, in hex; empty until the file was read. */
  digests: readonly string[];
  /** What the storage answered to each part that it has; undefined of those that it lacks. */
  etags: readonly (string | undefined)[];
  assetId: string | undefined;
  step: UploadStep;
  /** Its owner wants it to rest. */
  isPaused: boolean;
}

export const partsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / partBytes));

/** Where a part lies in its file: its first byte, and the one after its last. @param index from 0 */
export const placeOfPart = (bytes: number, index: number): { start: number; end: number } => ({
  start: index * partBytes,
  end: Math.min(bytes, (index + 1) * partBytes),
});

export const newUpload = (
  key: string,
  projectId: string,
  file: { name: string; size: number; lastModified: number },
  contentType: ContentType,
): Upload => ({
  key,
  projectId,
  fileName: file.name,
  contentType,
  bytes: file.size,
  lastModified: file.lastModified,
  digests: [],
  etags: Array.from({ length: partsOf(file.size) }, () => undefined),
  assetId: undefined,
  step: 'reading',
  isPaused: false,
});

/** What the API is told before the first byte is sent. @param upload whose file was read */
export const announcementOf = ({ fileName, contentType, bytes, digests }: Upload): AssetRequest => {
  const [only, ...more] = digests;
  const file = { file_name: fileName, content_type: contentType, bytes };
  return only !== undefined && more.length === 0
    ? { ...file, sha256: only }
    : { ...file, part_sha256: [...digests] };
};

/** Parts that the storage lacks, in order. */
export const missingParts = ({ etags }: Upload): number[] =>
  etags.flatMap((etag, index) => (etag === undefined ? [index] : []));

/** An upload of which the storage has one more part. */
export const withPart = (upload: Upload, index: number, etag: string): Upload => ({
  ...upload,
  etags: upload.etags.map((known, at) => (at === index ? etag : known)),
});

/**
 * How much has arrived, 0..1.
 *
 * @param under bytes of the part that is under way
 */
export const shareOf = (upload: Upload, under = 0): number => {
  const there = upload.etags.reduce((sum, etag, index) => {
    const { start, end } = placeOfPart(upload.bytes, index);
    return etag === undefined ? sum : sum + end - start;
  }, 0);
  return upload.bytes === 0 ? 0 : Math.min(1, (there + under) / upload.bytes);
};

/** Whether a file is likely the one of an upload; its digests say it for sure. */
export const isSameFile = (
  upload: Upload,
  file: { name: string; size: number; lastModified: number },
): boolean => upload.fileName === file.name && upload.bytes === file.size;

/** An upload as it was kept; undefined where that is none of this page. */
export const readUpload = (kept: unknown): Upload | undefined => {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const upload = kept as Partial<Upload>;
  const isWhole =
    typeof upload.key === 'string' &&
    typeof upload.projectId === 'string' &&
    typeof upload.fileName === 'string' &&
    typeof upload.bytes === 'number' &&
    Array.isArray(upload.digests) &&
    Array.isArray(upload.etags) &&
    upload.etags.length === partsOf(upload.bytes);
  return isWhole ? { ...(upload as Upload), isPaused: upload.isPaused === true } : undefined;
};
