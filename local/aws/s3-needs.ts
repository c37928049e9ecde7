import type { Need } from './policies.ts';

/** An S3 request taken apart: path-style, as SDKs send it to an address. */
export interface S3Target {
  bucket: string;
  /** Empty for requests on the bucket itself. */
  key: string;
  query: URLSearchParams;
}

export const readTarget = (url: string): S3Target => {
  const question = url.indexOf('?');
  const path = question < 0 ? url : url.slice(0, question);
  const [, bucket = '', ...key] = path.split('/');
  return {
    bucket,
    key: decodeURIComponent(key.join('/')),
    query: new URLSearchParams(question < 0 ? '' : url.slice(question + 1)),
  };
};

/** Sub-resources that change what a request means and that nothing here carries. */
const unsupportedParameters = [
  ...['tagging', 'acl', 'policy', 'cors', 'versioning', 'versions', 'website', 'encryption', 'notification'],
  ...['replication', 'logging', 'retention', 'legal-hold', 'torrent', 'restore', 'select', 'object-lock'],
  ...['publicAccessBlock', 'ownershipControls', 'inventory', 'metrics', 'analytics', 'accelerate'],
];

/** The name of the operation as the S3 API reference has it, or undefined for one not carried here. */
export const s3Operation = (method: string, target: S3Target, isCopy: boolean): string | undefined => {
  const { query, key } = target;
  if (unsupportedParameters.some((name) => query.has(name))) return undefined;
  if (target.bucket === '') return method === 'GET' ? 'ListBuckets' : undefined;
  return key === '' ? bucketOperation(method, query) : objectOperation(method, query, isCopy);
};

const bucketOperation = (method: string, query: URLSearchParams): string | undefined => {
  const lifecycle = query.has('lifecycle') ? 'LifecycleConfiguration' : '';
  if (method === 'POST') return query.has('delete') ? 'DeleteObjects' : undefined;
  if (method === 'HEAD') return 'HeadBucket';
  if (method === 'PUT') return lifecycle ? 'PutBucketLifecycleConfiguration' : 'CreateBucket';
  if (method === 'DELETE') return lifecycle ? undefined : 'DeleteBucket';
  if (query.has('uploads')) return undefined;
  if (query.has('location')) return undefined;
  return lifecycle
    ? 'GetBucketLifecycleConfiguration'
    : query.has('list-type')
      ? 'ListObjectsV2'
      : 'ListObjects';
};

const objectOperation = (method: string, query: URLSearchParams, isCopy: boolean): string | undefined => {
  const isPart = query.has('uploadId');
  switch (method) {
    case 'GET':
      if (isPart) return undefined;
      return query.has('attributes') ? 'GetObjectAttributes' : 'GetObject';
    case 'HEAD':
      return 'HeadObject';
    case 'PUT':
      if (isPart) return isCopy ? 'UploadPartCopy' : 'UploadPart';
      return isCopy ? 'CopyObject' : 'PutObject';
    case 'POST':
      if (query.has('uploads')) return 'CreateMultipartUpload';
      return isPart ? 'CompleteMultipartUpload' : undefined;
    case 'DELETE':
      return isPart ? 'AbortMultipartUpload' : 'DeleteObject';
    default:
      return undefined;
  }
};

/** Source: Amazon S3 user guide, "Required permissions for Amazon S3 API operations". */
const actionsByOperation: Readonly<Record<string, readonly string[]>> = {
  GetObject: ['s3:GetObject'],
  HeadObject: ['s3:GetObject'],
  GetObjectAttributes: ['s3:GetObject', 's3:GetObjectAttributes'],
  PutObject: ['s3:PutObject'],
  CopyObject: ['s3:PutObject'],
  UploadPart: ['s3:PutObject'],
  UploadPartCopy: ['s3:PutObject'],
  CreateMultipartUpload: ['s3:PutObject'],
  CompleteMultipartUpload: ['s3:PutObject'],
  AbortMultipartUpload: ['s3:AbortMultipartUpload'],
  DeleteObject: ['s3:DeleteObject'],
  ListObjects: ['s3:ListBucket'],
  ListObjectsV2: ['s3:ListBucket'],
  HeadBucket: ['s3:ListBucket'],
  CreateBucket: ['s3:CreateBucket'],
  DeleteBucket: ['s3:DeleteBucket'],
  PutBucketLifecycleConfiguration: ['s3:PutLifecycleConfiguration'],
  GetBucketLifecycleConfiguration: ['s3:GetLifecycleConfiguration'],
};

/**
 * The permissions that an S3 call needs.
 * @param copySource value of `x-amz-copy-source`
 * @param body the request's body, for the keys of DeleteObjects
 */
export const s3Needs = (
  operation: string,
  target: S3Target,
  copySource: string | undefined,
  body: Buffer,
): Need[] => {
  if (operation === 'ListBuckets') return [{ action: 's3:ListAllMyBuckets', resource: '*' }];
  const bucketArn = `arn:aws:s3:::${target.bucket}`;
  if (operation === 'DeleteObjects') {
    return deletedKeys(body).map((key) => ({ action: 's3:DeleteObject', resource: `${bucketArn}/${key}` }));
  }
  const resource = target.key === '' ? bucketArn : `${bucketArn}/${target.key}`;
  const prefix = target.query.get('prefix');
  const context =
    operation.startsWith('ListObjects') && prefix !== null ? { 's3:prefix': prefix } : undefined;
  const needs: Need[] = (actionsByOperation[operation] ?? [`s3:${operation}`]).map((action) => ({
    action,
    resource,
    ...(context ? { context } : {}),
  }));
  if (copySource !== undefined) {
    const source = decodeURIComponent(copySource).replace(/^\//, '').replace(/\?.*$/, '');
    needs.push({ action: 's3:GetObject', resource: `arn:aws:s3:::${source}` });
  }
  return needs;
};

const deletedKeys = (body: Buffer): string[] =>
  [...body.toString('utf8').matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) =>
    key
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  );
