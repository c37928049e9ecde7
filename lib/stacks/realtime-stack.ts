import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { SocketApi } from '../constructs/socket-api.ts';
import { addStreamAlarms } from '../constructs/stream-alarms.ts';
import { TriggeredFunctions, type TriggeredFunctionsProps } from '../constructs/triggered-functions.ts';
import { extend, type ResourceBindings } from '../resource-bindings.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface RealtimeStackProps
  extends StackProps,
    Omit<TriggeredFunctionsProps, 'data' | 'queues' | 'engineLayer'> {
  stateful: StatefulStack;
  socketName: string;
}

/** The WebSocket and what sends to it. */
export class RealtimeStack extends Stack {
  /** With the connections of the socket. */
  readonly bindings: ResourceBindings;
  /** Of the WebSocket. */
  readonly apiId: string;

  /** By what starts the functions that failed. */
  readonly deadLetters: Readonly<Record<string, Queue>>;

  constructor(scope: Construct, id: string, props: RealtimeStackProps) {
    super(scope, id, props);
    const { stateful, config } = props;
    const socket = new SocketApi(this, 'Socket', { config, name: props.socketName });
    this.bindings = extend(props.bindings, socket.bindings);
    this.apiId = socket.api.apiId;
    socket.addAlarms(stateful.alarms.action);
    const functions = new TriggeredFunctions(this, {
      ...props,
      data: stateful.data,
      queues: stateful.queues,
      bindings: this.bindings,
    });
    this.deadLetters = functions.deadLetters;
    for (const [route, target] of functions.socketRoutes) socket.addRoute(route, target);
    addStreamAlarms(this, {
      functions,
      action: stateful.alarms.action,
      impact: {
        late: 'Events reach sockets more than a minute late.',
        lost: 'Some events never reached a socket; clients see them when they connect again.',
      },
    });
    new CfnOutput(this, 'WebSocketUrl', { value: socket.url });
  }
}
