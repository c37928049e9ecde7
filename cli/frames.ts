import { basename } from 'node:path';
import type { GenerationRequest, PromptRequest } from '@kinora/client/api-types';
import { uploadPicture } from './b-roll.ts';
import { type Invocation, nextCommand } from './command.ts';
import { UsageError } from './errors.ts';
import { namedFile } from './named-file.ts';

const frames = [
  ['first_frame_asset_id', '--first-frame takes a picture'],
  ['last_frame_asset_id', '--last-frame takes a picture'],
] as const;
type Member = (typeof frames)[number][0];
type Frames = Pick<PromptRequest, Member>;

/**
 * The files that a request names in place of pictures of its project: their paths.
 *
 * @throws UsageError for one that is not there
 */
const frameFiles = async (
  request: GenerationRequest,
  { terminal }: Invocation,
): Promise<{ member: Member; path: string }[]> => {
  const named: Frames = 'prompt' in request ? request : {};
  const files = frames.map(async ([member, takes]) => {
    const path = await namedFile(named[member], takes, terminal);
    return path === undefined ? [] : [{ member, path }];
  });
  return (await Promise.all(files)).flat();
};

/**
 * The request with assets for what its clip begins and ends with: files are uploaded into the project of the video, one
 * that is named twice once.
 *
 * @throws UsageError where a file is not there, there is no project, or the service does not take a file
 */
export const withUploadedFrames = async (
  request: GenerationRequest,
  invocation: Invocation,
): Promise<GenerationRequest> => {
  const ids = new Map<string, string>();
  const uploaded: Frames = {};
  for (const { member, path } of await frameFiles(request, invocation)) {
    const id = ids.get(path) ?? (await uploadPicture(path, request.project_id, invocation));
    ids.set(path, id);
    uploaded[member] = id;
  }
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
