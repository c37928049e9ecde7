import * as z from 'zod/mini';
import { type Polled, ResultUnusable, type Started } from '../capabilities.ts';
import { busy, failed, isOfOperator, notOurs } from '../vendor-answers.ts';
import type { VendorAnswer } from '../vendor-http.ts';

/** Source of all shapes: HeyGen's OpenAPI of v3, July 2026. */
const createdSchema = z.object({ data: z.object({ video_id: z.string().check(z.minLength(1)) }) });
const videoSchema = z.object({
  data: z.object({
    status: z.string(),
    video_url: z.nullish(z.string()),
    failure_code: z.nullish(z.string()),
    failure_message: z.nullish(z.string()),
  }),
});
const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/**
 * Codes of words or pictures that HeyGen does not want. Those of v3 are not published; v2 had BLOCKED_WORDS_DETECTED.
 */
const refusal = /block|moderat|policy|sensitive|prohibit|nsfw/i;

const errorOf = ({ status, body }: VendorAnswer): { code: string; message: string } => {
  const parsed = z.safeParse(errorSchema, body);
  return parsed.success ? parsed.data.error : { code: '', message: `HeyGen answered ${status}.` };
};

/** @throws for an answer that leaves open whether it was started */
export const startedOf = (answer: VendorAnswer): Started => {
  const { status } = answer;
  const created = z.safeParse(createdSchema, answer.body);
  if (status < 300 && created.success) return { state: 'started', handle: created.data.data.video_id };
  const { code, message } = errorOf(answer);
  if (status === 429) return busy(answer, message);
  // 409: the first call with this key is being answered. What it was answered is told to the next one.
  if (status === 409 || status >= 500 || status < 400)
    throw new Error(`HeyGen answered ${status}: ${message}`);
  if (isOfOperator(status)) return notOurs('HeyGen');
  return failed({
    code: 'ENGINE_REFUSED',
    vendorMessage: message,
    retryable: !refusal.test(code) && status === 404,
  });
};

/** @param fetchFilm brings the file of an address over. @throws for an answer that says nothing of the video */
export const polledOf = (
  answer: VendorAnswer,
  fetchFilm: (url: string) => Promise<Uint8Array>,
): Polled<{ file: Uint8Array }> => {
  const { status, retryAfterSeconds } = answer;
  if (status === 429)
    return { state: 'running', ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  if (status === 404) return { state: 'missing', vendorMessage: errorOf(answer).message };
  const parsed = z.safeParse(videoSchema, answer.body);
  if (status !== 200 || !parsed.success)
    throw new Error(`HeyGen answered ${status}: ${errorOf(answer).message}`);
  const { status: state, video_url: url, failure_code: code, failure_message: message } = parsed.data.data;
  if (state === 'failed') {
    const isRefusal = refusal.test(code ?? '');
    return failed({
      code: isRefusal ? 'ENGINE_REFUSED' : 'ENGINE_FAILED',
      vendorMessage: message ?? code ?? 'No reason given',
      retryable: !isRefusal,
    });
  }
  if (state !== 'completed') return { state: 'running' };
  return {
    state: 'done',
    fetch: async () => {
      if (typeof url !== 'string') throw new ResultUnusable('HeyGen says "completed" without a file.');
      return { file: await fetchFilm(url) };
    },
  };
};
