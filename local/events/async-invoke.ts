import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Cloud, InvokeResult } from '../cloud.ts';
import { pause } from './pause.ts';

const EventInvokeConfig = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().int().min(0).max(2).default(2),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/** Lambda waits one minute before the first retry of an asynchronous event and two before the second. */
const retryDelaysMilliseconds = [60_000, 120_000];

/**
 * Invokes a function as an event: retried after an error by the function's configuration, and at last
 * reported to its on-failure destination. Never rejects.
 *
 * @param send puts a message on the queue of an ARN
 * @param stop ends the waiting between attempts
 */
export const invokeAsync = async (
  cloud: Cloud,
  functionArn: string,
  event: unknown,
  send: (queueArn: string, message: unknown) => Promise<void>,
  stop: AbortSignal,
): Promise<void> => {
  const { retries, onFailureArn } = configOf(cloud, functionArn);
  for (let attempt = 0; ; attempt++) {
    const result = await cloud.invoke(functionArn, event);
    if (result.ok || stop.aborted) return;
    const { errorType, errorMessage } = result;
    cloud.log('async_function_failed', { functionArn, attempt, errorType, errorMessage });
    const delayMilliseconds = attempt < retries ? retryDelaysMilliseconds[attempt] : undefined;
    if (delayMilliseconds === undefined) {
      if (onFailureArn) await send(onFailureArn, failureRecord(functionArn, event, result, attempt + 1));
      return;
    }
    await pause(delayMilliseconds, stop);
    if (stop.aborted) return;
  }
};

const configOf = (
  cloud: Cloud,
  functionArn: string,
): { retries: number; onFailureArn: string | undefined } => {
  const configs = cloud
    .ofType('AWS::Lambda::EventInvokeConfig')
    .map(({ properties }) => EventInvokeConfig.parse(properties));
  const config = configs.find(({ FunctionName }) => cloud.find(FunctionName)?.arn === functionArn);
  const onFailureArn = config?.DestinationConfig?.OnFailure?.Destination;
  return { retries: config?.MaximumRetryAttempts ?? retryDelaysMilliseconds.length, onFailureArn };
};

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
const failureRecord = (
  functionArn: string,
  event: unknown,
  result: Extract<InvokeResult, { ok: false }>,
  invokeCount: number,
): object => {
  const { errorType, errorMessage, trace } = result;
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: `${functionArn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: invokeCount,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { errorMessage, errorType, ...(trace && { trace }) },
  };
};
