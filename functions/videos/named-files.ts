import { demandScope } from '../platform/http/authentication.ts';
import type { Actor } from '../shared/actor.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { findFrames } from './find-frames.ts';
import { findRecording } from './find-narration.ts';
import type { FrameNames, VideoFrames } from './frames.ts';
import type { VideoNarration } from './narration.ts';

/** Files by which a quote judges: assets of the project that the video is put into. */
interface FileNames extends FrameNames {
  projectId?: string | undefined;
  narrationAssetId?: string | undefined;
}

/**
 * Finds the recording and the frames that a request names, and pins their contents.
 *
 * @returns the wish with what was found, or with what is wrong with it
 * @throws KinoraError 403 where an API key may not read files
 */
export const withNamedFiles = async <Wish extends FileNames>(
  actor: Actor,
  wish: Wish,
): Promise<{
  wish: Wish & { narration?: VideoNarration; frames?: VideoFrames };
  unusable?: KinoraError;
}> => {
  const { projectId, narrationAssetId, firstFrameAssetId, lastFrameAssetId } = wish;
  const names = { firstFrameAssetId, lastFrameAssetId };
  if ([narrationAssetId, firstFrameAssetId, lastFrameAssetId].every((id) => id === undefined))
    return { wish };
  demandScope(actor, 'assets:read');
  const owner = { ownerId: actor.userId, projectId };
  const found =
    narrationAssetId === undefined
      ? undefined
      : await findRecording({ ...owner, id: narrationAssetId }, 'body.narration_asset_id');
  const { frames, errors: ofFrames } = await findFrames({ ...owner, ...names }, 'body');
  const isWrong = found !== undefined && 'error' in found;
  const errors = [...(isWrong ? [found.error] : []), ...ofFrames];
  if (errors.length > 0) return { wish, unusable: problem('VALIDATION_ERROR', {}, { errors }) };
  return {
    wish: {
      ...wish,
      ...(found === undefined || isWrong ? {} : { narration: found.narration }),
      ...(frames === undefined ? {} : { frames }),
    },
  };
};
