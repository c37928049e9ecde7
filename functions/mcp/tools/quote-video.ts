import * as z from 'zod/mini';
import { parsePart } from '../../platform/http/validation.ts';
import { estimateVideo } from '../../videos/estimate.ts';
import { planBody } from '../../videos/schemas.ts';
import { requestOf, wishArguments } from '../arguments.ts';
import { defineTool } from '../tool.ts';

export const quoteVideo = defineTool({
  name: 'quote_video',
  title: 'Quote a video',
  description: 'Price in credits, length and problems of a video. Free; call it before make_video.',
  input: z.strictObject(wishArguments),
  scope: 'videos:read',
  hints: { readOnlyHint: true },
  run: async (asked, context) => {
    requestOf(asked);
    const quote = await estimateVideo(parsePart('body', planBody, asked), context);
    return {
      kind: quote.kind,
      title: quote.title,
      feasible: quote.feasible,
      price: quote.price,
      duration: quote.duration,
      scenes: quote.scenes.length,
      width: quote.width,
      height: quote.height,
      processing_time: quote.processing_time,
      queue_position: quote.queue_position,
      expected_end: quote.expected_end,
      problems: quote.problems.map(({ path, ...told }) => ({ path: path.replace(/^body\./, ''), ...told })),
      suggestions: quote.suggestions,
    };
  },
});
