import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { AwsApi, AwsResponse, Cloud } from '../cloud.ts';
import type { Json } from './definition.ts';
import type { ExecutionEngine } from './execution-engine.ts';
import type { Execution } from './execution-store.ts';
import { StateError } from './task-errors.ts';
import type { Answered } from './task-tokens.ts';

const StartExecution = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
});
const StopExecution = z.object({
  executionArn: z.string(),
  error: z.string().max(256).default(''),
  cause: z.string().max(32_768).default(''),
});
const DescribeExecution = z.object({ executionArn: z.string() });
const taskToken = z.string().min(1).max(2048);
const SendTaskSuccess = z.object({ taskToken, output: z.string() });
const SendTaskFailure = z.object({
  taskToken,
  error: z.string().max(256).default(''),
  cause: z.string().max(32_768).default(''),
});
const ListExecutions = z.object({
  stateMachineArn: z.string(),
  statusFilter: z.string().optional(),
  maxResults: z.number().int().min(0).max(1000).default(100),
  nextToken: z.string().optional(),
});

/** Names are 1 to 80 characters without white space, brackets, wildcards and the special characters that AWS lists. */
const executionNamePattern = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;
const maxInputBytes = 262_144;

class ApiError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The part of the Step Functions API (JSON 1.0, signing name `states`) that the product calls. */
export const statesApi = (cloud: Cloud, engine: ExecutionEngine): AwsApi => {
  const operations: Record<string, (body: unknown) => unknown> = {
    StartExecution: (body) => startExecution(engine, StartExecution.parse(body)),
    StopExecution: (body) => stopExecution(engine, StopExecution.parse(body)),
    DescribeExecution: (body) => describeExecution(engine, DescribeExecution.parse(body).executionArn),
    SendTaskSuccess: (body) => sendTaskSuccess(engine, SendTaskSuccess.parse(body)),
    SendTaskFailure: (body) => sendTaskFailure(engine, SendTaskFailure.parse(body)),
    ListExecutions: (body) => listExecutions(engine, ListExecutions.parse(body)),
  };
  return {
    signingName: 'states',
    resourceOf: ({ taskToken: token }) =>
      typeof token === 'string' ? engine.tokens.machineOf(token) : undefined,
    async handle(request) {
      const target = request.headers['x-amz-target'] ?? '';
      const operation = operations[target.replace('AWSStepFunctions.', '')];
      try {
        if (!operation) throw new ApiError('UnknownOperationException', `${target} is not served here`);
        return answer(200, operation(JSON.parse(request.body.toString('utf8') || '{}')));
      } catch (error) {
        return failure(cloud, error);
      }
    },
  };
};

/** A second start with the same name and input, while the first runs, is the first: that is AWS's rule. */
const startExecution = (engine: ExecutionEngine, request: z.infer<typeof StartExecution>) => {
  const workflow = engine.find(request.stateMachineArn);
  if (!workflow) {
    throw new ApiError(
      'StateMachineDoesNotExist',
      `State Machine Does Not Exist: '${request.stateMachineArn}'`,
    );
  }
  const name = request.name ?? randomUUID();
  if (!executionNamePattern.test(name)) throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
  checkInput(request.input);
  const executionArn = `${workflow.arn.replace(':stateMachine:', ':execution:')}:${name}`;
  const existing = engine.store.get(executionArn);
  if (existing && (existing.status !== 'RUNNING' || !sameJson(existing.input, request.input))) {
    throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`);
  }
  const execution = existing ?? engine.start(workflow, name, request.input);
  return { executionArn, startDate: execution.startedAt / 1000 };
};

const checkInput = (input: string): void => {
  if (Buffer.byteLength(input) > maxInputBytes) {
    throw new ApiError('InvalidExecutionInput', 'Invalid State Machine Execution Input: input is too long');
  }
  try {
    JSON.parse(input);
  } catch (error) {
    throw new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${String(error)}'`);
  }
};

const sameJson = (left: string, right: string): boolean =>
  left === right || isDeepStrictEqual(JSON.parse(left), JSON.parse(right));

const stopExecution = (engine: ExecutionEngine, request: z.infer<typeof StopExecution>) => {
  existing(engine, request.executionArn);
  const stopped = engine.stop(request.executionArn, request.error, request.cause);
  return { stopDate: (stopped?.stoppedAt ?? Date.now()) / 1000 };
};

const describeExecution = (engine: ExecutionEngine, executionArn: string) => {
  const execution = existing(engine, executionArn);
  const included = { included: true };
  return {
    ...summary(execution),
    input: execution.input,
    inputDetails: included,
    ...(execution.output !== undefined && { output: execution.output, outputDetails: included }),
    ...(execution.error !== undefined && { error: execution.error }),
    ...(execution.cause !== undefined && { cause: execution.cause }),
    redriveCount: 0,
    redriveStatus: 'NOT_REDRIVABLE',
  };
};

const sendTaskSuccess = (
  engine: ExecutionEngine,
  { taskToken: token, output }: z.infer<typeof SendTaskSuccess>,
) => {
  if (Buffer.byteLength(output) > maxInputBytes)
    throw new ApiError('InvalidOutput', 'Invalid Output: output is too long');
  let value: Json;
  try {
    value = JSON.parse(output);
  } catch (error) {
    throw new ApiError('InvalidOutput', `Invalid Output: '${String(error)}'`);
  }
  return answered(engine.tokens.answer(token, (waiting) => waiting.succeed(value)));
};

const sendTaskFailure = (
  engine: ExecutionEngine,
  { taskToken: token, error, cause }: z.infer<typeof SendTaskFailure>,
) => answered(engine.tokens.answer(token, (waiting) => waiting.fail(new StateError(error, cause))));

const answered = (how: Answered): object => {
  if (how === 'unknown') throw new ApiError('InvalidToken', "Invalid Token: 'Invalid token'");
  if (how === 'closed')
    throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  return {};
};

const listExecutions = (engine: ExecutionEngine, request: z.infer<typeof ListExecutions>) => {
  const { stateMachineArn, statusFilter } = request;
  if (!engine.find(stateMachineArn)) {
    throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
  }
  const limit = request.maxResults || 100;
  const offset = Number(request.nextToken ?? 0);
  if (!Number.isInteger(offset) || offset < 0) throw new ApiError('InvalidToken', 'Invalid Token');
  const found = engine.store.list(stateMachineArn, statusFilter, limit + 1, offset);
  const executions = found.slice(0, limit).map(summary);
  return { executions, ...(found.length > limit && { nextToken: String(offset + limit) }) };
};

const existing = (engine: ExecutionEngine, executionArn: string): Execution => {
  const execution = engine.store.get(executionArn);
  if (!execution) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  return execution;
};

const summary = (execution: Execution) => {
  const { executionArn, stateMachineArn, name, status, startedAt, stoppedAt } = execution;
  const startDate = startedAt / 1000;
  return {
    executionArn,
    stateMachineArn,
    name,
    status,
    startDate,
    ...(stoppedAt !== undefined && { stopDate: stoppedAt / 1000 }),
  };
};

const answer = (status: number, body: unknown): AwsResponse => {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() };
  return { status, headers, body: JSON.stringify(body) };
};

const failure = (cloud: Cloud, error: unknown): AwsResponse => {
  if (error instanceof ApiError) return answer(400, { __type: error.code, message: error.message });
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return answer(400, { __type: 'ValidationException', message: error.message });
  }
  cloud.log('states_api_failed', { error: String(error) });
  return answer(500, { __type: 'InternalFailure', message: 'Internal failure' });
};
