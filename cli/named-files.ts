import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { GenerationRequest } from '@kinora/client/api-types';
import { type Invocation, nextCommand } from './command.ts';
import { UsageError } from './errors.ts';
import { line } from './terminal.ts';
import { uploadFile } from './upload.ts';

export const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Members of a request that name an asset, for which a file may be named, and the options that do. */
const fileMembers = [
  ['narration_asset_id', '--narration', 'speak with it again'],
  ['first_frame_asset_id', '--first-frame', 'begin with it again'],
  ['last_frame_asset_id', '--last-frame', 'end with it again'],
] as const;
type FileMember = (typeof fileMembers)[number][0];

/** The files that a request names in place of assets: their paths. */
const namedFiles = async (
  request: GenerationRequest,
  { terminal }: Invocation,
): Promise<{ member: FileMember; option: string; again: string; path: string }[]> => {
  const named: Partial<Record<FileMember, string | undefined>> = request;
  const files = fileMembers.map(async ([member, option, again]) => {
    const path = resolve(terminal.cwd, named[member] ?? '');
    return named[member] !== undefined && (await isFile(path)) ? [{ member, option, again, path }] : [];
  });
  return (await Promise.all(files)).flat();
};

/**
 * Uploads a file into a project.
 *
 * @returns the asset's id
 * @throws UsageError where there is no project, or the service does not take the file
 */
export const uploadNamed = async (
  path: string,
  project: string | undefined,
  invocation: Invocation,
): Promise<string> => {
  if (project === undefined)
    throw new UsageError(
      `Into which project is ${basename(path)} uploaded? Give --project ID; ` +
        `"${nextCommand(invocation, 'projects list')}" shows them.`,
    );
  const asset = await uploadFile(await invocation.client(), project, path, { signal: invocation.signal });
  if (asset.status !== 'ready')
    throw new UsageError(asset.refusal?.reason ?? `${basename(path)} is ${asset.status}.`);
  return asset.id;
};

/**
 * The request with assets for its recording and its frames: files are uploaded into the project of the video.
 *
 * @throws UsageError where there is no project, or the service does not take a file
 */
export const withUploadedFiles = async (
  request: GenerationRequest,
  invocation: Invocation,
): Promise<GenerationRequest> => {
  const ids: Partial<Record<FileMember, string>> = {};
  for (const { member, option, again, path } of await namedFiles(request, invocation)) {
    const id = await uploadNamed(path, request.project_id, invocation);
    line(invocation.terminal.stderr, `${basename(path)} is uploaded. To ${again}: ${option} ${id}`);
    ids[member] = id;
  }
  return { ...request, ...ids };
};

/** @throws UsageError where the request names files: a plan uploads nothing */
export const demandUploadedFiles = async (
  request: GenerationRequest,
  invocation: Invocation,
): Promise<void> => {
  const [file] = await namedFiles(request, invocation);
  if (file !== undefined)
    throw new UsageError(
      `A plan uploads nothing. Give the id that "${nextCommand(invocation, 'assets upload')} ${basename(file.path)} ` +
        '--project ID" prints.',
    );
};
