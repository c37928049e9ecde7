import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { InvokeResult } from '../cloud.ts';
import type { Json } from './definition.ts';

/** An error as Retry and Catch see it: `name` is matched by ErrorEquals, `message` becomes the Cause. */
export class StateError extends Error {
  readonly isRetryable: boolean;
  readonly isCatchable: boolean;

  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
    // Not even States.ALL matches it, as AWS documents.
    this.isRetryable = name !== 'States.Runtime';
    this.isCatchable = name !== 'States.Runtime';
  }
}

/** The execution was stopped: neither retried nor caught. */
export class Stopped extends Error {
  readonly isRetryable = false;
  readonly isCatchable = false;
  override readonly name = 'Stopped';
}

/** Errors that the Lambda service itself raises; Step Functions puts `Lambda.` before their names. */
const serviceErrors = new Set([
  'ServiceException',
  'AWSLambdaException',
  'SdkClientException',
  'TooManyRequestsException',
  'ResourceNotFoundException',
  'AccessDeniedException',
  'RequestTooLargeException',
]);

/** The failure of a function, named as Step Functions names it: Error = errorType, Cause = the JSON. */
export const failureOf = (result: Extract<InvokeResult, { ok: false }>): StateError => {
  const { errorType, errorMessage, trace } = result;
  if (serviceErrors.has(errorType)) return new StateError(`Lambda.${errorType}`, errorMessage);
  const cause = { errorMessage, errorType, ...(trace && { trace }) };
  return new StateError(errorType, JSON.stringify(cause));
};

const InvokeParameters = z.object({
  FunctionName: z.string(),
  Payload: z.json().default({}),
  InvocationType: z.enum(['RequestResponse', 'Event']).default('RequestResponse'),
});

/** Reads the parameters of `arn:aws:states:::lambda:invoke`. */
export const readInvokeParameters = (
  input: Json,
): { functionName: string; payload: Json; event: boolean } => {
  const parsed = InvokeParameters.safeParse(input);
  if (!parsed.success) throw new StateError('States.Runtime', z.prettifyError(parsed.error));
  const { FunctionName, Payload, InvocationType } = parsed.data;
  return { functionName: FunctionName, payload: Payload, event: InvocationType === 'Event' };
};

const AwaitedParameters = z.object({ TimeoutSeconds: z.number().int().min(1).max(99_999_999) });

/** The seconds that a task waits for its token. @throws {StateError} for what is no whole number of them */
export const readTimeoutSeconds = (input: Json): number => {
  const parsed = AwaitedParameters.safeParse(input);
  if (!parsed.success) throw new StateError('States.Runtime', z.prettifyError(parsed.error));
  return parsed.data.TimeoutSeconds;
};

/** What `lambda:invoke` answers, as documented for the optimized integration. */
export const invokeAnswer = (status: number, payload: Json): Json => ({
  ExecutedVersion: '$LATEST',
  Payload: payload,
  SdkHttpMetadata: { HttpStatusCode: status },
  SdkResponseMetadata: { RequestId: randomUUID() },
  StatusCode: status,
});
