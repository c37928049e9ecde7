import * as z from 'zod/mini';
import { type Polled, ResultUnusable, type Started, type VendorFilm } from '../capabilities.ts';
import { busy, failed, isOfOperator, notOurs } from '../vendor-answers.ts';
import type { VendorAnswer } from '../vendor-http.ts';
import type { FalModel } from './model.ts';

/** Source of all shapes: fal's queue as its client 1.10.1 calls it. */
const submittedSchema = z.object({ request_id: z.string().check(z.minLength(1)) });
const statusSchema = z.object({ status: z.string() });
const detailSchema = z.object({
  detail: z.union([z.string(), z.array(z.object({ msg: z.string(), type: z.optional(z.string()) }))]),
});

/** Statuses of fal's gateway and of its accounts. */
const passing: ReadonlySet<number> = new Set([401, 402, 403, 404, 502, 503, 504]);

const wordsOf = ({ status, body }: VendorAnswer): string => {
  const parsed = z.safeParse(detailSchema, body);
  if (!parsed.success) return `fal answered ${status}.`;
  const { detail } = parsed.data;
  return typeof detail === 'string' ? detail : detail.map(({ msg }) => msg).join('; ');
};

const refused = (answer: VendorAnswer) =>
  failed({ code: 'ENGINE_REFUSED', vendorMessage: wordsOf(answer), retryable: false });

/** @throws for an answer that leaves open whether it was started */
export const startedOf = (answer: VendorAnswer): Started => {
  const { status } = answer;
  const submitted = z.safeParse(submittedSchema, answer.body);
  if (status < 300 && submitted.success) return { state: 'started', handle: submitted.data.request_id };
  if (status === 429) return busy(answer, wordsOf(answer));
  if (status < 400 || status >= 500 || status === 408)
    throw new Error(`fal answered ${status}: ${wordsOf(answer)}`);
  if (isOfOperator(status)) return notOurs('fal');
  return refused(answer);
};

/** How a request stands. @throws for an answer that says nothing of it */
export const statusOf = (answer: VendorAnswer): 'waiting' | 'ended' | 'unknown' => {
  const parsed = z.safeParse(statusSchema, answer.body);
  if (answer.status === 404) return 'unknown';
  if (answer.status === 429) return 'waiting';
  if (answer.status >= 300 || !parsed.success)
    throw new Error(`fal answered ${answer.status}: ${wordsOf(answer)}`);
  return parsed.data.status === 'COMPLETED' ? 'ended' : 'waiting';
};

/** A request that fal does not know, not yet or not any more. */
export const lost = { state: 'missing', vendorMessage: 'fal does not know this request.' } as const;

/**
 * The answer to a request that has ended, well or not.
 *
 * @param fetchFilm brings the file of an address over
 * @throws for an answer that says nothing of it
 */
export const resultOf = (
  model: FalModel,
  answer: VendorAnswer,
  fetchFilm: (url: string) => Promise<Uint8Array>,
): Polled<VendorFilm> => {
  const { status, body } = answer;
  if (status === 422) return refused(answer);
  if (status === 429 || status === 408) return { state: 'running' };
  // These tell of the key, the account or the way there, and nothing of the result: it is looked for again.
  if (passing.has(status)) throw new Error(`fal answered ${status}`);
  // It is told with an error of its own that a model failed; one of fal itself is told without `detail`.
  if (status >= 400 && z.safeParse(detailSchema, body).success)
    return failed({ code: 'ENGINE_FAILED', vendorMessage: wordsOf(answer), retryable: true });
  if (status !== 200) throw new Error(`fal answered ${status}`);
  return {
    state: 'done',
    fetch: async () => {
      const url = model.filmIn(body);
      if (url === undefined) throw new ResultUnusable('fal says "COMPLETED" without a file.');
      return { file: await fetchFilm(url) };
    },
  };
};
