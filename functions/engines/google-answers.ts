import * as z from 'zod/mini';
import { retryAfterOf } from '../shared/retry-after.ts';
import type { Started } from './capabilities.ts';
import { busy, failed, isOfOperator, notOurs } from './vendor-answers.ts';
import type { VendorAnswer } from './vendor-http.ts';

/** Longest time for one call, in milliseconds. */
export const googleMilliseconds = 40_000;

/** What the errors of Google's SDK 3.3.0 have in common: those of interactions and of models are different classes. */
const errorSchema = z.object({ status: z.number(), message: z.string() });
const bodySchema = z.object({ error: z.object({ message: z.string() }) });

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The answer in an error of the SDK. @throws the error where there was no answer */
export const answerIn = (error: unknown): VendorAnswer => {
  const parsed = z.safeParse(errorSchema, error);
  if (!parsed.success) throw error;
  const { status, message } = parsed.data;
  const { headers, error: body } = error as { headers?: unknown; error?: unknown };
  const asked = headers instanceof Headers ? retryAfterOf(headers.get('retry-after'), Date.now()) : undefined;
  return {
    status,
    ...(asked === undefined ? {} : { retryAfterSeconds: Math.max(1, Math.ceil(asked)) }),
    // Interactions give the body; models put it into the message.
    body: body ?? json(message),
  };
};

/** Google's own words. */
export const wordsOf = ({ status, body }: VendorAnswer): string => {
  const parsed = z.safeParse(bodySchema, body);
  return parsed.success ? parsed.data.error.message : `Google answered ${status}.`;
};

/**
 * Why a start was not taken.
 *
 * @throws the error where it leaves open whether it was: Google takes no token, so it is never sent again
 */
export const startRefused = (error: unknown): Started => {
  const answer = answerIn(error);
  const { status } = answer;
  if (status === 429) return busy(answer, wordsOf(answer));
  if (status < 400 || status >= 500 || status === 408) throw error;
  // A key that is wrong is told as 400, a model that the project may not use as 404.
  if (isOfOperator(status) || status === 404 || /api key/i.test(wordsOf(answer))) return notOurs('Google');
  return failed({ code: 'ENGINE_REFUSED', vendorMessage: wordsOf(answer), retryable: false });
};

/** What a look that met an error tells. @throws the error where it tells nothing of the work */
export const lookFailed = (error: unknown) => {
  const answer = answerIn(error);
  const { status, retryAfterSeconds } = answer;
  if (status === 429)
    return {
      state: 'running',
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    } as const;
  if (status === 404) return { state: 'missing', vendorMessage: wordsOf(answer) } as const;
  if (status !== 400) throw error;
  return failed({ code: 'ENGINE_FAILED', vendorMessage: wordsOf(answer), retryable: true });
};
