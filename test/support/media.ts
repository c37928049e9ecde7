import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { Body, TestCloud } from './cloud.ts';

/** One object of the media bucket: written again, it is another. */
export interface MediaObject {
  key: string;
  bytes: number;
  writtenAt: number;
}

export interface Media {
  list(prefix: string): Promise<MediaObject[]>;
  keys(prefix: string): Promise<string[]>;
  json(key: string): Promise<Body>;
}

/** Reads the media bucket with the rights of the cloud itself. */
export const mediaOf = ({ running: { cloud } }: TestCloud): Media => {
  const client = new S3Client({ ...cloud.internalClient, forcePathStyle: true });
  const bucket = cloud
    .ofType('AWS::S3::Bucket')
    .find(({ logicalId, physicalId }) => /media/i.test(`${logicalId} ${physicalId}`));
  if (bucket === undefined) throw new Error('The template has no media bucket');
  const Bucket = bucket.physicalId;
  const list = async (Prefix: string): Promise<MediaObject[]> => {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
    return Contents.map(({ Key = '', Size = 0, LastModified }) => ({
      key: Key,
      bytes: Size,
      writtenAt: LastModified?.getTime() ?? 0,
    }));
  };
  return {
    list,
    keys: async (prefix) => (await list(prefix)).map(({ key }) => key).sort(),
    json: async (Key) => {
      const { Body: body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return JSON.parse((await body?.transformToString()) ?? 'null');
    },
  };
};
