import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { AwsApi, AwsResponse, Cloud } from '../cloud.ts';
import type { Execution } from './execution-store.ts';
import type { Workflows } from './workflows.ts';

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
const ListExecutions = z.object({
  stateMachineArn: z.string(),
  statusFilter: z.string().optional(),
  maxResults: z.number().int().min(0).max(1000).default(100),
  nextToken: z.string().optional(),
});

/** Names are 1 to 80 characters without white space, brackets, wildcards and the special characters that AWS lists. */
const EXECUTION_NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;
const MAX_INPUT_BYTES = 262_144;

class ApiError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The part of the Step Functions API (JSON 1.0, signing name `states`) that the product calls. */
export function statesApi(cloud: Cloud, workflows: Workflows): AwsApi {
  const operations: Record<string, (body: unknown) => unknown> = {
    StartExecution: (body) => startExecution(workflows, StartExecution.parse(body)),
    StopExecution: (body) => stopExecution(workflows, StopExecution.parse(body)),
    DescribeExecution: (body) => describeExecution(workflows, DescribeExecution.parse(body).executionArn),
    ListExecutions: (body) => listExecutions(workflows, ListExecutions.parse(body)),
  };
  return {
    signingName: 'states',
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
}

/** A second start with the same name and input, while the first runs, is the first: that is AWS's rule. */
function startExecution(workflows: Workflows, request: z.infer<typeof StartExecution>) {
  const workflow = workflows.find(request.stateMachineArn);
  if (!workflow) {
    throw new ApiError(
      'StateMachineDoesNotExist',
      `State Machine Does Not Exist: '${request.stateMachineArn}'`,
    );
  }
  const name = request.name ?? randomUUID();
  if (!EXECUTION_NAME.test(name)) throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
  checkInput(request.input);
  const executionArn = `${workflow.arn.replace(':stateMachine:', ':execution:')}:${name}`;
  const existing = workflows.store.get(executionArn);
  if (existing && (existing.status !== 'RUNNING' || !sameJson(existing.input, request.input))) {
    throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${executionArn}'`);
  }
  const execution = existing ?? workflows.start(workflow, name, request.input);
  return { executionArn, startDate: execution.startedAt / 1000 };
}

function checkInput(input: string): void {
  if (Buffer.byteLength(input) > MAX_INPUT_BYTES) {
    throw new ApiError('InvalidExecutionInput', 'Invalid State Machine Execution Input: input is too long');
  }
  try {
    JSON.parse(input);
  } catch (error) {
    throw new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${String(error)}'`);
  }
}

function sameJson(left: string, right: string): boolean {
  return left === right || isDeepStrictEqual(JSON.parse(left), JSON.parse(right));
}

function stopExecution(workflows: Workflows, request: z.infer<typeof StopExecution>) {
  existing(workflows, request.executionArn);
  const stopped = workflows.stop(request.executionArn, request.error, request.cause);
  return { stopDate: (stopped?.stoppedAt ?? Date.now()) / 1000 };
}

function describeExecution(workflows: Workflows, executionArn: string) {
  const execution = existing(workflows, executionArn);
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
}

function listExecutions(workflows: Workflows, request: z.infer<typeof ListExecutions>) {
  const { stateMachineArn, statusFilter } = request;
  if (!workflows.find(stateMachineArn)) {
    throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
  }
  const limit = request.maxResults || 100;
  const offset = Number(request.nextToken ?? 0);
  if (!Number.isInteger(offset) || offset < 0) throw new ApiError('InvalidToken', 'Invalid Token');
  const found = workflows.store.list(stateMachineArn, statusFilter, limit + 1, offset);
  const executions = found.slice(0, limit).map(summary);
  return { executions, ...(found.length > limit && { nextToken: String(offset + limit) }) };
}

function existing(workflows: Workflows, executionArn: string): Execution {
  const execution = workflows.store.get(executionArn);
  if (!execution) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  return execution;
}

function summary(execution: Execution) {
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
}

function answer(status: number, body: unknown): AwsResponse {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() };
  return { status, headers, body: JSON.stringify(body) };
}

function failure(cloud: Cloud, error: unknown): AwsResponse {
  if (error instanceof ApiError) return answer(400, { __type: error.code, message: error.message });
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return answer(400, { __type: 'ValidationException', message: error.message });
  }
  cloud.log('states_api_failed', { error: String(error) });
  return answer(500, { __type: 'InternalFailure', message: 'Internal failure' });
}
