import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './errors.ts';
import type { Terminal } from './terminal.ts';

const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Whether a text names a file rather than an asset: ids have no folder and no ending. */
const looksLikeFile = (named: string): boolean => /[\\/]|\.\w+$/.test(named);

/**
 * Says which file an option names, where it names one in place of an asset.
 *
 * @param takes the option, and what it takes, e.g. `--narration takes a recording`
 * @returns its path; undefined where nothing, or an asset, is named
 * @throws UsageError where it names a file that is not there
 */
export const namedFile = async (
  named: string | undefined,
  takes: string,
  { cwd }: Pick<Terminal, 'cwd'>,
): Promise<string | undefined> => {
  if (named === undefined) return undefined;
  const path = resolve(cwd, named);
  if (await isFile(path)) return path;
  if (looksLikeFile(named))
    throw new UsageError(
      `There is no file ${named}. ${takes} on this machine, or the id of one that was uploaded.`,
    );
  return undefined;
};
