import { basename } from 'node:path';
import type { GenerationRequest, VideoRequest } from '@kinora/client/api-types';
import type { BRollLayout } from '@kinora/engine/b-roll-layouts';
import { type Invocation, nextCommand } from './command.ts';
import { UsageError } from './errors.ts';
import { namedFile } from './named-file.ts';
import { line } from './terminal.ts';
import { uploadFile } from './upload.ts';

type Shots = NonNullable<VideoRequest['b_roll']>;

/**
 * Reads which picture is shown with which sentence, e.g. `2=harbour.png,4:aside=0198c7a2-...`.
 *
 * @throws UsageError for anything else
 */
export const readShots = (given: string | undefined): Shots | undefined =>
  given?.split(',').map((part) => {
    const [, number, layout, name] = /^\s*(\d{1,5})(?::(full|aside|auto))?=(.+)$/.exec(part) ?? [];
    if (number === undefined || name === undefined)
      throw new UsageError(
        '--b-roll takes the number of a sentence and a file or an asset, e.g. 2=harbour.png,4=ID, and before the = where ' +
          `it is shown (full, aside, auto), e.g. 4:aside=ID, not "${part}".`,
      );
    return {
      asset_id: name.trim(),
      sentence: Number(number),
      ...(layout === undefined ? {} : { layout: layout as BRollLayout }),
    };
  });

/**
 * The request with assets for its pictures: files are uploaded into the project of the video, each once.
 *
 * @throws UsageError where a file is not there, there is no project, or the service does not take a file
 */
export const withUploadedShots = async (
  request: GenerationRequest,
  invocation: Invocation,
): Promise<GenerationRequest> => {
  if (!('b_roll' in request) || request.b_roll === undefined) return request;
  const uploaded = new Map<string, string>();
  const shots: Shots = [];
  for (const shot of request.b_roll) {
    const path = await namedFile(shot.asset_id, '--b-roll takes pictures and clips', invocation.terminal);
    if (path === undefined) shots.push(shot);
    else {
      const id = uploaded.get(path) ?? (await uploadPicture(path, request.project_id, invocation));
      uploaded.set(path, id);
      shots.push({ ...shot, asset_id: id });
    }
  }
  return { ...request, b_roll: shots };
};

/**
 * Uploads a picture into a project, and tells its id.
 *
 * @throws UsageError where there is no project, or the service does not take the file
 */
export const uploadPicture = async (
  path: string,
  project: string | undefined,
  invocation: Invocation,
): Promise<string> => {
  const { signal, terminal } = invocation;
  if (project === undefined)
    throw new UsageError(
      `Into which project is ${basename(path)} uploaded? Give --project ID; ` +
        `"${nextCommand(invocation, 'projects list')}" shows them.`,
    );
  const asset = await uploadFile(await invocation.client(), project, path, { signal });
  if (asset.status !== 'ready')
    throw new UsageError(asset.refusal?.reason ?? `${basename(path)} is ${asset.status}.`);
  line(terminal.stderr, `${basename(path)} is uploaded, to be shown again as ${asset.id}`);
  return asset.id;
};
