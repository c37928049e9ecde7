import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Resource, useResource } from '../app/resource.ts';
import { type Action, useAction } from './action.ts';

/** One page of a list that the API tells in pages. */
export interface Page<Row> {
  rows: readonly Row[];
  next: string | undefined;
}

/** All pages that were read so far. */
export interface Pages<Row> {
  first: Resource<Page<Row>> & { reload: () => void };
  rows: readonly Row[];
  hasMore: boolean;
  more: Action<[]>;
}

/**
 * Reads the first page of a list, and further ones when they are asked for.
 *
 * @param read a page; without a cursor the first
 */
export const usePages = <Row>(
  read: (cursor?: string) => Promise<Page<Row>>,
  keys: readonly unknown[] = [],
): Pages<Row> => {
  const first = useResource(() => read(), keys);
  const later = useSignal<readonly Page<Row>[]>([]);
  const page = first.data;
  useEffect(() => {
    later.value = [];
  }, [page]);
  const last = later.value.at(-1) ?? page;
  const more = useAction(async () => {
    const next = await read(last?.next);
    later.value = [...later.peek(), next];
  });
  return {
    first,
    rows: [page, ...later.value].flatMap((one) => one?.rows ?? []),
    hasMore: last?.next !== undefined,
    more,
  };
};
