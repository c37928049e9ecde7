/** The storage refused a part. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly status: number;

  constructor(status: number) {
    super(`The storage answered ${status}.`);
    this.status = status;
  }
}

/** Where a part goes. */
export interface PartTarget {
  url: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * Sends bytes to a presigned address.
 *
 * @param onSent told how many bytes are under way
 * @returns the `ETag` of what has arrived
 * @throws StorageError when it is refused; 0 is its status where the network broke
 * @throws the reason of `signal` once that is aborted
 */
export const sendPart = (
  { url, headers }: PartTarget,
  bytes: Blob,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      if (request.status < 200 || request.status >= 300) return reject(new StorageError(request.status));
      resolve(request.getResponseHeader('etag') ?? '');
    };
    request.onerror = () => reject(new StorageError(0));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(bytes);
  });
