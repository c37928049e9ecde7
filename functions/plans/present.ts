import * as z from 'zod/mini';
import { qualities } from '../engines/frame-size.ts';
import type { PlanLimits } from './plan-table.ts';

/** What a plan gives, as the API tells it. */
export const planLimitsFields = {
  monthly_credits: z.number(),
  concurrent_videos: z.number(),
  highest_quality: z.enum(qualities),
  /** Days after its end for which a video is kept; null where for ever. */
  retention_days: z.nullable(z.number()),
  storage_bytes: z.number(),
};

export const presentPlanLimits = (limits: PlanLimits) => ({
  monthly_credits: limits.monthlyCredits,
  concurrent_videos: limits.concurrentVideos,
  highest_quality: limits.highestQuality,
  retention_days: limits.retentionDays === 0 ? null : limits.retentionDays,
  storage_bytes: limits.storageBytes,
});
