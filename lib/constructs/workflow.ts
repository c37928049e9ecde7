import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledgeNoTracing, acknowledgeWorkflow } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { SynthesisError } from '../synthesis-error.ts';
import type { KinoraFunction } from './kinora-function.ts';
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
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: {
        Tasks: new PolicyDocument({
          statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: functionArns })],
        }),
      },
    });
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
      role,
      tracingEnabled: config.tracing,
      logs: {
        level: LogLevel.ERROR,
        // What a task says of a refused text quotes it; a log must not.
        includeExecutionData: false,
        destination: new LogGroup(this, 'Logs', {
          // The prefix keeps the log group's resource policy from growing with every state machine.
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: config.logRetentionDays,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      },
    });
    acknowledgeWorkflow(this.stateMachine, role);
    if (!config.tracing) acknowledgeNoTracing(this.stateMachine);
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
