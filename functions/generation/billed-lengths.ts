import { placeOfScene, quotedSeconds, sceneEngineId, type VideoPlan } from '../planning/video-plan.ts';
import type { Video } from '../videos/model.ts';
import type { SceneLength } from '../videos/true-length.ts';
import { sceneMakers } from './artifacts.ts';

/**
 * What of a film its owner has not paid for yet: all of a video, and those scenes of a movie that no earlier version
 * has paid for.
 *
 * @param sceneSeconds true length of scenes by their index, as far as it is known
 * @param isBought whether an earlier version of a movie was charged for what a vendor made of a scene
 */
export const billedLengths = (
  video: Pick<Video, 'estimatedSeconds'>,
  plan: VideoPlan,
  sceneSeconds: ReadonlyMap<number, number>,
  isBought: (index: number) => boolean = () => false,
): { scenes: SceneLength[]; estimatedSeconds: number } => {
  const scenes = [...sceneSeconds]
    .filter(([index]) => placeOfScene(plan, index).part?.isPaid !== true && !isBought(index))
    .map(([index, seconds]) => ({
      seconds,
      engineId: sceneEngineId(plan, index),
      quotedSeconds: clipQuote(plan, index),
    }));
  const { movie } = plan;
  if (movie === undefined) return { scenes, estimatedSeconds: video.estimatedSeconds };
  const unpaid = movie.parts.filter(({ isPaid }) => !isPaid);
  return { scenes, estimatedSeconds: unpaid.reduce((sum, part) => sum + part.estimatedSeconds, 0) };
};

/** Length that a scene was quoted with, where it is a clip of a vendor's. */
const clipQuote = (plan: VideoPlan, index: number): number | undefined =>
  sceneMakers(plan, index).drawer.limits.clipSeconds === undefined ? undefined : quotedSeconds(plan, index);
