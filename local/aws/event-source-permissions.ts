import { stringAt } from '../assembly/json.ts';
import type { Cloud } from '../cloud.ts';
import type { Policies } from './policies.ts';

/** Source: AWS Lambda developer guide, "Using Lambda with Amazon SQS" and "... DynamoDB", execution role. */
const pollingActions: Readonly<Record<string, readonly string[]>> = {
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
};

/**
 * Checks that each function may read the sources that the templates map to it, as AWS does when it makes a
 * mapping.
 * @throws Error with all that is missing.
 */
export const checkEventSourcePermissions = async (cloud: Cloud, policies: Policies): Promise<void> => {
  const missing: string[] = [];
  for (const { logicalId, properties } of cloud.ofType('AWS::Lambda::EventSourceMapping')) {
    const source = stringAt(properties, 'EventSourceArn') ?? '';
    const target = cloud.find(stringAt(properties, 'FunctionName') ?? '');
    const roleName = stringAt(target?.properties, 'Role')?.split('/').at(-1) ?? '';
    for (const action of pollingActions[source.split(':')[2] ?? ''] ?? []) {
      if (await policies.allows(roleName, { action, resource: source })) continue;
      missing.push(`  ${logicalId}: the role of ${target?.logicalId} lacks ${action} on ${source}`);
    }
  }
  if (missing.length > 0) throw new Error(`Event sources that cannot be read:\n${missing.join('\n')}`);
};
