import { http } from '../platform/http/entry.ts';
import { readEntry } from './batch-entries.ts';
import { planBatch } from './plan-batch.ts';
import { videosRoutes } from './routes.ts';

export const handler = http(videosRoutes.estimateVideoBatch, ({ body }, context) =>
  planBatch(
    body.videos.map((entry, index) => readEntry(`body.videos.${index}`, entry)),
    body.max_cost,
    context,
  ),
);
