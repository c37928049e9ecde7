import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type ExecutionStatus,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { env } from '../env.ts';

let client: SFNClient | undefined;

const workflow = (): SFNClient => {
  client ??= new SFNClient({});
  return client;
};

const executionArn = (name: string): string =>
  `${env('WORKFLOW_ARN').replace(':stateMachine:', ':execution:')}:${name}`;

/**
 * Starts an execution. The name makes it one of a kind: a second start is the same execution.
 *
 * @param machine the variable that holds the ARN of its state machine
 * @returns `exists` when an execution of that name ran or runs already
 */
export const startExecution = async (
  name: string,
  input: unknown,
  machine: 'WORKFLOW_ARN' | 'PUBLISHING_ARN' = 'WORKFLOW_ARN',
): Promise<'started' | 'exists'> => {
  try {
    await workflow().send(
      new StartExecutionCommand({ stateMachineArn: env(machine), name, input: JSON.stringify(input) }),
    );
    return 'started';
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return 'exists';
    throw error;
  }
};

export interface Execution {
  status: ExecutionStatus;
  startedAt: Date;
  /** Of a failed one: the error's name and its text. */
  error?: string;
  cause?: string;
}

/** How an execution stands; undefined when there never was one of that name. */
export const describeExecution = async (name: string): Promise<Execution | undefined> => {
  try {
    const found = await workflow().send(new DescribeExecutionCommand({ executionArn: executionArn(name) }));
    return {
      status: found.status ?? 'RUNNING',
      startedAt: found.startDate ?? new Date(0),
      ...(found.error === undefined ? {} : { error: found.error }),
      ...(found.cause === undefined ? {} : { cause: found.cause }),
    };
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
};

/** Stops an execution; one that ended or never was is left as it is. */
export const stopExecution = async (name: string, cause: string): Promise<void> => {
  try {
    await workflow().send(new StopExecutionCommand({ executionArn: executionArn(name), cause }));
  } catch (error) {
    if (!(error instanceof ExecutionDoesNotExist)) throw error;
  }
};

/**
 * Ends the task that waits with a token.
 *
 * @returns false when no task waits with it any more
 */
export const answerTask = async (taskToken: string): Promise<boolean> => {
  try {
    await workflow().send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    return true;
  } catch (error) {
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
      return false;
    throw error;
  }
};
