/** An error as DynamoDB answers it, with HTTP status 400. */
export class DynamoDbError extends Error {
  /** e.g. `ConditionalCheckFailedException` */
  readonly code: string;
  /** Members beside the message, e.g. `CancellationReasons`. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.details = details;
  }
}

export const invalid = (message: string): DynamoDbError => new DynamoDbError('ValidationException', message);

export const invalidParameter = (message: string): DynamoDbError =>
  invalid(`One or more parameter values were invalid: ${message}`);

/** A member of the request breaks a constraint of the API's model. */
export const constraintViolated = (value: string, member: string, constraint: string): DynamoDbError =>
  invalid(
    `1 validation error detected: Value ${value} at '${member}' failed to satisfy constraint: ${constraint}`,
  );

export const notFound = (what = ''): DynamoDbError =>
  new DynamoDbError('ResourceNotFoundException', `Requested resource not found${what}`);
