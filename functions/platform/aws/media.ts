import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { env } from '../env.ts';
import { partBytes, uploadInParts } from './multipart-upload.ts';

let client: S3Client | undefined;

/** The one S3 client of this instance. */
export const media = (): S3Client => {
  client ??= new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  return client;
};

/** Where an object lies. */
export const object = (key: string) => ({ Bucket: env('MEDIA_BUCKET'), Key: key });

/** The metadata of an object (`x-amz-meta-owner`) that says whose it is. */
const ownerMetadata = 'owner';

/** What is noted with an object. `ownerId`: whose it is, for `headObject`. */
export interface PutOptions {
  contentType: string;
  cacheControl?: string;
  ownerId?: string;
}

/** An object as S3 is told of it. */
export const putInput = (
  key: string,
  { contentType: ContentType, cacheControl: CacheControl, ownerId }: PutOptions,
) => ({
  ...object(key),
  ContentType,
  CacheControl,
  ...(ownerId === undefined ? {} : { Metadata: { [ownerMetadata]: ownerId } }),
});

/** Writes one object that is in memory; a large one in parts. */
export const putObject = async (
  key: string,
  body: Uint8Array | string,
  options: PutOptions,
): Promise<void> => {
  const input = putInput(key, options);
  if (typeof body !== 'string' && body.byteLength > partBytes) await uploadInParts(media(), input, body);
  else await media().send(new PutObjectCommand({ ...input, Body: body }));
};

/**
 * Reads an object into memory.
 *
 * @param range first and last byte, both included
 * @returns undefined when there is no such object
 */
export const getObject = async (
  key: string,
  range?: { first: number; last: number },
): Promise<Uint8Array | undefined> => {
  try {
    const { Body: body } = await media().send(
      new GetObjectCommand({
        ...object(key),
        Range: range === undefined ? undefined : `bytes=${range.first}-${range.last}`,
      }),
    );
    return await body?.transformToByteArray();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** Reads a JSON object; undefined when there is none. Its shape is for the caller to parse. */
export const getJson = async (key: string): Promise<unknown> => {
  const bytes = await getObject(key);
  return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
};

/** Size in bytes, content type and noted owner of an object; undefined when there is none. */
export const headObject = async (
  key: string,
): Promise<{ sizeBytes: number; contentType: string; ownerId: string | undefined } | undefined> => {
  try {
    const head = await media().send(new HeadObjectCommand(object(key)));
    return {
      sizeBytes: head.ContentLength ?? 0,
      contentType: head.ContentType ?? 'application/octet-stream',
      ownerId: head.Metadata?.[ownerMetadata],
    };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/**
 * Copies an object within the bucket, of at most 5 GB; nothing of it comes here. The needs are `media:list`, the reading
 * of the one and the writing of the other.
 *
 * @returns false when there is no such object
 */
export const copyObject = async (from: string, to: string): Promise<boolean> => {
  const { Bucket: bucket } = object(from);
  const source = `${bucket}/${from.split('/').map(encodeURIComponent).join('/')}`;
  try {
    await media().send(new CopyObjectCommand({ ...object(to), CopySource: source }));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
};

/** Removes one object; one that is not there is removed already. The need is `media:delete` or `assets:remove`. */
export const deleteObject = async (key: string): Promise<void> => {
  await media().send(new DeleteObjectCommand(object(key)));
};

/** An object as a list tells it. */
export interface ListedObject {
  key: string;
  writtenAt: Date;
}

/**
 * Lists at most a thousand objects under a prefix, in order of their keys; the need is `media:list`.
 *
 * @param after the key behind which the list begins
 * @returns the objects, and the last key where there are more
 */
export const listObjects = async (
  prefix: string,
  after: string | undefined,
): Promise<{ objects: (ListedObject & { bytes: number })[]; next?: string }> => {
  const { Contents = [], IsTruncated: isTruncated } = await media().send(
    new ListObjectsV2Command({ Bucket: env('MEDIA_BUCKET'), Prefix: prefix, StartAfter: after }),
  );
  const objects = Contents.map(({ Key = '', LastModified = new Date(), Size = 0 }) => ({
    key: Key,
    bytes: Size,
    writtenAt: LastModified,
  }));
  const last = objects.at(-1)?.key;
  return isTruncated === true && last !== undefined ? { objects, next: last } : { objects };
};

/**
 * Deletes every object under a prefix; the needs are `media:list` and `media:delete`.
 *
 * @returns how many there were
 */
export const deletePrefix = async (prefix: string): Promise<number> => {
  const bucket = env('MEDIA_BUCKET');
  let deleted = 0;
  let token: string | undefined;
  do {
    const page = await media().send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    );
    const keys = (page.Contents ?? []).map(({ Key }) => ({ Key }));
    if (keys.length > 0) {
      const { Errors: errors = [] } = await media().send(
        new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: keys, Quiet: true } }),
      );
      if (errors.length > 0) throw new Error(`${errors.length} objects under ${prefix} were not deleted`);
    }
    deleted += keys.length;
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return deleted;
};

const isMissing = (error: unknown): boolean => error instanceof NoSuchKey || error instanceof NotFound;
