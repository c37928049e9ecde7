import { endHeaders } from '../engines/end-of-life.ts';
import { askText } from '../engines/text/ask-text.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { estimateVideo } from './estimate.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.estimateVideo, async ({ body }, context) => {
  const estimate = await estimateVideo(body, context, askText);
  return reply(estimate, { headers: endHeaders(estimate.price_breakdown.engine) });
});
