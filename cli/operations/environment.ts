import { GetQueueAttributesCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { UsageError } from '../errors.ts';

/** An environment as it is found by the name of its table, e.g. `kinora-prod-stateful-DataTable...`. */
export interface Environment {
  /** With which the names of its resources begin: `kinora-prod-`. */
  prefix: string;
  sqs: SQSClient;
}

/**
 * The environment of a table.
 *
 * @throws UsageError where the name is not one that CloudFormation made
 */
export const environmentOf = (tableName: string): Environment => {
  const prefix = /^(.+-)stateful-/.exec(tableName)?.[1];
  if (prefix === undefined)
    throw new UsageError(`${tableName} does not tell its environment: it is no table of the stateful stack.`);
  return { prefix, sqs: new SQSClient({}) };
};

/** Queues that one environment may have. */
const mostQueues = 200;

/** Addresses of all queues of an environment. */
export const listQueueUrls = async ({ prefix, sqs }: Environment): Promise<string[]> => {
  const urls: string[] = [];
  for await (const page of paginateListQueues({ client: sqs, pageSize: 100 }, { QueueNamePrefix: prefix })) {
    urls.push(...(page.QueueUrls ?? []));
    if (urls.length >= mostQueues) break;
  }
  return urls;
};

/** What SQS says of a queue. */
export const queueAttributes = async (
  { sqs }: Environment,
  url: string,
): Promise<Readonly<Record<string, string>>> => {
  const found = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: [
        'QueueArn',
        'ApproximateNumberOfMessages',
        'ApproximateNumberOfMessagesNotVisible',
        'RedrivePolicy',
      ],
    }),
  );
  return found.Attributes ?? {};
};

/**
 * The ARN of the workflow of an environment, whose region and account are those of any of its queues.
 *
 * @param queueArn e.g. `arn:aws:sqs:eu-central-1:123456789012:kinora-prod-...`
 */
export const workflowArnOf = ({ prefix }: Environment, queueArn: string): string => {
  const [, partition, , region, account] = queueArn.split(':');
  return `arn:${partition}:states:${region}:${account}:stateMachine:${prefix}generation`;
};
