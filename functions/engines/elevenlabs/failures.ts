import * as z from 'zod/mini';
import { type CallFailure, VendorFailed } from '../capabilities.ts';

/** `detail` is a text, an object, or a list of fields that were wrong. */
const errorSchema = z.object({
  detail: z.union([
    z.string(),
    z.object({ status: z.optional(z.string()), message: z.optional(z.string()) }),
    z.array(z.object({ msg: z.optional(z.string()) })),
  ]),
});

const failed = { state: 'failed', charged: false, retryable: false } as const;
const notOurs = { code: 'ENGINE_FAILED', vendorMessage: 'ElevenLabs cannot be asked from here.' } as const;

const detailOf = (body: string): { status?: string | undefined; message?: string | undefined } => {
  try {
    const { detail } = z.parse(errorSchema, JSON.parse(body));
    if (typeof detail === 'string') return { message: detail };
    return Array.isArray(detail) ? { message: detail[0]?.msg } : detail;
  } catch {
    return {};
  }
};

/**
 * How a call ended that was not answered with speech.
 *
 * @param retryAfter seconds that the vendor asks to wait, if it does
 */
export const answeredFailure = (
  status: number,
  body: string,
  retryAfter: number | undefined,
): VendorFailed => {
  const detail = detailOf(body);
  return new VendorFailed(outcomeOf(status, detail, retryAfter), {
    cause: new Error(`HTTP ${status} ${detail.status ?? ''} ${detail.message ?? ''}`.trim()),
  });
};

const outcomeOf = (
  httpStatus: number,
  { status, message = `HTTP ${httpStatus}` }: ReturnType<typeof detailOf>,
  retryAfterSeconds: number | undefined,
): CallFailure => {
  if (httpStatus === 429)
    return {
      state: 'busy',
      vendorMessage: message,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    };
  if (httpStatus >= 500) return { state: 'unanswered', vendorMessage: message };
  // What an account may do and has left is for the operator, whatever its status.
  const isOfAccount = [401, 402, 403, 404].includes(httpStatus) || status === 'quota_exceeded';
  if (isOfAccount) return { ...failed, ...notOurs };
  return { ...failed, code: 'ENGINE_REFUSED', vendorMessage: message };
};

/** A call without an answer, or with a part of one. */
export const unanswered = (error: unknown): VendorFailed =>
  new VendorFailed({ state: 'unanswered', vendorMessage: 'ElevenLabs did not answer.' }, { cause: error });

/** The environment has no key. */
export const notConfigured = (): VendorFailed => new VendorFailed({ ...failed, ...notOurs });
