import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import type { Resource, Service } from '../../local/cloud.ts';
import { resource } from './fake-cloud.ts';

/** A queue service on 127.0.0.1 without the embedded cloud around it. */
export interface Queues extends Service {
  endpoint: string;
  client: SQSClient;
  /** Creates a queue; the resource as a template would have it. */
  create(name: string, attributes?: Record<string, string>): Promise<Resource>;
}

export const startQueues = async (): Promise<Queues> => {
  const app = buildApp({ logger: false });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  const client = new SQSClient({
    region: 'eu-central-1',
    endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    useQueueUrlAsEndpoint: false,
  });
  return {
    endpoint,
    client,
    create: async (name, attributes) => {
      const { QueueUrl = '' } = await client.send(
        new CreateQueueCommand({ QueueName: name, ...(attributes && { Attributes: attributes }) }),
      );
      const got = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
      );
      const arn = got.Attributes?.QueueArn ?? '';
      return resource('AWS::SQS::Queue', name, {}, { physicalId: QueueUrl, arn });
    },
    close: async () => {
      client.destroy();
      await app.close();
    },
  };
};
