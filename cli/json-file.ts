import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './errors.ts';
import type { Terminal } from './terminal.ts';

/**
 * What stands in a JSON file. The server says what is wrong with its content.
 *
 * @throws UsageError for a file that is no JSON, and the error of the file system where it cannot be read
 */
export const readJsonFile = async ({ cwd }: Terminal, file: string): Promise<unknown> => {
  const text = await readFile(resolve(cwd, file), 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} cannot be read as JSON.`, { cause: error });
  }
};
