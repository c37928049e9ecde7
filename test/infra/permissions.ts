import { expect } from 'vitest';
import type { TriggerDeclaration } from '../../functions/shared/contract.ts';
import { type NeedName, needs as needTable } from '../../functions/shared/needs.ts';
import { vendors } from '../../functions/shared/vendor-secrets.ts';
import { flat, many, type TemplateResource, type Templates } from './templates.ts';

/** The resource that a reference names. */
export const byId = (resources: TemplateResource[], reference: unknown): TemplateResource | undefined => {
  const [, logicalId] = /^<(\w+?)(\.Arn)?>$/.exec(flat(reference)) ?? [];
  return resources.find((resource) => resource.logicalId === logicalId);
};

/** Statements of a function's role, as `action on resource`. */
export const permissionsOf = (templates: Templates, operationId: string): string[] => {
  const role = byId(templates.ofType('AWS::IAM::Role'), templates.functionOf(operationId)?.properties.Role);
  const policies = many(role?.properties.Policies) as { PolicyDocument: { Statement: unknown[] } }[];
  return policies
    .flatMap(
      ({ PolicyDocument }) =>
        PolicyDocument.Statement as { Effect: string; Action: unknown; Resource: unknown }[],
    )
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action, Resource }) =>
      many(Action).flatMap((action) => many(Resource).map((on) => `${action} on ${flat(on)}`)),
    );
};

const connections = (method: string): string =>
  `^arn:<AWS::Partition>:execute-api:<AWS::Region>:<AWS::AccountId>:<[^>]*SocketApi[^>]*>/v1/${method}/@connections/\\*$`;

/** A vendor's secret by its name, and by an ARN with the six characters at its end. */
const vendorSecretPatterns = Object.fromEntries(
  vendors.map((vendor) => {
    const arn = `^arn:<AWS::Partition>:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:kinora/dev/${vendor}`;
    return [`secret:${vendor}`, [`${arn}$`, `${arn}-\\?{6}$`]];
  }),
);

/** What the resource of a need looks like in a template. */
const resourcePatterns: Record<string, readonly string[]> = {
  ...vendorSecretPatterns,
  table: ['^<kinora-dev-stateful:\\w+DataTable\\w+Arn\\w+>$'],
  'table-index': ['^<kinora-dev-stateful:\\w+DataTable\\w+Arn\\w+>/index/gsi1$'],
  media: ['^<kinora-dev-stateful:\\w+MediaBucket\\w+Arn\\w+>$'],
  'media-objects': [
    '^<kinora-dev-stateful:\\w+MediaBucket\\w+Arn\\w+>/videos/\\*$',
    '^<kinora-dev-stateful:\\w+MediaBucket\\w+Arn\\w+>/work/\\*$',
    '^<kinora-dev-stateful:\\w+MediaBucket\\w+Arn\\w+>/movies/\\*$',
    '^<kinora-dev-stateful:\\w+MediaBucket\\w+Arn\\w+>/vendors/\\*$',
  ],
  'asset-objects': ['^<kinora-dev-stateful:\\w+MediaBucket\\w+Arn\\w+>/assets/\\*$'],
  'generation-queue': ['^<kinora-dev-stateful:\\w+GenerationQueue\\w+Arn\\w+>$'],
  'movies-queue': ['^<kinora-dev-stateful:\\w+MoviesQueue\\w+Arn\\w+>$'],
  'broken-queue': ['^<kinora-dev-stateful:\\w+BrokenQueue\\w+Arn\\w+>$'],
  'mail-queue': ['^<kinora-dev-stateful:\\w+MailQueue\\w+Arn\\w+>$'],
  'payments-queue': ['^<kinora-dev-stateful:\\w+PaymentsQueue\\w+Arn\\w+>$'],
  'cancellations-queue': ['^<kinora-dev-stateful:\\w+CancellationsQueue\\w+Arn\\w+>$'],
  'purge-queue': ['^<kinora-dev-stateful:\\w+PurgeQueue\\w+Arn\\w+>$'],
  'removal-queue': ['^<kinora-dev-stateful:\\w+RemovalQueue\\w+Arn\\w+>$'],
  'webhooks-queue': ['^<kinora-dev-stateful:\\w+WebhooksQueue\\w+Arn\\w+>$'],
  'outcomes-queue': ['^<kinora-dev-stateful:\\w+OutcomesQueue\\w+Arn\\w+>$'],
  'teardown-queue': ['^<kinora-dev-stateful:\\w+TeardownQueue\\w+Arn\\w+>$'],
  'event-queues': [
    '^<kinora-dev-stateful:\\w+(Purge(Video|Movie)|WarnBudget|ForgetCustomer|FollowAddress|OrderWebhooks|StartPublication|RevokeYoutubeGrant)Events\\w+Arn\\w+>$',
  ],
  'dead-letters': ['^<kinora-dev-(stateful|generation|realtime):\\w+(Failures|BrokenQueue)\\w+Arn\\w+>$'],
  // What operators alone read is sent to by nobody who looks after it.
  'dead-letter-sources': [
    '^<kinora-dev-stateful:ExportsOutputFnGetAtt(?!Broken)\\w+Queue[0-9A-F]{8}Arn\\w+>$',
  ],
  'feedback-queue': ['^<kinora-dev-stateful:\\w+FeedbackQueue\\w+Arn\\w+>$'],
  'mail-identity': [
    'identity/kinora@example.com',
    'identity/example.com',
    'configuration-set/kinora-dev',
  ].map((name) => `^arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:${name}$`),
  workflow: [
    '^arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:stateMachine:kinora-dev-generation$',
  ],
  publishing: [
    '^arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:stateMachine:kinora-dev-publishing$',
  ],
  'workflow-executions': [
    '^arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:kinora-dev-generation:\\*$',
  ],
  'seal-key': ['^<kinora-dev-stateful:\\w+SealKeySecret\\w+>$'],
  'scrape-token': ['^<kinora-dev-stateful:\\w+ScrapeTokenSecret\\w+>$'],
  'signing-key': ['^<kinora-dev-stateful:\\w+SigningKeySecret\\w+>$'],
  connections: [connections('POST'), connections('DELETE')],
};

