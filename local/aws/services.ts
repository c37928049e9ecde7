import type { Place } from '../assembly/identity.ts';
import type { Closing } from '../closing.ts';
import type { Cloud, CloudOptions, Service } from '../cloud.ts';
import { Bedrock } from './bedrock.ts';
import { type DynamoDbCarrier, startDynamoDb } from './dynamodb/carrier.ts';
import { DynamoDb } from './dynamodb.ts';
import { type QueueAndObjectServer, startQueuesAndObjects } from './fauxqs.ts';
import { Front } from './front.ts';
import { hashKeysOf } from './leading-keys.ts';
import type { Policies } from './policies.ts';
import { Polly } from './polly.ts';
import type { Principals } from './principals.ts';
import { S3 } from './s3.ts';
import { BucketCors } from './s3-cors.ts';
import { Secrets } from './secrets.ts';
import type { AwsService } from './service.ts';
import { Ses } from './ses.ts';
import { Sqs } from './sqs.ts';

/** The front endpoint and the servers behind it that hold data. */
export interface Carriers {
  front: Front;
  dynamoDb: DynamoDbCarrier;
  queuesAndObjects: QueueAndObjectServer;
}

/** Starts all at once; when one fails, those that did start are left in `closing`. */
export const startCarriers = async (
  dataDir: string,
  place: Pick<Place, 'region' | 'accountId'>,
  closing: Closing,
): Promise<Carriers> => {
  const kept = async <T extends Service>(starting: Promise<T>): Promise<T> => closing.keep(await starting);
  const starting = [
    kept(Front.listen()),
    kept(startDynamoDb(dataDir, place)),
    kept(startQueuesAndObjects(dataDir, place.region)),
  ] as const;
  await Promise.allSettled(starting);
  const [front, dynamoDb, queuesAndObjects] = await Promise.all(starting);
  return { front, dynamoDb, queuesAndObjects };
};

export interface ServicesOptions {
  carriers: Carriers;
  cloud: Cloud;
  place: Place;
  policies: Policies;
  principals: Principals;
  onCall: CloudOptions['onCall'];
  onMail: CloudOptions['onMail'];
  onTableWrite(tableName: string): void;
}

/** Lets the front endpoint answer for every service of the templates. */
export const openServices = ({ carriers, cloud, place, policies, ...options }: ServicesOptions): void => {
  const { faults, dataDir } = cloud;
  const s3 = new S3({
    backendUrl: carriers.queuesAndObjects.s3Url,
    cors: new BucketCors(cloud.ofType('AWS::S3::Bucket')),
    policies,
    faults,
  });
  const dynamoDb = new DynamoDb({
    carrier: carriers.dynamoDb,
    place,
    hashKeys: hashKeysOf(cloud.ofType('AWS::DynamoDB::Table')),
    faults,
    observesCapacity: options.onCall !== undefined,
    onTableWrite: options.onTableWrite,
  });
  const services = new Map<string, AwsService>([
    ['s3', s3],
    ['dynamodb', dynamoDb],
    ['sqs', new Sqs(carriers.queuesAndObjects.sqsUrl, place, faults)],
    ['ses', new Ses(dataDir, place, cloud, options.onMail)],
    ['bedrock', new Bedrock(place, carriers.queuesAndObjects.s3Url)],
    ['polly', new Polly()],
    ['secretsmanager', new Secrets(cloud, cloud.ofType('AWS::SecretsManager::Secret'))],
  ]);
  const { principals, onCall } = options;
  carriers.front.open({ principals, policies, s3, services, onCall, log: cloud.log });
};
