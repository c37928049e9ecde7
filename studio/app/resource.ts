import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { online } from './online.ts';

/** Something that is read from the API. `data` of an earlier read stays while it is read again. */
export type Resource<T> =
  | { state: 'loading'; data: T | undefined }
  | { state: 'ready'; data: T }
  | { state: 'failed'; data: T | undefined; error: unknown };

/**
 * Reads something when a component appears, when `keys` change, and when the network is back after a failure.
 *
 * @param read is given a signal that aborts when its outcome is not wanted any more
 */
export const useResource = <T>(
  read: (signal: AbortSignal) => Promise<T>,
  keys: readonly unknown[] = [],
): Resource<T> & { reload: () => void; set: (data: T) => void } => {
  const resource = useSignal<Resource<T>>({ state: 'loading', data: undefined });
  const current = useRef<AbortController>(undefined);
  const load = useCallback(() => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    resource.value = { state: 'loading', data: resource.peek().data };
    read(controller.signal).then(
      (data) => {
        if (!controller.signal.aborted) resource.value = { state: 'ready', data };
      },
      (error) => {
        if (!controller.signal.aborted)
          resource.value = { state: 'failed', data: resource.peek().data, error };
      },
    );
  }, keys);
  useEffect(() => {
    load();
    return () => current.current?.abort();
  }, [load]);
  const isOnline = online.value;
  useEffect(() => {
    if (isOnline && resource.peek().state === 'failed') load();
  }, [isOnline, load]);
  const set = (data: T): void => {
    current.current?.abort();
    resource.value = { state: 'ready', data };
  };
  return { ...resource.value, reload: load, set };
};
