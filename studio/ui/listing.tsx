import type { ComponentChildren } from 'preact';
import type { Resource } from '../app/resource.ts';
import { Button } from './button.tsx';
import { ErrorNotice, Skeleton } from './notice.tsx';
import type { Pages } from './pages.ts';

/** What is read, in each of its states. @param lines of the skeleton @param children what is shown of it */
export const Read = <T,>({
  of: { state, data, error, reload },
  lines = 4,
  children,
}: {
  of: Resource<T> & { reload: () => void; error?: unknown };
  lines?: number;
  children: (data: T) => ComponentChildren;
}) => (
  <>
    {state === 'failed' && <ErrorNotice error={error} retry={reload} />}
    {data === undefined ? state === 'loading' && <Skeleton lines={lines} /> : children(data)}
  </>
);

/** A list in pages. @param empty what is shown where there is nothing */
export const Listing = <Row,>({
  of: { first, rows, hasMore, more },
  empty,
  children,
}: {
  of: Pages<Row>;
  empty: ComponentChildren;
  children: (rows: readonly Row[]) => ComponentChildren;
}) => (
  <Read of={first}>
    {() => (
      <>
        {rows.length === 0 && !hasMore ? empty : children(rows)}
        {more.error !== undefined && <ErrorNotice error={more.error} retry={() => void more.run()} />}
        {hasMore && (
          <div class="row">
            <Button busy={more.busy} onClick={() => void more.run()}>
              Show more
            </Button>
          </div>
        )}
      </>
    )}
  </Read>
);
