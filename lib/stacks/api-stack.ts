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
    const origins = config.allowedOrigins.split(',').filter((origin) => origin !== '');
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
    this.frontDoorSecret = config.frontDoor
      ? new FrontDoorSecret(this, 'FrontDoorSecret', { config }).value
      : '';
    this.bindings = { arns: {}, variables: { FRONT_DOOR_SECRET: this.frontDoorSecret } };
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
  allowMethods: [
    CorsHttpMethod.GET,
    CorsHttpMethod.POST,
    CorsHttpMethod.PUT,
    CorsHttpMethod.PATCH,
    CorsHttpMethod.DELETE,
  ],
  allowHeaders: [
    'accept',
    'authorization',
    'content-type',
    'idempotency-key',
    'if-none-match',
    'x-api-key',
    'x-request-id',
  ],
  exposeHeaders: [
    'etag',
    'idempotency-replayed',
    'link',
    'location',
    'ratelimit',
    'ratelimit-policy',
    'retry-after',
    'x-next-cursor',
    'x-ratelimit-limit',
    'x-ratelimit-remaining',
    'x-ratelimit-reset',
    'x-request-id',
  ],
  maxAge: Duration.hours(1),
});
