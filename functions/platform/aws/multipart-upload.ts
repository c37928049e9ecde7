import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

/** Bytes of a part; S3 takes 5 MiB to 5 GiB and up to 10,000 parts. */
export const partBytes = 8 * 1024 * 1024;
/** Parts on their way at the same time. */
const lanes = 4;

/**
 * Writes one large object in parts: a part that is lost is sent again alone. What was sent of an upload that
 * fails is removed.
 */
export const uploadInParts = async (
  client: S3Client,
  object: CreateMultipartUploadCommandInput,
  body: Uint8Array,
): Promise<void> => {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(object));
  const upload = { Bucket: object.Bucket, Key: object.Key, UploadId };
  const count = Math.ceil(body.byteLength / partBytes);
  const parts: CompletedPart[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      const Body = body.subarray(index * partBytes, (index + 1) * partBytes);
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber: index + 1, Body }));
      parts[index] = { ETag, PartNumber: index + 1 };
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(lanes, count) }, lane));
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }));
  } catch (error) {
    // An abort that fails too must not hide why; the bucket's lifecycle removes what stays.
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
};
