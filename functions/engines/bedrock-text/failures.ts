import { type CallFailure, VendorFailed } from '../capabilities.ts';

const vendor = 'Amazon Bedrock';

/** Errors of Bedrock about what was sent. Source: Amazon Bedrock API reference, Converse and ApplyGuardrail. */
const failureOf = (error: unknown): CallFailure => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const { $metadata } = Object(error) as { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  if (status === 429 || name === 'ThrottlingException') return { state: 'busy', vendorMessage: message };
  if (status === undefined || status === 200 || status >= 500)
    return { state: 'unanswered', vendorMessage: `${vendor} did not answer.` };
  // Who may call what is for the operator: such messages name accounts and roles.
  const vendorMessage = name === 'ValidationException' ? message : `${vendor} cannot be asked from here.`;
  return { state: 'failed', code: 'ENGINE_FAILED', vendorMessage, retryable: false, charged: false };
};

/** An error of a call to Bedrock, as one of the ways in which a call can end. */
export const vendorFailed = (error: unknown): VendorFailed =>
  error instanceof VendorFailed ? error : new VendorFailed(failureOf(error), { cause: error });
