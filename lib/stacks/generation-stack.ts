import { Stack, type StackProps } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { addAlarm, alarmPeriod } from '../constructs/alarms.ts';
import { addCounterAlarm, type LogCounter } from '../constructs/counted-logs.ts';
import { addEngineAlarms } from '../constructs/engine-alarms.ts';
import { addLedgerAlarms } from '../constructs/ledger-alarms.ts';
import { addPaymentAlarms } from '../constructs/payment-alarms.ts';
import { PublishingWorkflow } from '../constructs/publishing-workflow.ts';
import { addReconcilerAlarms } from '../constructs/reconciler-alarms.ts';
import { addStreamAlarms } from '../constructs/stream-alarms.ts';
import { TriggeredFunctions, type TriggeredFunctionsProps } from '../constructs/triggered-functions.ts';
import { addWaitingAlarm } from '../constructs/waiting-alarm.ts';
import { Workflow } from '../constructs/workflow.ts';
import { engineLayer } from '../engine-layer.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface GenerationStackProps
  extends StackProps,
    Omit<TriggeredFunctionsProps, 'data' | 'queues' | 'engineLayer'> {
  stateful: StatefulStack;
  workflowName: string;
  publishingName: string;
  /** Folder that `.layer` stands in. */
  root: string;
}

/** From the message of a new video to its film, and the keeping of what lost its way. */
export class GenerationStack extends Stack {
  /** Where later stacks have their logs counted; absent where no trigger wants them. */
  readonly logCounter: LogCounter | undefined;

  /** By what starts the functions that failed. */
  readonly deadLetters: Readonly<Record<string, Queue>>;

  constructor(scope: Construct, id: string, props: GenerationStackProps) {
    super(scope, id, props);
    const { stateful, config, triggers } = props;
    const usesEngine = Object.values(triggers).some(({ engine }) => engine);
    const functions = new TriggeredFunctions(this, {
      ...props,
      data: stateful.data,
      queues: stateful.queues,
      engineLayer: usesEngine ? engineLayer(this, props) : undefined,
    });
    this.logCounter = functions.logCounter;
    this.deadLetters = functions.deadLetters;
    const { stateMachine } = new Workflow(this, 'Workflow', {
      config,
      name: props.workflowName,
      tasks: functions.tasks,
    });
    if (functions.publisher !== undefined)
      new PublishingWorkflow(this, 'Publishing', {
        config,
        name: props.publishingName,
        step: functions.publisher,
        action: stateful.alarms.action,
      });
    addReconcilerAlarms(this, { config, functions, action: stateful.alarms.action });
    addLedgerAlarms(this, { config, functions, action: stateful.alarms.action });
    addPaymentAlarms(this, {
      functions,
      environmentName: config.environmentName,
      action: stateful.alarms.action,
    });
    addWaitingAlarm(this, { config, functions, action: stateful.alarms.action });
    addEngineAlarms(this, {
      config,
      logGroup: functions.tasks.get('start')?.logGroup,
      action: stateful.alarms.action,
    });
    addStreamAlarms(this, {
      functions,
      action: stateful.alarms.action,
      impact: {
        late: 'What subscribes to changes, such as removing the files of a deleted video, hears of them late.',
        lost: 'Functions that subscribe to changes were not told: files of deleted videos may still be stored.',
      },
    });
    addAlarm(
      this,
      'VideosFail',
      {
        impact: 'Many videos fail; their owners are refunded but have no film.',
        runbook: 'failing-videos.md',
        // Executions fail for refused texts, too; those are their owners' business.
        metric: new Metric({
          namespace: `Kinora/${config.environmentName}`,
          metricName: 'VideosBroken',
          dimensionsMap: { service: 'kinora' },
          statistic: Stats.SUM,
          period: alarmPeriod,
        }),
        threshold: 5,
        periods: 3,
      },
      stateful.alarms.action,
    );
    addCounterAlarm(this, this.logCounter, stateful.alarms.action);
    addAlarm(
      this,
      'VideosTimeOut',
      {
        impact: 'A video took longer than half an hour; its owner waits until the reconciler fails it.',
        runbook: 'failing-videos.md',
        metric: stateMachine.metricTimedOut({ period: alarmPeriod }),
        threshold: 1,
      },
      stateful.alarms.action,
    );
  }
}
