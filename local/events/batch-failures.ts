import * as z from 'zod';
import type { InvokeResult } from '../cloud.ts';

const BatchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * The ids of the items that a function reports as failed: none for a success, all when the function or its
 * report is broken (an unknown or empty id), as Lambda treats them.
 */
export const failedItems = (result: InvokeResult, ids: string[], reportsItemFailures: boolean): string[] => {
  if (!result.ok) return ids;
  if (!reportsItemFailures || result.payload === null || result.payload === undefined) return [];
  const parsed = BatchResponse.safeParse(result.payload);
  if (!parsed.success) return ids;
  const reported = new Set((parsed.data.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
  if ([...reported].some((id) => !ids.includes(id))) return ids;
  return ids.filter((id) => reported.has(id));
};
