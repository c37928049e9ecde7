import { http } from '../platform/http/entry.ts';
import { readEntry } from './batch-entries.ts';
import { videosRoutes } from './routes.ts';
import { submitBatch } from './submit-batch.ts';

export const handler = http(videosRoutes.createVideoBatch, ({ body, headers }, context) =>
  submitBatch(
    {
      entries: body.videos.map((entry, index) => readEntry(`body.videos.${index}`, entry)),
      body,
      sent: context.sentBody,
      idempotencyKey: headers['idempotency-key'],
      maxCost: body.max_cost,
    },
    context,
  ),
);
