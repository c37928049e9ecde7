import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Cloud } from '../../local/cloud.ts';
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
  text(key: string): Promise<string>;
  json(key: string): Promise<Body>;
  putJson(key: string, value: unknown): Promise<void>;
}

/** Physical name of the media bucket. */
export const mediaBucketOf = (cloud: Pick<Cloud, 'ofType'>): string => {
  const bucket = cloud
    .ofType('AWS::S3::Bucket')
    .find(({ logicalId, physicalId }) => /media/i.test(`${logicalId} ${physicalId}`));
  if (bucket === undefined) throw new Error('The template has no media bucket');
  return bucket.physicalId;
};

/** Reads the media bucket with the rights of the cloud itself. */
export const mediaOf = ({ running: { cloud } }: TestCloud): Media =>
  mediaIn(cloud.internalClient, mediaBucketOf(cloud));

/** The same for a cloud that runs elsewhere. */
export const mediaIn = (internalClient: Cloud['internalClient'], Bucket: string): Media => {
  const client = new S3Client({ ...internalClient, forcePathStyle: true });
  const list = async (Prefix: string): Promise<MediaObject[]> => {
    const objects: MediaObject[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix }))
      for (const { Key = '', Size = 0, LastModified } of Contents)
        objects.push({ key: Key, bytes: Size, writtenAt: LastModified?.getTime() ?? 0 });
    return objects;
  };
  const text = async (Key: string): Promise<string> => {
    const { Body: body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    return (await body?.transformToString()) ?? '';
  };
  return {
    list,
    text,
    keys: async (prefix) => (await list(prefix)).map(({ key }) => key).sort(),
    json: async (key) => JSON.parse((await text(key)) || 'null'),
    putJson: async (Key, value) => {
      await client.send(new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(value) }));
    },
  };
};
