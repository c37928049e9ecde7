import type { RangeFile } from '@kinora/engine/contract';
import type { Speech } from '../engines/capabilities.ts';
import { loadClips } from '../engines/work.ts';
import type { PlacedScene } from '../planning/video-plan.ts';
import { getObject, headObject } from '../platform/aws/media.ts';
import { failure } from './failures.ts';

/**
 * The file of a clip, read in parts where it is needed.
 *
 * @throws `CLIP_MISSING` when it was deleted since it was asked for
 */
export const clipFile = async ({ key, bytes }: { key: string; bytes: number }): Promise<RangeFile> => {
  if ((await headObject(key))?.sizeBytes !== bytes) throw failure('CLIP_MISSING');
  return {
    size: bytes,
    read: async (first, end) => {
      const part = await getObject(key, { first, last: end - 1 });
      if (part === undefined) throw failure('CLIP_MISSING');
      return part;
    },
  };
};

/** What is heard in a scene that shows a clip. */
export const hearClip = async (
  clip: { key: string; bytes: number },
  { film, index }: PlacedScene,
): Promise<Speech> => {
  const [engine, file] = [await loadClips(), await clipFile(clip)];
  return await engine.hearScene(film, index, file).catch(unusable);
};

/** What an engine says of a clip that cannot be shown, as the failure of its video. */
export const unusable = (error: unknown): never => {
  if (error instanceof Error && error.name === 'ClipUnusable')
    throw failure('CLIP_UNUSABLE', { reason: error.message }, error);
  throw error;
};
