import { type GuardedKeys, guardedKeyNames, type KeyAccess } from './guarded-keys.ts';
import { type QueueName, type QueueVariable, queueNames, queueVariable } from './queues.ts';
import { type Vendor, vendors } from './vendor-secrets.ts';

/**
 * What a function may need. Each need is exactly these IAM actions on one resource and exactly these
 * environment variables; `lib/` grants them, `platform/env.ts` reads them.
 */
export interface Need {
  /** Which resource of the environment the actions apply to. */
  resource: NeedResource;
  actions: readonly string[];
  environment: readonly EnvironmentName[];
  /** A guarded partition of the table that the function may reach with those of its actions that read, or write. */
  unlocks?: { keys: GuardedKeys; access: KeyAccess };
}

export type NeedResource =
  | 'table'
  | 'table-index'
  | 'media'
  | 'media-objects'
  | 'asset-objects'
  | `${QueueName}-queue`
  | 'event-queues'
  | 'dead-letters'
  | 'dead-letter-sources'
  | 'mail-identity'
  | 'polly'
  | 'luma'
  | 'luma-jobs'
  | 'luma-objects'
  | 'bedrock-text'
  | 'guardrail'
  | 'workflow'
  | 'workflow-executions'
  | 'publishing'
  | 'signing-key'
  | 'scrape-token'
  | 'seal-key'
  | `secret:${Vendor}`
  | 'connections'
  | 'front-door'
  | 'site'
  | 'public';

export type EnvironmentName =
  | 'TABLE_NAME'
  | 'MEDIA_BUCKET'
  | QueueVariable
  | 'EVENT_SUBSCRIPTIONS'
  | 'DEAD_LETTER_QUEUES'
  | 'DEAD_LETTER_SOURCES'
  | 'MAIL_FROM'
  | 'WORKFLOW_ARN'
  | 'PUBLISHING_ARN'
  | 'SIGNING_KEY_SECRET_ARN'
  | 'SCRAPE_TOKEN_SECRET_ARN'
  | 'SEAL_KEY_SECRET_ARN'
  | 'VENDOR_SECRETS_PREFIX'
  | 'CONNECTIONS_URL'
  | 'WEBSOCKET_URL'
  | 'FRONT_DOOR_SECRET_ARN'
  | 'MAIL_CONFIGURATION_SET'
  | 'SITE_URL'
  | 'PUBLIC_URL';

const queueNeeds = (name: QueueName): [string, Need][] => {
  const queue = { resource: `${name}-queue`, environment: [queueVariable(name)] } as const;
  return [
    [`${name}-queue:send`, { ...queue, actions: ['sqs:SendMessage'] }],
    [`${name}-queue:measure`, { ...queue, actions: ['sqs:GetQueueAttributes'] }],
  ];
};

const secretNeed = (vendor: Vendor): [string, Need] => [
  `secret:${vendor}`,
  {
    resource: `secret:${vendor}`,
    actions: ['secretsmanager:GetSecretValue'],
    environment: ['VENDOR_SECRETS_PREFIX'],
  },
];

const keyNeeds = (keys: GuardedKeys): [string, Need][] =>
  (['read', 'write'] as const).map((access) => [
    `${keys}:${access}`,
    { resource: 'table', actions: [], environment: [], unlocks: { keys, access } },
  ]);

