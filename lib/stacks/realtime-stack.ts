import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { addAlarm, alarmPeriod } from '../constructs/alarms.ts';
import type { KinoraFunction } from '../constructs/kinora-function.ts';
import { SocketApi } from '../constructs/socket-api.ts';
import { TriggeredFunctions, type TriggeredFunctionsProps } from '../constructs/triggered-functions.ts';
import { extend, type Provisions } from '../provisions.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface RealtimeStackProps
  extends StackProps,
    Omit<TriggeredFunctionsProps, 'data' | 'queue' | 'engineLayer'> {
  stateful: StatefulStack;
  socketName: string;
}

/** The WebSocket and what sends to it. */
export class RealtimeStack extends Stack {
  /** With the connections of the socket. */
  readonly provisions: Provisions;

  constructor(scope: Construct, id: string, props: RealtimeStackProps) {
    super(scope, id, props);
    const { stateful, config } = props;
    const socket = new SocketApi(this, 'Socket', { config, name: props.socketName });
    this.provisions = extend(props.provisions, socket.provisions);
    const functions = new TriggeredFunctions(this, {
      ...props,
      data: stateful.data,
      queue: stateful.queue,
      provisions: this.provisions,
    });
    for (const [route, target] of functions.socketRoutes) socket.addRoute(route, target);
    this.addStreamAlarms(functions, stateful);
    new CfnOutput(this, 'WebSocketUrl', { value: socket.url });
  }

  private addStreamAlarms({ failures, all }: TriggeredFunctions, { alarms }: StatefulStack): void {
    if (!failures) return;
    addAlarm(
      this,
      'EventsLost',
      {
        impact: 'Some events never reached a socket; clients see them when they connect again.',
        runbook: 'failed-messages.md',
        metric: failures.queue.metricApproximateNumberOfMessagesVisible({ period: alarmPeriod }),
        threshold: 1,
      },
      alarms.action,
    );
    for (const [operationId, target] of all) addIteratorAgeAlarm(this, operationId, target, alarms.action);
  }
}

const addIteratorAgeAlarm = (
  scope: Construct,
  operationId: string,
  target: KinoraFunction,
  action: StatefulStack['alarms']['action'],
): void => {
  if (!target.node.tryFindChild('Stream')) return;
  addAlarm(
    scope,
    `${operationId}Late`,
    {
      impact: 'Events reach sockets more than a minute late.',
      runbook: 'late-events.md',
      metric: target.function.metric('IteratorAge', { period: alarmPeriod, statistic: 'Maximum' }),
      threshold: 60_000,
    },
    action,
  );
};
