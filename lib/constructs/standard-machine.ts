import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { acknowledgeNoTracing, acknowledgeWorkflow } from '../acknowledgements.ts';
import type { Config } from '../config.ts';

/**
 * A standard state machine with a role that may invoke its functions and nothing else, and a log of its failures.
 *
 * @param name fixed, so that its ARN is known to the functions that start it
 * @param definition in the Amazon States Language
 */
export const standardMachine = (
  scope: Construct,
  {
    config,
    name,
    definition,
    functionArns,
  }: { config: Config; name: string; definition: object; functionArns: string[] },
): StateMachine => {
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('states.amazonaws.com'),
    inlinePolicies: {
      Tasks: new PolicyDocument({
        statements: [new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: functionArns })],
      }),
    },
  });
  const stateMachine = new StateMachine(scope, 'StateMachine', {
    stateMachineName: name,
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromString(Stack.of(scope).toJsonString(definition)),
    role,
    tracingEnabled: config.tracing,
    logs: {
      level: LogLevel.ERROR,
      // What a task says of a refused text quotes it; a log must not.
      includeExecutionData: false,
      destination: new LogGroup(scope, 'Logs', {
        // The prefix keeps the log group's resource policy from growing with every state machine.
        logGroupName: `/aws/vendedlogs/states/${name}`,
        retention: config.logRetentionDays,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    },
  });
  acknowledgeWorkflow(stateMachine, role);
  if (!config.tracing) acknowledgeNoTracing(stateMachine);
  return stateMachine;
};
