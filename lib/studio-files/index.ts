import { CopyObjectCommand, S3Client } from '@aws-sdk/client-s3';

/** One file: where it lies, where it goes, and how it is answered. */
interface StudioFile {
  Key: string;
  SourceBucket: string;
  SourceKey: string;
  ContentType: string;
  CacheControl: string;
}

/** What CloudFormation tells of a resource; of it, what is read here. */
interface ResourceEvent {
  RequestType: 'Create' | 'Update' | 'Delete';
  ResourceProperties: { Bucket: string; Files: readonly StudioFile[] };
}

/**
 * Copies the files of the Studio from the bucket of CDK's assets into its own, in order. At the end of the resource
 * nothing is left to do: the bucket goes, too.
 *
 * @throws the error of S3, which CloudFormation shows
 */
export const handler = async ({ RequestType, ResourceProperties }: ResourceEvent): Promise<object> => {
  if (RequestType === 'Delete') return {};
  const client = new S3Client({});
  const { Bucket, Files } = ResourceProperties;
  for (const { Key, SourceBucket, SourceKey, ContentType, CacheControl } of Files) {
    await client.send(
      new CopyObjectCommand({
        Bucket,
        Key,
        CopySource: `${SourceBucket}/${SourceKey}`,
        MetadataDirective: 'REPLACE',
        ContentType,
        CacheControl,
      }),
    );
  }
  return {};
};
