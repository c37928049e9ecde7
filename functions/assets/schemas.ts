import * as z from 'zod/mini';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { wholeNumber } from '../shared/page.ts';
import { type ContentType, contentTypes } from './content.ts';
import { assetStatuses, partsOf } from './model.ts';

const types = Object.keys(contentTypes) as ContentType[];
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, { error: 'Must be a SHA-256 in 64 hex digits' }));
const mostBytes = Math.max(...Object.values(contentTypes).map(({ maxBytes }) => maxBytes));

export const createAssetBody = z.object({
  file_name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1),
      z.maxLength(255),
      z.regex(/^[^\p{Cc}/\\]*$/u, { error: 'Must be a name without slashes and control signs' }),
    ),
  content_type: z.enum(types),
  bytes: z.int().check(z.minimum(1), z.maximum(mostBytes)),
  /** Of a file that comes whole. */
  sha256: z.optional(sha256),
  /** Of a file that comes in parts: of each, in order. */
  part_sha256: z.optional(z.array(sha256).check(z.maxLength(partsOf(mostBytes)))),
});

/** XML can carry these signs: S3 refuses the whole request for one of others. */
const etag = z
  .string()
  .check(
    z.maxLength(100),
    z.regex(/^[\x21-\x7e]*$/, { error: 'Must be the ETag that the storage answered' }),
  );

/** What S3 answered to who sent the parts, in their order; nothing for a file that came whole. */
export const completeAssetBody = z._default(
  z.object({
    etags: z._default(z.array(etag).check(z.maxLength(partsOf(mostBytes))), []),
  }),
  { etags: [] },
);

const id = z.string().check(z.minLength(1), z.maxLength(64));
export const projectParams = z.object({ id });
export const assetParams = z.object({ id, asset_id: id });
export const assetHeaders = idempotencyHeaders;
export const listAssetsQuery = z.object({
  skip: wholeNumber(0),
  limit: wholeNumber(20),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});

export const assetResponse = z.object({
  id: z.string(),
  project_id: z.string(),
  file_name: z.string(),
  content_type: z.enum(types),
  kind: z.enum(['image', 'audio', 'video']),
  bytes: z.number(),
  /** SHA-256 of the file; of one in parts that of their digests, and their number. */
  checksum: z.string(),
  status: z.enum(assetStatuses),
  /** Why its content was refused. */
  refusal: z.nullable(z.object({ code: z.string(), reason: z.string() })),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  /** Seconds of a recording, as its file tells it. */
  duration: z.nullable(z.number()),
  created_at: z.string(),
  updated_at: z.string(),
  links: z.object({ self: z.string(), complete: z.string() }),
});
export type AssetResponse = z.input<typeof assetResponse>;

const target = z.object({
  method: z.literal('PUT'),
  url: z.string(),
  /** To be sent as they are, beside `Content-Length`. */
  headers: z.record(z.string(), z.string()),
  bytes: z.number(),
});

/** Where and how the file is to be sent. */
export const uploadResponse = z.extend(assetResponse, {
  upload: z.object({
    /** One request with the whole file, or one for each part. */
    requests: z.array(target),
    expires_at: z.string(),
  }),
});

/** With an address of the file while it is ready. */
export const assetWithFileResponse = z.extend(assetResponse, {
  download_url: z.nullable(z.string()),
  download_expires_at: z.nullable(z.string()),
});

export const assetsResponse = z.array(assetResponse);
export const assetDeletedResponse = z.object({ message: z.string(), asset_id: z.string() });
