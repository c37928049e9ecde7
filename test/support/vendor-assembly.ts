import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { variants } from './variants.ts';

const program = join(import.meta.dirname, 'fake-vendor', 'synthesize.ts');

/**
 * Synthesizes the app of the variant `vendors`.
 *
 * @param folder is made, and keeps the neural voice beside the assembly
 * @returns the folder of the assembly
 * @throws Error with the process' own words when it fails
 */
export const synthesizeForVendors = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const { engines, guardrail } = variants.vendors;
  const settings = JSON.stringify({ engines, guardrail });
  await promisify(execFile)(process.execPath, ['--no-warnings', program, settings], { cwd: folder });
  return join(folder, 'cdk.out');
};
