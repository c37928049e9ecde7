import { type CallFailure, VendorFailed } from '../capabilities.ts';

/** Errors of Polly about what was sent. Source: Amazon Polly API reference, SynthesizeSpeech. */
const refusals: ReadonlySet<string> = new Set([
  'TextLengthExceededException',
  'InvalidSsmlException',
  'InvalidSampleRateException',
  'ValidationException',
]);
/** Of a voice or a form that this region or engine of Polly does not have. */
const unsupported: ReadonlySet<string> = new Set([
  'EngineNotSupportedException',
  'LanguageNotSupportedException',
  'MarksNotSupportedForFormatException',
  'SsmlMarksNotSupportedForTextTypeException',
  'LexiconNotFoundException',
]);
/** Throttling is HTTP 400 here. */
const throttles: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'ServiceQuotaExceededException',
]);

const failed = { state: 'failed', charged: false, retryable: false } as const;
const notOurs = { code: 'ENGINE_FAILED', vendorMessage: 'Amazon Polly cannot be asked from here.' } as const;

const failureOf = (error: unknown): CallFailure => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const status = statusOf(error);
  if (throttles.has(name) || status === 429) return { state: 'busy', vendorMessage: message };
  if (refusals.has(name)) return { ...failed, code: 'ENGINE_REFUSED', vendorMessage: message };
  if (unsupported.has(name)) return { ...failed, code: 'ENGINE_FAILED', vendorMessage: message };
  // Who may call what is for the operator: such messages name accounts and roles.
  if (status !== undefined && status >= 400 && status < 500) return { ...failed, ...notOurs };
  const vendorMessage = status === undefined ? 'Amazon Polly did not answer.' : message;
  return { state: 'unanswered', vendorMessage };
};

const statusOf = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  // What broke while it was answering was answered 200.
  const { httpStatusCode } = error.$metadata as { httpStatusCode?: number };
  return httpStatusCode === 200 ? undefined : httpStatusCode;
};

/** An error of a call to Polly, as one of the ways in which a call can end. */
export const vendorFailed = (error: unknown): VendorFailed =>
  new VendorFailed(failureOf(error), { cause: error });
