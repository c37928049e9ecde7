import * as z from 'zod/mini';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { type Share, shareSeconds } from './model.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));

export const videoParams = z.object({ id });
export const shareParams = z.object({ id, shareId: id });
export const shareHeaders = idempotencyHeaders;

export const createShareBody = z.object({
  /** How long it lives, in seconds: a minute to a year. */
  expires_in: z._default(
    z.int().check(z.minimum(shareSeconds.least), z.maximum(shareSeconds.most)),
    shareSeconds.byDefault,
  ),
});

export const shareResponse = z.object({
  id: z.string(),
  video_id: z.string(),
  created_at: z.string(),
  expires_at: z.string(),
});
export const newShareResponse = z.extend(shareResponse, {
  /** Of the page, told this once. */
  url: z.string(),
});
export const sharesResponse = z.object({ shares: z.array(shareResponse) });
export const shareDeletedResponse = z.object({ message: z.string(), share_id: z.string() });

/** Whatever is no token is answered as one that opens nothing. */
export const pageParams = z.object({ token: z.string() });
export const fileParams = z.object({ token: z.string(), file: z.string() });

export const presentShare = (videoId: string, { id, createdAt, expiresAt }: Share) => ({
  id,
  video_id: videoId,
  created_at: createdAt,
  expires_at: new Date(expiresAt * 1000).toISOString(),
});
