import type { FieldError } from '../shared/errors.ts';
import type { NamedShot } from './b-roll.ts';
import type { BRollAsset } from './placement.ts';
import { findProjectAsset, isFound, pinned } from './project-assets.ts';

/** Bytes of all pictures and clips that a video shows so; those of one scene are in the memory of what draws it. */
const mostBytes = 100 * 1024 * 1024;

/**
 * Finds the assets that a request's shots name, each once however often it is shown.
 *
 * @returns what the video has of them and how many bytes their files have, or what is wrong with them
 */
export const findBRoll = async (
  ownerId: string,
  { projectId, bRoll = [] }: { projectId?: string | undefined; bRoll?: readonly NamedShot[] | undefined },
): Promise<{ shots?: BRollAsset[]; bytes: number; errors: FieldError[] }> => {
  const found = new Map<string, Awaited<ReturnType<typeof findProjectAsset>>>();
  const shots: BRollAsset[] = [];
  const errors: FieldError[] = [];
  for (const [index, { assetId: id, ...shown }] of bRoll.entries()) {
    const path = `body.b_roll.${index}.asset_id`;
    const name = { ownerId, projectId, id };
    const asset = found.get(id) ?? (await findProjectAsset(name, path, ['image', 'video']));
    found.set(id, asset);
    if (!isFound(asset)) errors.push({ ...asset, path });
    else if (asset.kind === 'video' && shown.pan !== undefined) errors.push(movingClip(index));
    else
      shots.push({
        ...shown,
        ...(asset.kind === 'video' ? { isClip: true as const } : {}),
        asset: pinned(asset),
      });
  }
  const bytes = [...found.values()].reduce((sum, asset) => sum + (isFound(asset) ? asset.bytes : 0), 0);
  if (bytes > mostBytes)
    errors.push(
      problem(
        'body.b_roll',
        'B_ROLL_TOO_LARGE',
        `These pictures and clips have ${bytes} bytes; all of a film may have at most ${mostBytes}.`,
      ),
    );
  return { bytes, errors, ...(errors.length > 0 || shots.length === 0 ? {} : { shots }) };
};

const movingClip = (index: number): FieldError =>
  problem(
    `body.b_roll.${index}.pan`,
    'CLIP_MOVES',
    'A clip moves by itself: leave this out, or name a picture.',
  );

const problem = (path: string, code: string, message: string): FieldError => ({ path, message, code });
