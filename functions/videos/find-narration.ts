import type { FieldError } from '../shared/errors.ts';
import type { VideoNarration } from './narration.ts';
import { findProjectAsset, isFound, pinned } from './project-assets.ts';

/**
 * Finds a recording of a project, and pins its content.
 *
 * @param path of the member that names it
 * @returns the recording and the bytes of its file, or why it cannot be used
 */
export const findRecording = async (
  name: { ownerId: string; projectId: string | undefined; id: string },
  path: string,
): Promise<{ narration: VideoNarration; bytes: number } | { error: FieldError }> => {
  const found = await findProjectAsset(name, path, ['recording']);
  if (!isFound(found)) return { error: found };
  const { seconds, bytes } = found;
  return { narration: seconds === undefined ? pinned(found) : { ...pinned(found), seconds }, bytes };
};
