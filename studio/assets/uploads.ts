import { NetworkError } from '@kinora/client/errors';
import { effect, signal } from '@preact/signals';
import { api } from '../app/api.ts';
import { online } from '../app/online.ts';
import { typeOf } from './file-types.ts';
import { StorageError, sendPart } from './send-part.ts';
import {
  announcementOf,
  isSameFile,
  missingParts,
  newUpload,
  partBytes,
  placeOfPart,
  shareOf,
  type Upload,
  withPart,
} from './upload-plan.ts';
import { dropUpload, keepFile, keepUpload, keptUploads } from './upload-store.ts';

/** An upload as it is shown. */
export interface ShownUpload {
  upload: Upload;
  /** Absent after a reload where the browser could not keep it: its owner chooses it again. */
  file: File | undefined;
  /** 0..1; of `reading` how much was read. */
  share: number;
  isRunning: boolean;
  /** Why it rests: it is tried again when its owner says so. */
  error: unknown;
  /** What the service found in the file, where that is not taken. */
  refusal: string | undefined;
}

/** Uploads of all projects in this browser that have not ended, in order of their beginning. */
export const uploads = signal<readonly ShownUpload[]>([]);
/** Grows with every file that has arrived, so that lists are read again. */
export const arrivals = signal(0);

const controllers = new Map<string, AbortController>();

const find = (key: string): ShownUpload | undefined =>
  uploads.peek().find(({ upload }) => upload.key === key);

const change = (key: string, part: Partial<ShownUpload>): void => {
  uploads.value = uploads.peek().map((one) => (one.upload.key === key ? { ...one, ...part } : one));
};

/** Notes a step on the page and on the disk. */
const note = async (upload: Upload): Promise<void> => {
  change(upload.key, { upload, share: shareOf(upload) });
  await keepUpload(upload);
};

const shown = (upload: Upload, file: File | undefined): ShownUpload => ({
  upload,
  file,
  share: shareOf(upload),
  isRunning: false,
  error: undefined,
  refusal: undefined,
});

/** Begins to upload files that are taken; one that waits for its file to be chosen again goes on. */
export const addFiles = (projectId: string, files: readonly File[]): void => {
  for (const file of files) {
    const waiting = uploads
      .peek()
      .find(
        (one) => one.file === undefined && one.upload.projectId === projectId && isSameFile(one.upload, file),
      );
    if (waiting !== undefined) {
      change(waiting.upload.key, { file });
      resume(waiting.upload.key);
      continue;
    }
    const type = typeOf(file.name);
    if (type === undefined) continue;
    const upload = newUpload(crypto.randomUUID(), projectId, file, type);
    uploads.value = [...uploads.peek(), shown(upload, file)];
    void keepUpload(upload);
    void keepFile(upload.key, file);
    startNext();
  }
};

/** Lets an upload rest: the part under way is sent anew later, those that arrived are kept. */
export const pause = (key: string): void => {
  const one = find(key);
  if (one === undefined) return;
  controllers.get(key)?.abort();
  void note({ ...one.upload, isPaused: true });
};

export const resume = (key: string): void => {
  const one = find(key);
  if (one === undefined) return;
  change(key, { upload: { ...one.upload, isPaused: false }, error: undefined });
  startNext();
};

/** Gives an upload up; what the service knows of it is deleted. */
export const giveUp = async (key: string): Promise<void> => {
  const one = find(key);
  controllers.get(key)?.abort();
  uploads.value = uploads.peek().filter(({ upload }) => upload.key !== key);
  await dropUpload(key);
  if (one?.upload.assetId !== undefined) {
    await api.removeAsset(one.upload.projectId, one.upload.assetId).catch(() => undefined);
    arrivals.value += 1;
  }
  startNext();
};

/** How many files are sent at the same time. */
const mostAtOnce = 2;

const startNext = (): void => {
  const running = uploads.peek().filter(({ isRunning }) => isRunning).length;
  const ready = uploads
    .peek()
    .filter(
      ({ upload, file, isRunning, error, refusal }) =>
        !isRunning && !upload.isPaused && file !== undefined && error === undefined && refusal === undefined,
    );
  for (const { upload } of ready.slice(0, Math.max(0, mostAtOnce - running))) void run(upload.key);
};

const run = async (key: string): Promise<void> => {
  const file = find(key)?.file;
  if (file === undefined) return;
  const controller = new AbortController();
  controllers.set(key, controller);
  change(key, { isRunning: true, error: undefined });
  try {
    await transfer(key, file, controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) change(key, { error });
  }
  if (controllers.get(key) === controller) controllers.delete(key);
  change(key, { isRunning: false });
  startNext();
};

const transfer = async (key: string, file: File, signal: AbortSignal): Promise<void> => {
  const current = (): Upload => {
    signal.throwIfAborted();
    const one = find(key);
    if (one === undefined) throw new DOMException('It was given up.', 'AbortError');
    return one.upload;
  };
  if (current().digests.length === 0) {
    const digests = await digestsOf(file, (share) => change(key, { share }), signal);
    await note({ ...current(), digests });
  }
  const announced = await api.createAsset(current().projectId, announcementOf(current()), key);
  await note({ ...current(), assetId: announced.id, step: 'sending' });
  const targets = announced.upload.requests;
  for (const index of missingParts(current())) {
    const target = targets[index];
    if (target === undefined) throw new StorageError(404);
    const { start, end } = placeOfPart(file.size, index);
    const onSent = (bytes: number) =>
      change(key, { share: shareOf(current(), Math.min(bytes, end - start)) });
    const etag = await sendPart(target, file.slice(start, end), onSent, signal);
    await note(withPart(current(), index, etag));
  }
  await note({ ...current(), step: 'finishing' });
  const upload = current();
  const etags = targets.length > 1 ? upload.etags.map((etag) => etag ?? '') : [];
  const { status, refusal } = await api.completeAsset(upload.projectId, announced.id, etags);
  await dropUpload(key);
  if (status === 'refused') change(key, { refusal: refusal?.reason ?? 'The file is not taken.' });
  else uploads.value = uploads.peek().filter((one) => one.upload.key !== key);
  arrivals.value += 1;
};

/** SHA-256 of each part, in hex; a part at a time, so that a long file needs little memory. */
const digestsOf = async (
  file: File,
  onRead: (share: number) => void,
  signal: AbortSignal,
): Promise<string[]> => {
  const digests: string[] = [];
  for (let start = 0; start < file.size; start += partBytes) {
    signal.throwIfAborted();
    const bytes = await file.slice(start, start + partBytes).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    digests.push([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    onRead(Math.min(1, (start + partBytes) / file.size));
  }
  return digests;
};

let restored: Promise<void> | undefined;

/** Takes up, once, what an earlier visit left: files that the browser kept go on by themselves. */
export const restoreUploads = (): Promise<void> => {
  restored ??= keptUploads().then((kept) => {
    const known = new Set(uploads.peek().map(({ upload }) => upload.key));
    const left = kept.filter(({ upload }) => !known.has(upload.key));
    uploads.value = [...left.map(({ upload, file }) => shown(upload, file)), ...uploads.peek()];
    startNext();
  });
  return restored;
};

/** Whether an upload may go on by itself when the network is back. */
const isOfNetwork = (error: unknown): boolean =>
  error instanceof NetworkError || (error instanceof StorageError && error.status === 0);

effect(() => {
  if (!online.value) return;
  for (const { upload, error } of uploads.peek()) if (isOfNetwork(error)) resume(upload.key);
});

addEventListener('beforeunload', (event) => {
  if (uploads.peek().some(({ isRunning }) => isRunning)) event.preventDefault();
});
