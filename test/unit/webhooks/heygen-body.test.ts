import { describe, expect, it } from 'vitest';
import { videoEventTypes } from '../../../functions/videos/model.ts';
import { heygenBody, heygenEvents } from '../../../functions/webhooks/heygen-body.ts';

const event = { video_id: 'v', url: 'https://example.com/v.mp4', failure: { reason: 'Why.' } };

describe('in the shape of HeyGen v1', () => {
  it('a film is told with its address, what failed with the reason, what was cancelled too', () => {
    expect(heygenBody({ ...event, type: 'completed', callback_id: 'c' })).toEqual({
      event_type: 'avatar_video.success',
      event_data: { video_id: 'v', callback_id: 'c', url: event.url },
    });
    expect(heygenBody({ ...event, type: 'failed' })).toEqual({
      event_type: 'avatar_video.fail',
      event_data: { video_id: 'v', callback_id: null, msg: 'Why.' },
    });
    expect(heygenBody({ video_id: 'v', type: 'cancelled' })?.event_data).toMatchObject({
      msg: 'The video was cancelled.',
    });
  });

  it('what an endpoint asks for is what has a body, and nothing else has', () => {
    for (const type of videoEventTypes) {
      const names = Object.entries(heygenEvents).filter(([, types]) =>
        types.some((name) => name === `video.${type}`),
      );
      expect(heygenBody({ ...event, type })?.event_type).toBe(names[0]?.[0]);
    }
  });
});
