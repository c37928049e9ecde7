import * as z from 'zod/mini';
import { type Polled, ResultUnusable, type Started, type VendorFilm } from '../capabilities.ts';
import { failed, notOurs } from '../vendor-answers.ts';

/** Errors of Bedrock that tell that nothing was taken. Source: Bedrock API reference, "StartAsyncInvoke". */
const full: ReadonlySet<string> = new Set(['ThrottlingException', 'ServiceQuotaExceededException']);
/** Those of our role, our region, or of models that nobody subscribed to. */
const ofOperator: ReadonlySet<string> = new Set(['AccessDeniedException', 'ResourceNotFoundException']);

/** Those of an invocation that Bedrock does not know. */
const unknown: ReadonlySet<string> = new Set(['ResourceNotFoundException', 'ValidationException']);

const errorSchema = z.object({ name: z.string(), message: z.string() });
/** Words of a refusal: Luma publishes no codes. */
const refusal = /moderat|policy|guideline|sensitive|prohibit|blocked|unsafe/i;

/** Why a start was not taken. @throws the error where it leaves that open: its token is sent again */
export const startRefused = (error: unknown): Started => {
  const parsed = z.safeParse(errorSchema, error);
  if (!parsed.success) throw error;
  const { name, message } = parsed.data;
  if (full.has(name)) return { state: 'busy', vendorMessage: message };
  if (ofOperator.has(name)) return notOurs('Amazon Bedrock');
  if (name !== 'ValidationException') throw error;
  // A region that does not have the model.
  if (/model identifier/i.test(message)) return notOurs('Amazon Bedrock');
  return failed({ code: 'ENGINE_REFUSED', vendorMessage: message, retryable: false });
};

/** What a look that met an error tells. @throws the error where it tells nothing of the work */
export const lookFailed = (error: unknown): Polled<VendorFilm> => {
  const parsed = z.safeParse(errorSchema, error);
  if (parsed.success && full.has(parsed.data.name)) return { state: 'running' };
  if (!parsed.success || !unknown.has(parsed.data.name)) throw error;
  return { state: 'missing', vendorMessage: parsed.data.message };
};

/** @param film brings over what lies under the prefix of this start */
export const polledOf = (
  {
    status,
    failureMessage = 'No reason given',
  }: { status?: string | undefined; failureMessage?: string | undefined },
  film: () => Promise<Uint8Array | undefined>,
): Polled<VendorFilm> => {
  if (status === 'Failed') {
    const isRefusal = refusal.test(failureMessage);
    return failed({
      code: isRefusal ? 'ENGINE_REFUSED' : 'ENGINE_FAILED',
      vendorMessage: failureMessage,
      retryable: !isRefusal,
    });
  }
  if (status !== 'Completed') return { state: 'running' };
  return {
    state: 'done',
    fetch: async () => {
      const file = await film();
      if (file === undefined) throw new ResultUnusable('Luma says "Completed" without a file.');
      return { file };
    },
  };
};

/** The folder in the bucket that was named at the start. @throws Error for an address that is none */
export const prefixIn = (s3Uri: string | undefined): string => {
  const [, prefix] = /^s3:\/\/[^/]+\/(.+)$/.exec(s3Uri ?? '') ?? [];
  if (prefix === undefined) throw new Error(`Bedrock tells no place of its film: ${s3Uri}`);
  return prefix.endsWith('/') ? prefix : `${prefix}/`;
};
