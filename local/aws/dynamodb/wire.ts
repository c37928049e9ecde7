import { isObject, type JsonObject } from '../../assembly/json.ts';
import { DynamoDbError } from './errors.ts';
import type { DynamoDbStore } from './store.ts';

/** An answer of the JSON protocol. */
export interface WireAnswer {
  status: number;
  body: JsonObject;
}

/** Which part of AWS an error comes from; the rest is DynamoDB's own. */
const origins: Readonly<Record<string, string>> = {
  ValidationException: 'com.amazon.coral.validate',
  SerializationException: 'com.amazon.coral.service',
  UnknownOperationException: 'com.amazon.coral.service',
};

/** An error as the JSON protocol writes it. */
export const wireError = ({ code, message, details }: DynamoDbError): JsonObject => ({
  __type: `${origins[code] ?? 'com.amazonaws.dynamodb.v20120810'}#${code}`,
  [code === 'TransactionCanceledException' ? 'Message' : 'message']: message,
  ...details,
});

/**
 * Performs an operation and gives the answer that goes over the wire; errors other than the service's own are
 * thrown.
 *
 * @param request the body, parsed; undefined when it is no JSON
 */
export const answerCall = (store: DynamoDbStore, operation: string, request: unknown): WireAnswer => {
  try {
    if (!isObject(request))
      throw new DynamoDbError('SerializationException', 'Unexpected value type in payload');
    return { status: 200, body: store.call(operation, request) };
  } catch (error) {
    if (!(error instanceof DynamoDbError)) throw error;
    return { status: 400, body: wireError(error) };
  }
};
