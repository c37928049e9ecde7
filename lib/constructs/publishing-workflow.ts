import { Aws } from 'aws-cdk-lib';
import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { KinoraFunction } from './kinora-function.ts';
import { standardMachine } from './standard-machine.ts';

/** Between the end of the function's own time and that of its task: its start and its answer. */
const graceSeconds = 30;
/** A publication gives itself up after two days: `functions/youtube/model.ts`. */
const longestSeconds = 3 * 86_400;

export interface PublishingWorkflowProps {
  config: Config;
  /** Fixed, so that its ARN is known to the function that starts it. */
  name: string;
  /** Takes a publication on as far as it can, and says when to go on. */
  step: KinoraFunction;
  action: IAlarmAction | undefined;
}

/**
 * The loop that publishes a video, in the Amazon States Language (JSONPath). Its input is `{ownerId, publicationId}`;
 * all else stands in the table, so a step that ends anywhere is begun again.
 */
const publishingDefinition = ({ function: step, timeoutSeconds }: KinoraFunction, invokeArn: string) => {
  const invoke = (more: object) => ({
    Type: 'Task',
    Resource: invokeArn,
    Parameters: {
      FunctionName: step.functionArn,
      Payload: { 'ownerId.$': '$.ownerId', 'publicationId.$': '$.publicationId', ...more },
    },
    TimeoutSeconds: timeoutSeconds + graceSeconds,
  });
  const again = (attempts: number) => [
    {
      ErrorEquals: ['States.ALL'],
      IntervalSeconds: 2,
      MaxAttempts: attempts,
      BackoffRate: 2,
      MaxDelaySeconds: 300,
    },
  ];
  return {
    Comment: 'One publication of one video',
    StartAt: 'step',
    TimeoutSeconds: longestSeconds,
    States: {
      step: {
        ...invoke({}),
        ResultSelector: { 'done.$': '$.Payload.done', 'waitSeconds.$': '$.Payload.waitSeconds' },
        ResultPath: '$.step',
        Retry: again(8),
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'give up' }],
        Next: 'is it done',
      },
      'is it done': {
        Type: 'Choice',
        Choices: [{ Variable: '$.step.done', BooleanEquals: true, Next: 'done' }],
        Default: 'wait',
      },
      wait: { Type: 'Wait', SecondsPath: '$.step.waitSeconds', Next: 'step' },
      'give up': { ...invoke({ giveUp: true }), ResultPath: null, Retry: again(5), Next: 'failed' },
      failed: { Type: 'Fail', ErrorPath: '$.error.Error', CausePath: '$.error.Cause' },
      done: { Type: 'Succeed' },
    },
  };
};

/** The state machine that publishes videos. */
export class PublishingWorkflow extends Construct {
  constructor(scope: Construct, id: string, { config, name, step, action }: PublishingWorkflowProps) {
    super(scope, id);
    const definition = publishingDefinition(step, `arn:${Aws.PARTITION}:states:::lambda:invoke`);
    const functionArns = [step.function.functionArn];
    const stateMachine = standardMachine(this, { config, name, definition, functionArns });
    addAlarm(
      this,
      'PublicationsBreak',
      {
        impact: 'A video was not published, or only in part, and nothing of its owner was the reason.',
        runbook: 'publications.md',
        metric: stateMachine.metricFailed({ period: alarmPeriod }),
        threshold: 1,
      },
      action,
    );
  }
}
