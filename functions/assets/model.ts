import { createHash } from 'node:crypto';
import type { FieldError } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import { type ContentType, contentTypes } from './content.ts';

export const assetStatuses = ['awaiting_upload', 'checking', 'ready', 'refused'] as const;
export type AssetStatus = (typeof assetStatuses)[number];

/** A file that an owner uploads into a project. */
export interface Asset {
  id: string;
  ownerId: string;
  projectId: string;
  fileName: string;
  contentType: ContentType;
  bytes: number;
  /** SHA-256 of the file, hex; of a file in parts that of their digests, and their number: `<hex>-<parts>`. */
  checksum: string;
  status: AssetStatus;
  /** Why its content was refused. */
  refusal?: { code: string; reason: string };
  /** Of a picture, in pixels. */
  width?: number;
  height?: number;
  /** Length of a recording in seconds, as its file tells it; absent where it does not. */
  seconds?: number;
  /** Of an upload in parts that has not ended: its id once it has begun, and the SHA-256 of each part, hex. */
  upload?: { uploadId?: string; partChecksums: string[] };
  createdAt: string;
  updatedAt: string;
}

/** Bytes of a part; the last may be shorter. A file of no more than that comes whole. S3 takes 5 MiB to 5 GiB. */
export const partBytes = 8 * 1024 * 1024;

/** How long the addresses of an upload are good for, in seconds. */
export const uploadSeconds = 3600;

/** An upload that has not ended after so long is given up, as the bucket's lifecycle does with parts. */
export const uploadPatienceMilliseconds = 24 * 3600 * 1000;

/** What a caller announces. Digests are SHA-256 in hex. */
export interface Announcement {
  file_name: string;
  content_type: ContentType;
  bytes: number;
  sha256?: string | undefined;
  part_sha256?: readonly string[] | undefined;
}

export const partsOf = (bytes: number): number => Math.ceil(bytes / partBytes);

/** Bytes of one part of a file. @param index from 0 */
export const bytesOfPart = (bytes: number, index: number): number =>
  Math.min(partBytes, bytes - index * partBytes);

/** What is wrong with an announcement: its size, or the digests that its size asks for. */
export const announcementErrors = (announced: Announcement): FieldError[] => {
  const { content_type: type, bytes, sha256, part_sha256: parts } = announced;
  const { kind, maxBytes } = contentTypes[type];
  if (bytes > maxBytes) {
    const message = `A file of ${kind} may have at most ${maxBytes} bytes.`;
    return [{ path: 'body.bytes', message, code: 'FILE_TOO_LARGE' }];
  }
  const count = partsOf(bytes);
  if (count === 1 && (sha256 === undefined || parts !== undefined)) {
    const message = `A file of at most ${partBytes} bytes comes whole: send its SHA-256 in "sha256", and no "part_sha256".`;
    return [{ path: 'body.sha256', message, code: 'CHECKSUM_REQUIRED' }];
  }
  if (count > 1 && (sha256 !== undefined || parts?.length !== count)) {
    const message = `A file of ${bytes} bytes comes in ${count} parts of ${partBytes} bytes, the last the rest: send the SHA-256 of each in "part_sha256", and no "sha256".`;
    return [{ path: 'body.part_sha256', message, code: 'CHECKSUM_REQUIRED' }];
  }
  return [];
};

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The digest by which a file is known; of parts as S3 makes it of theirs. */
const checksumOf = ({
  sha256,
  part_sha256: parts = [],
}: Pick<Announcement, 'sha256' | 'part_sha256'>): string => {
  if (sha256 !== undefined) return sha256;
  return `${sha256Of(Buffer.from(parts.join(''), 'hex'))}-${parts.length}`;
};

/** The checksum that a file is announced with. */
export const checksumOfFile = (file: Uint8Array): string => {
  const parts = Array.from({ length: partsOf(file.byteLength) }, (_, index) =>
    sha256Of(file.subarray(index * partBytes, (index + 1) * partBytes)),
  );
  const [whole, ...more] = parts;
  return whole !== undefined && more.length === 0 ? whole : checksumOf({ part_sha256: parts });
};

/** @param announced without errors */
export const newAsset = (
  { ownerId, projectId }: { ownerId: string; projectId: string },
  announced: Announcement,
  now: Date,
): Asset => ({
  id: newId(now.getTime()),
  ownerId,
  projectId,
  fileName: announced.file_name,
  contentType: announced.content_type,
  bytes: announced.bytes,
  checksum: checksumOf(announced),
  status: 'awaiting_upload',
  ...(announced.part_sha256 === undefined ? {} : { upload: { partChecksums: [...announced.part_sha256] } }),
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

/** Whether the file of an asset may still come, or be looked at. */
export const isPending = ({ status }: Pick<Asset, 'status'>): boolean =>
  status === 'awaiting_upload' || status === 'checking';
