import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnnouncedAsset, Asset, AssetRequest } from '@kinora/client/api-types';
import type { KinoraClient } from '@kinora/client/client';
import { ApiError, NetworkError } from '@kinora/client/errors';
import { backoff } from '@kinora/client/retry';
import { bytesOfPart, partBytes, partsOf } from '../functions/assets/model.ts';
import { UsageError } from './errors.ts';

/** Types of files by their endings. */
const types: Readonly<Record<string, AssetRequest['content_type']>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.mp4': 'video/mp4',
};

/** A part is sent so often at most. */
const tries = 4;

/**
 * Uploads a file into a project: it is read twice, once for its digests and once to be sent.
 *
 * @throws UsageError for an ending that no type belongs to, and an empty file
 */
export const uploadFile = async (
  client: KinoraClient,
  projectId: string,
  path: string,
  options: { signal: AbortSignal; onPart?: (sent: number, of: number) => void },
): Promise<Asset> => {
  const type = types[extname(path).toLowerCase()];
  if (type === undefined)
    throw new UsageError(`${basename(path)} has none of the endings ${Object.keys(types).join(', ')}.`);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw new UsageError(`${basename(path)} is empty.`);
    const announced = await client.createAsset(projectId, {
      file_name: basename(path),
      content_type: type,
      bytes: size,
      ...(await digestsOf(file, size)),
    });
    const etags = await sendAll(file, announced, options).catch(async (error: unknown) => {
      // It would count among the account's files for a day.
      await client.removeAsset(projectId, announced.id).catch(() => undefined);
      throw error;
    });
    return await client.completeAsset(projectId, announced.id, etags);
  } finally {
    await file.close();
  }
};

const digestsOf = async (
  file: FileHandle,
  size: number,
): Promise<Pick<AssetRequest, 'sha256' | 'part_sha256'>> => {
  const digests: string[] = [];
  for (let index = 0; index < partsOf(size); index += 1) {
    const part = await read(file, index, bytesOfPart(size, index));
    digests.push(createHash('sha256').update(part).digest('hex'));
  }
  const [whole, ...more] = digests;
  return more.length === 0 && whole !== undefined ? { sha256: whole } : { part_sha256: digests };
};

/** @returns what the storage answered to each part; nothing for a file that came whole */
const sendAll = async (
  file: FileHandle,
  { upload: { requests } }: AnnouncedAsset,
  { signal, onPart }: { signal: AbortSignal; onPart?: (sent: number, of: number) => void },
): Promise<string[]> => {
  const etags: string[] = [];
  for (const [index, request] of requests.entries()) {
    etags.push(await send(request, await read(file, index, request.bytes), signal));
    onPart?.(index + 1, requests.length);
  }
  return requests.length === 1 ? [] : etags;
};

const read = async (file: FileHandle, index: number, bytes: number): Promise<Uint8Array<ArrayBuffer>> => {
  const part = new Uint8Array(bytes);
  const { bytesRead } = await file.read(part, 0, bytes, index * partBytes);
  if (bytesRead !== bytes) throw new UsageError('The file was changed while it was read.');
  return part;
};

/** @returns the `ETag` of the answer */
const send = async (
  { url, headers }: AnnouncedAsset['upload']['requests'][number],
  body: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<string> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(url, { method: 'PUT', headers, body, signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      return error instanceof Error ? error : new Error(String(error));
    });
    if (!(answer instanceof Error) && answer.ok) return answer.headers.get('etag') ?? '';
    if (!(answer instanceof Error) && answer.status < 500) throw await refusal(answer);
    if (attempt === tries) throw new NetworkError('The storage cannot be reached, or broke off.');
    await sleep(backoff(attempt), undefined, { signal });
  }
};

const refusal = async (answer: Response): Promise<ApiError> => {
  const [, code = 'UPLOAD_REFUSED'] = /<Code>(\w+)<\/Code>/.exec(await answer.text()) ?? [];
  const detail = `The storage refused the file (${code}). Was it changed while it was sent?`;
  return new ApiError(answer.status, { code, detail });
};
