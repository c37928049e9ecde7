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

/**
 * Says which file a request names as its recording, where it names one in place of an asset.
 *
 * @returns its path
 * @throws UsageError where it names a file that is not there
 */
const recordingFile = async (
  { narration_asset_id: named }: GenerationRequest,
  { terminal }: Invocation,
): Promise<string | undefined> => {
  if (named === undefined) return undefined;
  const path = resolve(terminal.cwd, named);
  if (await isFile(path)) return path;
  if (looksLikeFile(named))
    throw new UsageError(
      `There is no file ${named}. --narration takes a recording on this machine, or the id of one that was uploaded.`,
    );
  return undefined;
};

/** Whether a text names a file rather than an asset: ids have no folder and no ending. */
const looksLikeFile = (named: string): boolean => /[\\/]|\.\w+$/.test(named);

/**
 * The request with an asset for its recording: a file is uploaded into the project of the video.
 *
 * @throws UsageError where the file is not there, there is no project, or the service does not take the file
 */
export const withUploadedNarration = async (
  request: GenerationRequest,
  invocation: Invocation,
): Promise<GenerationRequest> => {
  const path = await recordingFile(request, invocation);
  if (path === undefined) return request;
  const { project_id: project } = request;
  if (project === undefined)
    throw new UsageError(
      `Into which project is ${basename(path)} uploaded? Give --project ID; ` +
        `"${nextCommand(invocation, 'projects list')}" shows them.`,
    );
  const { signal, terminal } = invocation;
  const asset = await uploadFile(await invocation.client(), project, path, { signal });
  if (asset.status !== 'ready')
    throw new UsageError(asset.refusal?.reason ?? `${basename(path)} is ${asset.status}.`);
  line(terminal.stderr, `${basename(path)} is uploaded. To speak with it again: --narration ${asset.id}`);
  return { ...request, narration_asset_id: asset.id };
};

/** @throws UsageError where the recording is a file: a plan uploads nothing */
export const demandUploadedNarration = async (
  request: GenerationRequest,
  invocation: Invocation,
): Promise<void> => {
  const path = await recordingFile(request, invocation);
  if (path !== undefined)
    throw new UsageError(
      `A plan uploads nothing. Give the id that "${nextCommand(invocation, 'assets upload')} ${basename(path)} ` +
        '--project ID" prints.',
    );
};
