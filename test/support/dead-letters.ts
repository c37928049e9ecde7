import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { TestCloud } from './cloud.ts';

/** Puts orders of mails that were tried in vain where they end; no account has their address. */
export const failMails = async ({ running: { cloud } }: TestCloud, count: number): Promise<void> => {
  const { endpoint, region, internalClient } = cloud;
  const sqs = new SQSClient({ endpoint, region, credentials: internalClient.credentials });
  const failures = cloud
    .ofType('AWS::SQS::Queue')
    .find(({ physicalId }) => physicalId.includes('MailQueueFailures'));
  for (let order = 1; order <= count; order += 1) {
    const body = { kind: 'verify-email', id: `order-${order}-${randomUUID()}`, email: 'ada@example.com' };
    await sqs.send(
      new SendMessageCommand({ QueueUrl: failures?.physicalId, MessageBody: JSON.stringify(body) }),
    );
  }
};
