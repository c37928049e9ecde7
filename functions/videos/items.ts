import { fits, pans, styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import { aspectRatios, qualities } from '../engines/frame-size.ts';
import { enhancedSchema } from '../planning/enhanced-prompt.ts';
import { filmBrandSchema } from '../planning/film-brand.ts';
import { pictureLooksSchema } from '../planning/picture-looks.ts';
import type { Item } from '../platform/aws/table.ts';
import { engineReasonSchema, sceneEngineSchema, standInSchema } from './engine-choice.ts';
import { videoKinds } from './kinds.ts';
import {
  stages,
  statuses,
  type Video,
  type VideoEvent,
  type VideoFailure,
  type VideoResult,
  videoEventTypes,
} from './model.ts';
import { publicationNews } from './publication-news.ts';

const failure: z.ZodMiniType<VideoFailure> = z.object({
  code: z.string(),
  reason: z.string(),
  stage: z.enum(stages),
  retryable: z.boolean(),
  charged: z.boolean(),
  suggestion: z.string(),
  vendor_message: z.exactOptional(z.string()),
});

/** What was read back of a finished video. */
export const videoResult: z.ZodMiniType<VideoResult> = z.object({
  durationSeconds: z.number(),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  sha256: z.string(),
});

const labels = {
  callbackId: z.exactOptional(z.string()),
  customMetadata: z.exactOptional(z.record(z.string(), z.string())),
  webhookUrl: z.exactOptional(z.string()),
};

const pinnedAsset = z.object({ assetId: z.string(), key: z.string(), checksum: z.string() });

/** Loose: a video is written back whole, with fields of a newer version, too. */
const video: z.ZodMiniType<Video> = z.looseObject({
  id: z.string(),
  ownerId: z.string(),
  kind: z.enum(videoKinds),
  text: z.string(),
  textTruncated: z.boolean(),
  title: z.string(),
  language: z.string(),
  voiceId: z.string(),
  avatarId: z.string(),
  style: z.enum(styles),
  quality: z.string(),
  resolution: z.enum(qualities),
  aspectRatio: z.enum(aspectRatios),
  durationSeconds: z.exactOptional(z.number()),
  enhance: z.exactOptional(z.boolean()),
  enhanced: z.exactOptional(enhancedSchema),
  // Videos that were stored before there were several engines are the embedded one's.
  engineId: z._default(z.string(), embeddedEngineId),
  // Videos that were stored before there was music have it.
  music: z._default(z.boolean(), true),
  ...labels,
  template: z.exactOptional(z.object({ id: z.string(), version: z.int() })),
  projectId: z.exactOptional(z.string()),
  movie: z.exactOptional(z.object({ id: z.string(), version: z.int() })),
  pictures: z.exactOptional(
    z.object({
      background: z.exactOptional(pinnedAsset),
      backgroundClip: z.exactOptional(pinnedAsset),
      logo: z.exactOptional(pinnedAsset),
    }),
  ),
  bRoll: z.exactOptional(
    z.array(
      z.object({
        sentence: z.int(),
        asset: pinnedAsset,
        isClip: z.exactOptional(z.literal(true)),
        fit: z.exactOptional(z.enum(fits)),
        pan: z.exactOptional(z.enum(pans)),
      }),
    ),
  ),
  pictureLooks: z.exactOptional(pictureLooksSchema),
  narration: z.exactOptional(z.extend(pinnedAsset, { seconds: z.exactOptional(z.number()) })),
  musicTrack: z.exactOptional(pinnedAsset),
  musicVolume: z.exactOptional(z.number()),
  brand: z.exactOptional(filmBrandSchema),
  standIns: z.exactOptional(z.array(standInSchema)),
  engineReason: z.exactOptional(engineReasonSchema),
  sceneEngines: z.exactOptional(z.array(sceneEngineSchema)),
  status: z.enum(statuses),
  stage: z.exactOptional(z.enum(stages)),
  progress: z.number(),
  sceneFractions: z.exactOptional(z.array(z.number())),
  attempt: z.int(),
  seq: z.int(),
  updates: z.exactOptional(z.int()),
  price: z.number(),
  priceVersion: z.exactOptional(z.int()),
  heldAt: z.exactOptional(z.string()),
  budgetUses: z.exactOptional(z.array(z.string())),
  charged: z.exactOptional(z.number()),
  paidTokens: z.exactOptional(z.array(z.string())),
  estimatedSeconds: z.number(),
  failure: z.exactOptional(failure),
  result: z.exactOptional(videoResult),
  createdAt: z.string(),
  queuedAt: z.exactOptional(z.string()),
  updatedAt: z.string(),
  startedAt: z.exactOptional(z.string()),
  endedAt: z.exactOptional(z.string()),
  correlationId: z.exactOptional(z.string()),
  idempotencyHashes: z.exactOptional(z.array(z.string())),
  checkAt: z.exactOptional(z.string()),
  messages: z.exactOptional(z.number()),
});

const event: z.ZodMiniType<VideoEvent> = z.object({
  videoId: z.string(),
  ownerId: z.string(),
  attempt: z.int(),
  seq: z.int(),
  type: z.enum(videoEventTypes),
  status: z.enum(statuses),
  stage: z.exactOptional(z.enum(stages)),
  progress: z.number(),
  at: z.string(),
  correlationId: z.exactOptional(z.string()),
  engineId: z.exactOptional(z.string()),
  engineReason: z.exactOptional(engineReasonSchema),
  ...labels,
  failure: z.exactOptional(failure),
  result: z.exactOptional(videoResult),
  title: z.exactOptional(z.string()),
  projectId: z.exactOptional(z.string()),
  publication: z.exactOptional(publicationNews),
});

/** The video of a table item. @throws when the item is none */
export const videoFromItem = ({ pk: _pk, sk: _sk, gsi1pk: _gsi1pk, gsi1sk: _gsi1sk, ...item }: Item): Video =>
  z.parse(video, item);

/** The event of a table item, as the stream or a query gives it. @throws when the item is none */
export const eventFromItem = (item: Item): VideoEvent => z.parse(event, item);

/** How an attempt at a video ended, as its owner is told. */
const notice = z.object({
  type: z.enum(['video.completed', 'video.failed']),
  videoId: z.string(),
  attempt: z.int(),
  title: z.string(),
  at: z.string(),
  failure: z.exactOptional(failure),
});

/** The notice of a table item, as clients read it. @throws when the item is none */
export const noticeFromItem = (item: Item) => {
  const { videoId, ...rest } = z.parse(notice, item);
  return { ...rest, video_id: videoId };
};
