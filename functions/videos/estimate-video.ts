import { frameSize } from '../engines/frame-size.ts';
import { http } from '../platform/http/entry.ts';
import { problem } from '../shared/errors.ts';
import { quoteVideo } from './quote-video.ts';
import { videosRoutes } from './routes.ts';

/** Queueing, speaking, stitching and verifying, in seconds; drawing takes about a fifth of the film's length. */
const overheadSeconds = 4;
const secondsPerFilmSecond = 0.25;

export const handler = http(videosRoutes.estimateVideo, async ({ body }) => {
  const text = body.script ?? body.prompt;
  if (text === undefined || (body.script !== undefined && body.prompt !== undefined)) {
    const message = 'Send exactly one of script and prompt.';
    const errors = [{ path: 'body.script', message, code: 'SCRIPT_OR_PROMPT' }];
    throw problem('VALIDATION_ERROR', {}, { errors });
  }
  const draft = quoteVideo({
    kind: body.script === undefined ? 'prompt' : 'avatar',
    text,
    title: body.title,
    avatarId: body.avatar_id,
    voiceId: body.voice_id,
    language: body.language,
    style: body.style,
    quality: body.quality,
    aspectRatio: body.aspect_ratio,
    music: body.music,
    durationSeconds: body.duration,
  });
  const overCost = body.max_cost !== undefined && draft.price > body.max_cost;
  return {
    kind: draft.request.kind,
    title: draft.request.title,
    scenes: draft.scenes.map(({ index, narration, estimatedSeconds }) => ({
      index,
      narration,
      seconds: Math.round(estimatedSeconds * 10) / 10,
    })),
    duration: Math.round(draft.seconds * 10) / 10,
    ...frameSize(draft.request.resolution, draft.request.aspectRatio),
    price: draft.price,
    processing_time: Math.ceil(overheadSeconds + draft.seconds * secondsPerFilmSecond),
    problems: [
      ...draft.problems,
      ...(overCost
        ? [
            {
              path: 'body.max_cost',
              message: `The price is ${draft.price} credits.`,
              code: 'MAX_COST_EXCEEDED',
            },
          ]
        : []),
    ],
  };
});
