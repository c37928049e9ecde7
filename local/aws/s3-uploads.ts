import type { Refusal } from './service.ts';

/** An upload in parts as the server that carries S3 keeps it. */
export interface Upload {
  bucket: string;
  key: string;
  initiated: Date;
  /** Named when the upload began, e.g. `SHA256`: then each part has such a digest. */
  checksumAlgorithm?: string;
  parts: ReadonlyMap<number, { checksumValue?: string }>;
}

/** A request to write a part of an upload, or to join its parts. */
interface UploadRequest {
  method: string;
  bucket: string;
  key: string;
  headers: Readonly<Record<string, unknown>>;
  /** XML, of a request that joins. */
  body: string;
}

/**
 * Why S3 refuses a request on an upload that the server behind would take: it is another object's, or it lacks the
 * digests that the upload was begun with. Undefined when it is right.
 *
 * Source: S3 user guide, "Checking object integrity"; messages as S3 answers them.
 */
export const uploadRefusal = (upload: Upload, request: UploadRequest): Refusal | undefined => {
  if (upload.bucket !== request.bucket || upload.key !== request.key) {
    const message =
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.';
    return { status: 404, code: 'NoSuchUpload', message };
  }
  const { checksumAlgorithm: algorithm } = upload;
  if (algorithm === undefined) return undefined;
  if (request.method === 'PUT') return partRefusal(algorithm.toLowerCase(), request.headers);
  return request.method === 'POST' ? joinRefusal(upload, algorithm, request.body) : undefined;
};

const partRefusal = (algorithm: string, headers: UploadRequest['headers']): Refusal | undefined => {
  const wanted = `x-amz-checksum-${algorithm}`;
  if (headers[wanted] !== undefined || headers['x-amz-trailer'] === wanted) return undefined;
  const message = `Checksum Type mismatch occurred, expected checksum Type: ${algorithm}, actual checksum Type: null`;
  return { status: 400, code: 'InvalidRequest', message };
};

const joinRefusal = ({ parts }: Upload, algorithm: string, body: string): Refusal | undefined => {
  for (const [, part = ''] of body.matchAll(/<Part>([\s\S]*?)<\/Part>/g)) {
    const number = Number(/<PartNumber>(\d+)<\/PartNumber>/.exec(part)?.[1]);
    const digest = new RegExp(`<Checksum${algorithm}>([^<]*)</`).exec(part)?.[1];
    if (digest === undefined) {
      const message = `The upload was created using a ${algorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${number} in the request.`;
      return { status: 400, code: 'InvalidRequest', message };
    }
    const sent = parts.get(number);
    if (sent !== undefined && sent.checksumValue !== digest) {
      const message =
        "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.";
      return { status: 400, code: 'InvalidPart', message };
    }
  }
  return undefined;
};
