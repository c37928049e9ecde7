import {
  DescribeExecutionCommand,
  type ExecutionStatus,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { TestCloud } from './cloud.ts';

/** The state machine as an operator sees it. */
export interface Workflow {
  /** Names of all executions of a video, whatever became of them. */
  executionsOf(videoId: string): Promise<string[]>;
  /** Undefined while there is none of that name. */
  statusOf(name: string): Promise<ExecutionStatus | undefined>;
  stop(name: string): Promise<void>;
}

/** Reaches into the workflow with the rights of the cloud itself. */
export const workflowOf = ({ running: { cloud } }: TestCloud): Workflow => {
  const client = new SFNClient(cloud.internalClient);
  const [machine] = cloud.ofType('AWS::StepFunctions::StateMachine');
  const stateMachineArn = machine?.arn ?? machine?.physicalId ?? '';
  const arnOf = (name: string) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    executionsOf: async (videoId) => {
      const { executions = [] } = await client.send(
        new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }),
      );
      return executions.map(({ name = '' }) => name).filter((name) => name.startsWith(videoId));
    },
    statusOf: async (name) => {
      try {
        const found = await client.send(new DescribeExecutionCommand({ executionArn: arnOf(name) }));
        return found.status;
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionDoesNotExist') return undefined;
        throw error;
      }
    },
    stop: async (name) => {
      await client.send(new StopExecutionCommand({ executionArn: arnOf(name) }));
    },
  };
};
