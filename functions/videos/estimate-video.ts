import { askText } from '../engines/text/ask-text.ts';
import { http } from '../platform/http/entry.ts';
import { estimateVideo } from './estimate.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.estimateVideo, ({ body }, context) =>
  estimateVideo(body, context, askText),
);
