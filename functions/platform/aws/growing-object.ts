import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { media, object, type PutOptions, putInput, putObject } from './media.ts';
import { partBytes } from './multipart-upload.ts';

/** Parts on their way at the same time: whoever writes faster waits. */
const lanes = 3;

/**
 * An object that is written in order but for its head, which comes last. Some parts of it are in memory at a time,
 * however large it grows; one that never grows beyond a part is written in one go.
 */
export class GrowingObject {
  readonly #key: string;
  readonly #options: PutOptions;
  /** The first bytes behind the head: with it they are the first part, as S3 takes none below 5 MiB. */
  #first: Uint8Array | undefined;
  #buffer = new Uint8Array(partBytes);
  #filled = 0;
  #uploadId: string | undefined;
  readonly #parts: CompletedPart[] = [];
  readonly #running = new Set<Promise<void>>();
  #failure: unknown;
  #next = 2;

  constructor(key: string, options: PutOptions) {
    this.#key = key;
    this.#options = options;
  }

  /** Takes what follows; it may be changed afterwards. @throws what an earlier part failed of */
  async append(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + partBytes - this.#filled);
      this.#buffer.set(piece, this.#filled);
      this.#filled += piece.length;
      at += piece.length;
      if (this.#filled === partBytes) await this.#handOver();
    }
  }

  /** Writes what comes before all that was appended; only then there is an object. */
  async finish(head: Uint8Array): Promise<void> {
    const rest = this.#buffer.subarray(0, this.#filled);
    if (this.#uploadId === undefined)
      return await putObject(
        this.#key,
        Buffer.concat([head, this.#first ?? new Uint8Array(), rest]),
        this.#options,
      );
    if (rest.length > 0) await this.#send(this.#next++, rest);
    await this.#send(1, Buffer.concat([head, this.#first ?? new Uint8Array()]));
    await Promise.all(this.#running);
    this.#demand();
    await media().send(
      new CompleteMultipartUploadCommand({ ...this.#upload, MultipartUpload: { Parts: this.#parts } }),
    );
  }

  /** Removes what was sent. An abort that fails must not hide why; the bucket's lifecycle removes what stays. */
  async abandon(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#uploadId === undefined) return;
    await media()
      .send(new AbortMultipartUploadCommand(this.#upload))
      .catch(() => undefined);
  }

  get #upload() {
    return { ...object(this.#key), UploadId: this.#uploadId };
  }

  async #handOver(): Promise<void> {
    const full = this.#buffer;
    this.#buffer = new Uint8Array(partBytes);
    this.#filled = 0;
    if (this.#first === undefined) this.#first = full;
    else await this.#send(this.#next++, full);
  }

  /** Waits for a lane, not for the part. */
  async #send(PartNumber: number, Body: Uint8Array): Promise<void> {
    this.#uploadId ??= await this.#begin();
    while (this.#running.size >= lanes) await Promise.race(this.#running);
    this.#demand();
    const sent = this.#sendPart(PartNumber, Body).finally(() => this.#running.delete(sent));
    this.#running.add(sent);
  }

  async #sendPart(PartNumber: number, Body: Uint8Array): Promise<void> {
    try {
      const { ETag } = await media().send(new UploadPartCommand({ ...this.#upload, PartNumber, Body }));
      this.#parts[PartNumber - 1] = { ETag, PartNumber };
    } catch (error) {
      this.#failure ??= error;
    }
  }

  async #begin(): Promise<string> {
    const { UploadId: id } = await media().send(
      new CreateMultipartUploadCommand(putInput(this.#key, this.#options)),
    );
    if (id === undefined) throw new Error('S3 began an upload without an id');
    return id;
  }

  #demand(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
