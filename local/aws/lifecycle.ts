import { DeleteObjectsCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { isObject, type JsonObject, listAt, numberAt, objectAt, stringAt } from '../assembly/json.ts';
import type { Cloud, Service } from '../cloud.ts';
import type { QueueAndObjectServer } from './fauxqs.ts';

const sweepIntervalMilliseconds = 3_600_000;
const dayMilliseconds = 86_400_000;

/** Objects of a bucket whose key starts so are removed when they are older than so many days. */
export interface ExpirationRule {
  bucket: string;
  prefix: string;
  days: number;
}

/** The expirations by age in the templates' lifecycle rules. */
export const expirationRules = (cloud: Pick<Cloud, 'ofType'>): ExpirationRule[] =>
  lifecycleRules(cloud, (rule) => numberAt(rule, 'ExpirationInDays'));

const lifecycleRules = (
  cloud: Pick<Cloud, 'ofType'>,
  daysOf: (rule: JsonObject) => number | undefined,
): ExpirationRule[] =>
  cloud.ofType('AWS::S3::Bucket').flatMap(({ physicalId, properties }) =>
    listAt(objectAt(properties, 'LifecycleConfiguration'), 'Rules')
      .filter(isObject)
      .flatMap((rule) => {
        const days = daysOf(rule);
        if (days === undefined || stringAt(rule, 'Status') !== 'Enabled') return [];
        return [{ bucket: physicalId, prefix: stringAt(rule, 'Prefix') ?? '', days }];
      }),
  );

/** After how many days uploads in parts that have not ended are given up, as the templates' lifecycle rules say. */
export const abortRules = (cloud: Pick<Cloud, 'ofType'>): ExpirationRule[] =>
  lifecycleRules(cloud, (rule) =>
    numberAt(objectAt(rule, 'AbortIncompleteMultipartUpload'), 'DaysAfterInitiation'),
  );

/** Gives uploads up that are older than their rule allows. @param now Unix milliseconds */
export const abortExpired = async (
  objects: Pick<QueueAndObjectServer, 'abortUploads'>,
  rules: readonly ExpirationRule[],
  now: number,
): Promise<void> => {
  for (const { bucket, prefix, days } of rules)
    await objects.abortUploads({ bucket, prefix, before: now - days * dayMilliseconds });
};

/** Removes expired objects and uploads now and every hour; S3 itself does it once a day. */
export const startLifecycle = (
  cloud: Cloud,
  objects: Pick<QueueAndObjectServer, 'abortUploads'>,
): Service => {
  const rules = expirationRules(cloud);
  const uploadRules = abortRules(cloud);
  if (rules.length === 0 && uploadRules.length === 0) return { close: async () => undefined };
  const client = new S3Client({ ...cloud.internalClient, forcePathStyle: true });
  let underway = Promise.resolve();
  const sweep = (): void => {
    underway = underway
      .then(() => removeExpired(client, rules, Date.now()))
      .then(() => abortExpired(objects, uploadRules, Date.now()))
      .catch((error: unknown) => cloud.log('lifecycle-failed', { error: String(error) }));
  };
  sweep();
  const timer = setInterval(sweep, sweepIntervalMilliseconds);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await underway;
      client.destroy();
    },
  };
};

/** @param now Unix milliseconds */
export const removeExpired = async (
  client: S3Client,
  rules: readonly ExpirationRule[],
  now: number,
): Promise<void> => {
  for (const { bucket, prefix, days } of rules) {
    for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
      const Objects = (page.Contents ?? [])
        .filter(({ LastModified }) => LastModified && now - LastModified.getTime() > days * dayMilliseconds)
        .map(({ Key }) => ({ Key }));
      if (Objects.length === 0) continue;
      await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } }));
    }
  }
};
