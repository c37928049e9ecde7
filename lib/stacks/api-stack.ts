import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { crossOrigin, originsOf } from '../../functions/shared/cors.ts';
import type { Config } from '../config.ts';
import { addAlarm, alarmPeriod } from '../constructs/alarms.ts';
import type { LogCounter } from '../constructs/counted-logs.ts';
import { FrontDoorSecret } from '../constructs/front-door-secret.ts';
import type { ResourceBindings } from '../resource-bindings.ts';

export interface ApiStackProps extends StackProps {
  config: Config;
  /** Shown in the console. */
  apiName: string;
  alarmAction: IAlarmAction | undefined;
  logCounter: LogCounter | undefined;
}

/** The front door that the stacks of routes share. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  /** What the functions behind it are told. */
  readonly bindings: ResourceBindings;
  /** Of CloudFront; empty where requests come straight to the API. */
  readonly frontDoorSecret: string;

  constructor(
    scope: Construct,
    id: string,
    { config, apiName, alarmAction, logCounter, ...props }: ApiStackProps,
  ) {
    super(scope, id, props);
    const origins = originsOf(config.allowedOrigins);
    this.api = new HttpApi(this, 'Api', {
      apiName,
      createDefaultStage: false,
      ...(origins.length === 0 ? {} : { corsPreflight: corsOf(origins) }),
    });
    const logGroup = new LogGroup(this, 'AccessLogs', {
      // The prefix keeps the log group's resource policy from growing with every API.
      logGroupName: `/aws/vendedlogs/apis/${apiName}`,
      retention: config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const secret = config.frontDoor ? new FrontDoorSecret(this, 'FrontDoorSecret', { config }) : undefined;
    this.frontDoorSecret = secret?.value ?? '';
    this.bindings = {
      arns: { 'front-door': secret === undefined ? [] : [secret.arn] },
      variables: { FRONT_DOOR_SECRET_ARN: secret?.arn ?? '' },
    };
    logCounter?.addLog(logGroup, logGroup);
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: config.httpRequestsPerSecond, burstLimit: config.httpBurst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    });
    addAlarm(
      this,
      'ServerErrors',
      {
        impact: 'Requests are answered with 500 or 503.',
        runbook: 'server-errors.md',
        metric: stage.metricServerError({ period: alarmPeriod, statistic: 'Sum' }),
        threshold: 5,
      },
      alarmAction,
    );
    new CfnOutput(this, 'HttpUrl', { value: this.api.apiEndpoint });
  }
}

/**
 * No query string and no user agent: either may hold what a log must not. No address of the client: that stands in the
 * functions' own line, without its last part, and behind the front door it would be another's here.
 */
const accessLogFields = {
  request_id: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  response_bytes: '$context.responseLength',
  latency_ms: '$context.responseLatency',
  function_ms: '$context.integrationLatency',
  error: '$context.error.message',
  function_error: '$context.integrationErrorMessage',
};

const corsOf = (allowOrigins: string[]): CorsPreflightOptions => ({
  allowOrigins,
  allowCredentials: true,
  allowMethods: crossOrigin.methods.map((method) => CorsHttpMethod[method]),
  allowHeaders: [...crossOrigin.requestHeaders],
  exposeHeaders: [...crossOrigin.responseHeaders],
  maxAge: Duration.seconds(crossOrigin.maxAgeSeconds),
});