/** Expected permissions of needs, as patterns. */
export const expectedOf = (operationNeeds: readonly NeedName[]): string[] => [
  ...new Set(
    operationNeeds.flatMap((need) => {
      const { actions, resource } = needTable[need];
      return actions.flatMap((action) =>
        (resourcePatterns[resource] ?? []).map((pattern) => `^${action} on ${pattern.slice(1)}`),
      );
    }),
  ),
];

/** What every function may log. */
export const logging = [
  '^logs:CreateLogStream on <\\w+Logs\\w+\\.Arn>$',
  '^logs:PutLogEvents on <\\w+Logs\\w+\\.Arn>$',
];
const sourcePatterns: Record<string, readonly string[]> = {
  stream: [
    ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map(
      (action) => `^dynamodb:${action} on <kinora-dev-stateful:\\w+DataTable\\w+StreamArn\\w+>$`,
    ),
    '^dynamodb:ListStreams on \\*$',
    '^sqs:SendMessage on <StreamFailuresQueue\\w+\\.Arn>$',
  ],
  schedule: ['^sqs:SendMessage on <RunFailuresQueue\\w+\\.Arn>$'],
  logs: ['^sqs:SendMessage on <RunFailuresQueue\\w+\\.Arn>$'],
};

const queuePatterns = {
  generation: 'GenerationQueue',
  movies: 'MoviesQueue',
  broken: 'BrokenQueue',
  mail: 'MailQueue',
  feedback: 'FeedbackQueue',
  payments: 'PaymentsQueue',
  cancellations: 'CancellationsQueue',
  purge: 'PurgeQueue',
  teardown: 'TeardownQueue',
  removal: 'RemovalQueue',
  webhooks: 'WebhooksQueue',
  outcomes: 'OutcomesQueue',
};
/** What Lambda does with what starts a function, in its name. */
export const sourceOf = (operationId: string, trigger: TriggerDeclaration): readonly string[] => {
  if (trigger.on !== 'queue' && trigger.on !== 'event') return sourcePatterns[trigger.on] ?? [];
  const own = `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Events`;
  const queue = trigger.on === 'queue' ? queuePatterns[trigger.queue] : own;
  return ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map(
    (action) => `^sqs:${action} on <kinora-dev-stateful:\\w+${queue}\\w+Arn\\w+>$`,
  );
};

/** Demands that each permission is expected, and each expected one is there. */
export const expectExactly = (found: readonly string[], patterns: readonly string[]): void => {
  const unexplained = found.filter((line) => !patterns.some((pattern) => new RegExp(pattern).test(line)));
  const missing = patterns.filter((pattern) => !found.some((line) => new RegExp(pattern).test(line)));
  expect({ unexplained, missing }).toEqual({ unexplained: [], missing: [] });
};
