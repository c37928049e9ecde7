/**
 * What a function may need. Each need is exactly these IAM actions on one resource and exactly these
 * environment variables; `lib/` grants them, `platform/env.ts` reads them.
 */
export interface Need {
  /** Which resource of the environment the actions apply to. */
  resource: NeedResource;
  actions: readonly string[];
  environment: readonly EnvironmentName[];
}

export type NeedResource =
  | 'table'
  | 'table-index'
  | 'media'
  | 'media-objects'
  | 'generation-queue'
  | 'mail-queue'
  | 'removal-queue'
  | 'mail-identity'
  | 'workflow'
  | 'workflow-executions'
  | 'signing-key'
  | 'connections'
  | 'front-door';

export type EnvironmentName =
  | 'TABLE_NAME'
  | 'MEDIA_BUCKET'
  | 'GENERATION_QUEUE_URL'
  | 'MAIL_QUEUE_URL'
  | 'REMOVAL_QUEUE_URL'
  | 'MAIL_FROM'
  | 'WORKFLOW_ARN'
  | 'SIGNING_KEY_SECRET_ARN'
  | 'CONNECTIONS_URL'
  | 'WEBSOCKET_URL'
  | 'FRONT_DOOR_SECRET';

export const needs = {
  'table:get': { resource: 'table', actions: ['dynamodb:GetItem'], environment: ['TABLE_NAME'] },
  'table:batch-get': { resource: 'table', actions: ['dynamodb:BatchGetItem'], environment: ['TABLE_NAME'] },
  'table:query': { resource: 'table', actions: ['dynamodb:Query'], environment: ['TABLE_NAME'] },
  'table:put': { resource: 'table', actions: ['dynamodb:PutItem'], environment: ['TABLE_NAME'] },
  'table:update': { resource: 'table', actions: ['dynamodb:UpdateItem'], environment: ['TABLE_NAME'] },
  'table:delete': { resource: 'table', actions: ['dynamodb:DeleteItem'], environment: ['TABLE_NAME'] },
  'table:check': { resource: 'table', actions: ['dynamodb:ConditionCheckItem'], environment: ['TABLE_NAME'] },
  'index:query': { resource: 'table-index', actions: ['dynamodb:Query'], environment: ['TABLE_NAME'] },
  'media:list': { resource: 'media', actions: ['s3:ListBucket'], environment: ['MEDIA_BUCKET'] },
  'media:read': { resource: 'media-objects', actions: ['s3:GetObject'], environment: ['MEDIA_BUCKET'] },
  'media:write': {
    resource: 'media-objects',
    actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
    environment: ['MEDIA_BUCKET'],
  },
  'media:delete': { resource: 'media-objects', actions: ['s3:DeleteObject'], environment: ['MEDIA_BUCKET'] },
  'generation-queue:send': {
    resource: 'generation-queue',
    actions: ['sqs:SendMessage'],
    environment: ['GENERATION_QUEUE_URL'],
  },
  'generation-queue:measure': {
    resource: 'generation-queue',
    actions: ['sqs:GetQueueAttributes'],
    environment: ['GENERATION_QUEUE_URL'],
  },
  'mail-queue:send': {
    resource: 'mail-queue',
    actions: ['sqs:SendMessage'],
    environment: ['MAIL_QUEUE_URL'],
  },
  'removal-queue:send': {
    resource: 'removal-queue',
    actions: ['sqs:SendMessage'],
    environment: ['REMOVAL_QUEUE_URL'],
  },
  'mail:send': { resource: 'mail-identity', actions: ['ses:SendEmail'], environment: ['MAIL_FROM'] },
  'workflow:start': {
    resource: 'workflow',
    actions: ['states:StartExecution'],
    environment: ['WORKFLOW_ARN'],
  },
  'workflow:describe': {
    resource: 'workflow-executions',
    actions: ['states:DescribeExecution'],
    environment: ['WORKFLOW_ARN'],
  },
  'workflow:stop': {
    resource: 'workflow-executions',
    actions: ['states:StopExecution'],
    environment: ['WORKFLOW_ARN'],
  },
  'signing-key:read': {
    resource: 'signing-key',
    actions: ['secretsmanager:GetSecretValue'],
    environment: ['SIGNING_KEY_SECRET_ARN'],
  },
  'connections:send': {
    resource: 'connections',
    actions: ['execute-api:ManageConnections'],
    environment: ['CONNECTIONS_URL'],
  },
  // Empty where nothing stands in front of the API.
  'front-door:check': { resource: 'front-door', actions: [], environment: ['FRONT_DOOR_SECRET'] },
  // An address alone: $connect decides who may connect.
  'websocket:address': { resource: 'connections', actions: [], environment: ['WEBSOCKET_URL'] },
} as const satisfies Record<string, Need>;

export type NeedName = keyof typeof needs;
