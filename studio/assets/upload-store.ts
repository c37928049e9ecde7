import { readUpload, type Upload } from './upload-plan.ts';

/** What a browser keeps of an upload. `file` is absent where the disk had no room for it. */
export interface KeptUpload {
  upload: Upload;
  file: File | undefined;
}

const databaseName = 'kinora-uploads';
const stores = ['uploads', 'files'] as const;
type StoreName = (typeof stores)[number];

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      for (const name of stores) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Does something with a store, and answers once it is on the disk. */
const within = async <T>(
  name: StoreName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = act(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
};

const nothing = (): undefined => undefined;

/** Keeps how far an upload is. A browser without a store keeps nothing. */
export const keepUpload = async (upload: Upload): Promise<void> => {
  await within('uploads', 'readwrite', (store) => store.put(upload, upload.key)).catch(nothing);
};

/** Keeps the file of an upload, where there is room for it. */
export const keepFile = async (key: string, file: File): Promise<void> => {
  await within('files', 'readwrite', (store) => store.put(file, key)).catch(nothing);
};

export const dropUpload = async (key: string): Promise<void> => {
  for (const name of stores) await within(name, 'readwrite', (store) => store.delete(key)).catch(nothing);
};

/** The uploads that an earlier visit left. */
export const keptUploads = async (): Promise<KeptUpload[]> => {
  const kept: unknown[] = await within('uploads', 'readonly', (store) => store.getAll()).catch(() => []);
  const known = kept.flatMap((entry) => readUpload(entry) ?? []);
  return await Promise.all(
    known.map(async (upload) => {
      const file: unknown = await within('files', 'readonly', (store) => store.get(upload.key)).catch(
        nothing,
      );
      return { upload, file: file instanceof File ? file : undefined };
    }),
  );
};
