import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'minor' }) => void;

let collect: Collect | undefined;

/**
 * Collects what was made and dropped a moment ago, which takes a millisecond. A closed `VideoFrame` keeps its copy of
 * the picture until V8 collects its wrapper, and V8, which takes it for a few bytes, waits for hundreds of them.
 */
export const collectGarbage = (): void => {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  collect({ type: 'minor' });
};
