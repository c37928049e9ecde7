import type { WebhookEventType } from './model.ts';

/** What is told by which of HeyGen's events. A cancelled video has failed there. */
export const heygenEvents = {
  'avatar_video.success': ['video.completed'],
  'avatar_video.fail': ['video.failed', 'video.cancelled'],
} as const satisfies Readonly<Record<string, readonly WebhookEventType[]>>;
export type HeygenEvent = keyof typeof heygenEvents;

export const isHeygenEvent = (name: string): name is HeygenEvent => Object.hasOwn(heygenEvents, name);

interface Told {
  type: string;
  video_id: string;
  callback_id?: string | undefined;
  url?: string | undefined;
  failure?: { reason: string } | undefined;
}

/**
 * The body of a webhook of HeyGen v1; undefined for what is no end of a video.
 * Source: HeyGen's documentation, "Using HeyGen's webhook events".
 */
export const heygenBody = ({ type, video_id, callback_id, url, failure }: Told) => {
  const common = { video_id, callback_id: callback_id ?? null };
  if (type === 'completed')
    return {
      event_type: 'avatar_video.success' satisfies HeygenEvent,
      event_data: { ...common, url: url ?? null },
    };
  if (type !== 'failed' && type !== 'cancelled') return undefined;
  const msg = failure?.reason ?? 'The video was cancelled.';
  return { event_type: 'avatar_video.fail' satisfies HeygenEvent, event_data: { ...common, msg } };
};
