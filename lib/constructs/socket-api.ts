import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import { WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { type IAlarmAction, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { acknowledgeOwnAuthorization, acknowledgeSocketLogs } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import type { ResourceBindings } from '../resource-bindings.ts';
import { addAlarm, alarmPeriod } from './alarms.ts';
import type { KinoraFunction } from './kinora-function.ts';

const stageName = 'v1';

/** Routes that answer nothing by themselves: whether a connection is taken is said by its status alone. */
const withoutAnswer: readonly string[] = ['$connect', '$disconnect'];

/** The WebSocket. A message's `action` names the route that it takes. */
export class SocketApi extends Construct {
  readonly api: WebSocketApi;
  readonly url: string;
  /** What the functions are given that send to, or end, connections. */
  readonly bindings: ResourceBindings;

  constructor(scope: Construct, id: string, { config, name }: { config: Config; name: string }) {
    super(scope, id);
    this.api = new WebSocketApi(this, 'Api', {
      apiName: name,
      routeSelectionExpression: '$request.body.action',
    });
    const stage = new WebSocketStage(this, 'Stage', {
      webSocketApi: this.api,
      stageName,
      autoDeploy: true,
      throttle: {
        rateLimit: config.socketMessagesPerSecond,
        burstLimit: config.socketMessagesPerSecond * 2,
      },
    });
    this.url = stage.url;
    const host = `${this.api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    this.bindings = {
      arns: { connections: ['POST', 'DELETE'].map((method) => this.connectionsArn(method)) },
      // Spelled out: a reference to the stage would make a circle of stage, routes and functions.
      variables: {
        CONNECTIONS_URL: `https://${host}/${stageName}`,
        WEBSOCKET_URL: `wss://${host}/${stageName}`,
      },
    };
    acknowledgeSocketLogs(stage);
    acknowledgeOwnAuthorization(this.api);
  }

  /** Alarm for messages and connects that failed with us and not with their sender. */
  addAlarms(action: IAlarmAction | undefined): void {
    const errors = (metricName: string) =>
      new Metric({
        namespace: 'AWS/ApiGateway',
        metricName,
        dimensionsMap: { ApiId: this.api.apiId, Stage: stageName },
        statistic: Stats.SUM,
        period: alarmPeriod,
      });
    addAlarm(
      this,
      'SocketErrors',
      {
        impact: 'Sockets cannot be opened, or their messages are answered with an error.',
        runbook: 'throttles.md',
        metric: new MathExpression({
          expression: 'FILL(integration, 0) + FILL(execution, 0)',
          usingMetrics: { integration: errors('IntegrationError'), execution: errors('ExecutionError') },
          period: alarmPeriod,
          label: 'socket errors',
        }),
        threshold: 10,
      },
      action,
    );
  }

  addRoute(route: string, target: KinoraFunction): void {
    this.api.addRoute(route, {
      integration: new WebSocketLambdaIntegration(`${route} integration`, target.function),
      returnResponse: !withoutAnswer.includes(route),
    });
  }

  private connectionsArn(method: string): string {
    return Stack.of(this).formatArn({
      service: 'execute-api',
      resource: this.api.apiId,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      resourceName: `${stageName}/${method}/@connections/*`,
    });
  }
}
