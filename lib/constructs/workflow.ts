import { Aws } from 'aws-cdk-lib';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { SynthesisError } from '../synthesis-error.ts';
import type { KinoraFunction } from './kinora-function.ts';
import { standardMachine } from './standard-machine.ts';
import { type WorkflowTaskName, workflowDefinition, workflowTasks } from './workflow-definition.ts';

export interface WorkflowProps {
  config: Config;
  /** Fixed, so that its ARN is known to the functions that start it. */
  name: string;
  /** By the name of the task. */
  tasks: ReadonlyMap<string, KinoraFunction>;
}

/** The state machine that makes a video. */
export class Workflow extends Construct {
  readonly stateMachine: StateMachine;

  /** @throws when a task has no function, or a function no task */
  constructor(scope: Construct, id: string, { config, name, tasks }: WorkflowProps) {
    super(scope, id);
    const definition = workflowDefinition({
      tasks: tasksOf(tasks),
      invokeArn: `arn:${Aws.PARTITION}:states:::lambda:invoke`,
      maxRenderConcurrency: config.maxRenderConcurrency,
      retryIntervalSeconds: config.retryIntervalSeconds,
    });
    const functionArns = [...tasks.values()].map((task) => task.function.functionArn);
    this.stateMachine = standardMachine(this, { config, name, definition, functionArns });
  }
}

const tasksOf = (functions: ReadonlyMap<string, KinoraFunction>) => {
  const names: readonly string[] = workflowTasks;
  const missing = names.filter((name) => !functions.has(name));
  if (missing.length > 0)
    throw new SynthesisError(`No trigger is declared for workflow tasks: ${missing.join(', ')}`);
  const tasks = [...functions].map(([name, task]) => {
    if (!names.includes(name))
      throw new SynthesisError(`The workflow has no task "${name}": ${names.join(', ')}`);
    return [name, { functionArn: task.function.functionArn, timeoutSeconds: task.timeoutSeconds }] as const;
  });
  return Object.fromEntries(tasks) as Record<
    WorkflowTaskName,
    { functionArn: string; timeoutSeconds: number }
  >;
};
