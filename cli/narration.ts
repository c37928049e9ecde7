import { basename } from 'node:path';
import type { GenerationRequest } from '@kinora/client/api-types';
import { type Invocation, nextCommand } from './command.ts';
import { UsageError } from './errors.ts';
import { namedFile } from './named-file.ts';
import { line } from './terminal.ts';
import { uploadFile } from './upload.ts';

/** Path of the file that a request names as its recording. @throws UsageError where it is not there */
const recordingFile = (
  { narration_asset_id: named }: GenerationRequest,
  { terminal }: Invocation,
): Promise<string | undefined> => namedFile(named, '--narration takes a recording', terminal);

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
