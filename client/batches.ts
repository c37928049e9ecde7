import {
  type BatchPlan,
  type BatchRequest,
  type BatchResult,
  batchPlan,
  batchResult,
} from './batch-types.ts';
import { queryOf } from './query.ts';
import type { Transport } from './transport.ts';

/** Which version of a template, for which project, and for how many credits at most. */
export interface TemplateBatchOptions {
  version?: number | undefined;
  project_id?: string | undefined;
  max_cost?: number | undefined;
}

const templateBatchPath = (templateId: string): string =>
  `/api/v1/templates/${encodeURIComponent(templateId)}/batch`;

/** Batches of videos; a part of the client. */
export const batchCalls = (send: Transport) => ({
  /**
   * Orders many videos at once.
   *
   * @param idempotencyKey the same key and request make what is left, and no video twice (24 h)
   */
  createVideoBatch: (
    request: BatchRequest,
    idempotencyKey: string = crypto.randomUUID(),
  ): Promise<BatchResult> =>
    send({ method: 'POST', path: '/api/v1/videos/batch', body: request, idempotencyKey }, batchResult),

  /** What the videos would be and cost; free. */
  planVideoBatch: (request: BatchRequest): Promise<BatchPlan> =>
    send({ method: 'POST', path: '/api/v1/videos/batch/plan', body: request, repeatable: true }, batchPlan),

  /**
   * Orders a video of a template for each row of a CSV text.
   *
   * @param idempotencyKey the same key and request make what is left, and no video twice (24 h)
   */
  createTemplateBatch: (
    templateId: string,
    csv: string,
    options: TemplateBatchOptions = {},
    idempotencyKey: string = crypto.randomUUID(),
  ): Promise<BatchResult> => {
    const path = `${templateBatchPath(templateId)}${queryOf({ ...options })}`;
    return send({ method: 'POST', path, body: { csv }, idempotencyKey }, batchResult);
  },

  /** What the videos of a CSV text would be and cost; free. */
  planTemplateBatch: (
    templateId: string,
    csv: string,
    options: TemplateBatchOptions = {},
  ): Promise<BatchPlan> => {
    const path = `${templateBatchPath(templateId)}/plan${queryOf({ ...options })}`;
    return send({ method: 'POST', path, body: { csv }, repeatable: true }, batchPlan);
  },
});