export const needs = {
  'table:get': { resource: 'table', actions: ['dynamodb:GetItem'], environment: ['TABLE_NAME'] },
  'table:batch-get': { resource: 'table', actions: ['dynamodb:BatchGetItem'], environment: ['TABLE_NAME'] },
  'table:query': { resource: 'table', actions: ['dynamodb:Query'], environment: ['TABLE_NAME'] },
  'table:put': { resource: 'table', actions: ['dynamodb:PutItem'], environment: ['TABLE_NAME'] },
  'table:update': { resource: 'table', actions: ['dynamodb:UpdateItem'], environment: ['TABLE_NAME'] },
  'table:delete': { resource: 'table', actions: ['dynamodb:DeleteItem'], environment: ['TABLE_NAME'] },
  'table:check': { resource: 'table', actions: ['dynamodb:ConditionCheckItem'], environment: ['TABLE_NAME'] },
  ...(Object.fromEntries(guardedKeyNames.flatMap(keyNeeds)) as Record<`${GuardedKeys}:${KeyAccess}`, Need>),
  'index:query': { resource: 'table-index', actions: ['dynamodb:Query'], environment: ['TABLE_NAME'] },
  'media:list': { resource: 'media', actions: ['s3:ListBucket'], environment: ['MEDIA_BUCKET'] },
  'media:read': { resource: 'media-objects', actions: ['s3:GetObject'], environment: ['MEDIA_BUCKET'] },
  'media:write': {
    resource: 'media-objects',
    actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
    environment: ['MEDIA_BUCKET'],
  },
  'media:delete': { resource: 'media-objects', actions: ['s3:DeleteObject'], environment: ['MEDIA_BUCKET'] },
  'assets:put': {
    resource: 'asset-objects',
    actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
    environment: ['MEDIA_BUCKET'],
  },
  'assets:get': { resource: 'asset-objects', actions: ['s3:GetObject'], environment: ['MEDIA_BUCKET'] },
  'assets:remove': {
    resource: 'asset-objects',
    actions: ['s3:DeleteObject', 's3:AbortMultipartUpload'],
    environment: ['MEDIA_BUCKET'],
  },
  ...(Object.fromEntries(queueNames.flatMap(queueNeeds)) as Record<
    `${QueueName}-queue:send` | `${QueueName}-queue:measure`,
    Need
  >),
  'event-queues:send': {
    resource: 'event-queues',
    actions: ['sqs:SendMessage'],
    environment: ['EVENT_SUBSCRIPTIONS'],
  },
  'dead-letters:measure': {
    resource: 'dead-letters',
    actions: ['sqs:GetQueueAttributes'],
    environment: ['DEAD_LETTER_QUEUES'],
  },
  'dead-letters:look': {
    resource: 'dead-letters',
    actions: ['sqs:ChangeMessageVisibility', 'sqs:ReceiveMessage'],
    environment: ['DEAD_LETTER_QUEUES'],
  },
  'dead-letters:remove': {
    resource: 'dead-letters',
    actions: ['sqs:DeleteMessage'],
    environment: ['DEAD_LETTER_QUEUES'],
  },
  'dead-letter-sources:send': {
    resource: 'dead-letter-sources',
    actions: ['sqs:SendMessage'],
    environment: ['DEAD_LETTER_SOURCES'],
  },
  'mail:send': {
    resource: 'mail-identity',
    actions: ['ses:SendEmail'],
    environment: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET'],
  },
  // Without a resource where the setting `engines` does not name Polly.
  'speech:polly': { resource: 'polly', actions: ['polly:SynthesizeSpeech'], environment: [] },
  // The same of Luma. Bedrock starts by the right to invoke the model, and writes by the right of who starts.
  'luma:start': { resource: 'luma', actions: ['bedrock:InvokeModel'], environment: ['MEDIA_BUCKET'] },
  'luma:look': { resource: 'luma-jobs', actions: ['bedrock:GetAsyncInvoke'], environment: [] },
  'luma:write': { resource: 'luma-objects', actions: ['s3:PutObject'], environment: ['MEDIA_BUCKET'] },
  // The same of `bedrock` and `guardrails`.
  'text:bedrock': { resource: 'bedrock-text', actions: ['bedrock:InvokeModel'], environment: [] },
  'moderation:guardrails': { resource: 'guardrail', actions: ['bedrock:ApplyGuardrail'], environment: [] },
  'workflow:start': {
    resource: 'workflow',
    actions: ['states:StartExecution'],
    environment: ['WORKFLOW_ARN'],
  },
  'publishing:start': {
    resource: 'publishing',
    actions: ['states:StartExecution'],
    environment: ['PUBLISHING_ARN'],
  },
  'workflow:describe': {
    resource: 'workflow-executions',
    actions: ['states:DescribeExecution'],
    environment: ['WORKFLOW_ARN'],
  },
  // By a task's token, which is of one state machine.
  'workflow:answer': { resource: 'workflow', actions: ['states:SendTaskSuccess'], environment: [] },
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
  'scrape-token:read': {
    resource: 'scrape-token',
    actions: ['secretsmanager:GetSecretValue'],
    environment: ['SCRAPE_TOKEN_SECRET_ARN'],
  },
  'seal-key:read': {
    resource: 'seal-key',
    actions: ['secretsmanager:GetSecretValue'],
    environment: ['SEAL_KEY_SECRET_ARN'],
  },
  ...(Object.fromEntries(vendors.map(secretNeed)) as Record<`secret:${Vendor}`, Need>),
  'connections:send': {
    resource: 'connections',
    actions: ['execute-api:ManageConnections'],
    environment: ['CONNECTIONS_URL'],
  },
  // Without a resource, and its variable empty, where nothing stands in front of the API.
  'front-door:check': {
    resource: 'front-door',
    actions: ['secretsmanager:GetSecretValue'],
    environment: ['FRONT_DOOR_SECRET_ARN'],
  },
  // An address alone: that of the pages which links in mails open.
  'site:address': { resource: 'site', actions: [], environment: ['SITE_URL'] },
  // An address alone: that by which callers know this API.
  'public:address': { resource: 'public', actions: [], environment: ['PUBLIC_URL'] },
  // An address alone: $connect decides who may connect.
  'websocket:address': { resource: 'connections', actions: [], environment: ['WEBSOCKET_URL'] },
} as const satisfies Record<string, Need>;

export type NeedName = keyof typeof needs;
