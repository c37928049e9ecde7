import { basename, resolve } from 'node:path';
import type { GenerationRequest, PromptRequest } from '@kinora/client/api-types';
import { uploadPicture } from './b-roll.ts';
import { type Invocation, nextCommand } from './command.ts';
import { UsageError } from './errors.ts';
import { isFile } from './narration.ts';

const members = ['first_frame_asset_id', 'last_frame_asset_id'] as const;
type Frames = Pick<PromptRequest, (typeof members)[number]>;

/** The files that a request names in place of pictures of its project: their paths. */
const frameFiles = async (
  request: GenerationRequest,
  { terminal }: Invocation,
): Promise<{ member: (typeof members)[number]; path: string }[]> => {
  const named: Frames = 'prompt' in request ? request : {};
  const files = members.map(async (member) => {
    const path = resolve(terminal.cwd, named[member] ?? '');
    return named[member] !== undefined && (await isFile(path)) ? [{ member, path }] : [];
  });
  return (await Promise.all(files)).flat();
};

/**
 * The request with assets for what its clip begins and ends with: files are uploaded into the project of the video.
 *
 * @throws UsageError where there is no project, or the service does not take a file
 */
export const withUploadedFrames = async (
  request: GenerationRequest,
  invocation: Invocation,
): Promise<GenerationRequest> => {
  const uploaded: Frames = {};
  for (const { member, path } of await frameFiles(request, invocation))
    uploaded[member] = await uploadPicture(path, request.project_id, invocation);
  return { ...request, ...uploaded };
};

/** @throws UsageError where a frame is a file: a plan uploads nothing */
export const demandUploadedFrames = async (
  request: GenerationRequest,
  invocation: Invocation,
): Promise<void> => {
  const [file] = await frameFiles(request, invocation);
  if (file !== undefined)
    throw new UsageError(
      `A plan uploads nothing. Give the id that "${nextCommand(invocation, 'assets upload')} ${basename(file.path)} ` +
        '--project ID" prints.',
    );
};
