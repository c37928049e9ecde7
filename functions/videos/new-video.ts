import type { Video } from './model.ts';
import type { VideoRequest } from './video-request.ts';

/** The video of a request that was accepted. */
export const newVideo = (
  request: VideoRequest,
  made: {
    id: string;
    ownerId: string;
    price: number;
    estimatedSeconds: number;
    now: Date;
    checkAt: string;
    correlationId?: string;
  },
): Video => ({
  ...request,
  id: made.id,
  ownerId: made.ownerId,
  status: 'pending',
  progress: 0,
  attempt: 1,
  seq: 1,
  price: made.price,
  estimatedSeconds: made.estimatedSeconds,
  createdAt: made.now.toISOString(),
  queuedAt: made.now.toISOString(),
  updatedAt: made.now.toISOString(),
  checkAt: made.checkAt,
  ...(made.correlationId === undefined ? {} : { correlationId: made.correlationId }),
});
