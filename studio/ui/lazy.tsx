import type { FunctionComponent } from 'preact';
import { useResource } from '../app/resource.ts';
import { ErrorNotice, Skeleton } from './notice.tsx';

/** A part of a screen whose code is fetched when it is first shown. */
export const Lazy = ({ load }: { load: () => Promise<FunctionComponent> }) => {
  const code = useResource<{ View: FunctionComponent }>(async () => ({ View: await load() }), [load]);
  if (code.state === 'failed') return <ErrorNotice error={code.error} retry={code.reload} />;
  if (code.state === 'loading') return <Skeleton lines={6} />;
  const { View } = code.data;
  return <View />;
};
