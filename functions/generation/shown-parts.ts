import type { SceneRequests } from '../engines/capabilities.ts';
import { remoteParts } from '../engines/registry.ts';
import { placeOfScene, quotedSeconds, type VideoPlan } from '../planning/video-plan.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import { type SceneArtifact, type Spoken, sceneArtifact, sceneMakers } from './artifacts.ts';
import { loadFrames } from './plan-frames.ts';
import type { PartName } from './remote/job-store.ts';
import { vendorPartHash } from './vendor-part.ts';

/** What the vendor of a scene's pictures is asked for. @throws `WORK_MISSING` when a picture for it is gone */
export const sceneRequest = async (
  videoId: string,
  plan: VideoPlan,
  sceneIndex: number,
  { film, timing }: Pick<SceneArtifact, 'film' | 'timing'>,
): Promise<SceneRequests['scene']> => ({
  film,
  sceneIndex: timing.index,
  timing,
  quotedSeconds: quotedSeconds(plan, sceneIndex),
  frames: await loadFrames(videoId, plan, sceneIndex),
});

/** Scenes that are looked at at a time: each may have two pictures, which are held while they are named. */
const lanes = 4;

/**
 * Names of what a vendor makes of a scene of a film, as its job bears it; none where nobody but us makes it.
 *
 * @param spoken of all scenes; presenters that talk are named without
 * @throws `WORK_MISSING` when a scene that a vendor draws has no speech, or a picture for it is gone
 */
export const partOfScene = async (
  videoId: string,
  plan: VideoPlan,
  spoken: Spoken,
  sceneIndex: number,
): Promise<PartName[]> => {
  const makers = sceneMakers(plan, sceneIndex);
  const { drawer } = makers;
  const { film, index } = placeOfScene(plan, sceneIndex);
  const [capability] = remoteParts(makers);
  if (capability === undefined) return [];
  const hash =
    capability === 'talking-video'
      ? vendorPartHash(drawer, capability, { film, sceneIndex: index })
      : vendorPartHash(
          drawer,
          capability,
          await sceneRequest(
            videoId,
            plan,
            sceneIndex,
            await sceneArtifact(videoId, plan, spoken[sceneIndex], sceneIndex),
          ),
        );
  return [{ videoId, capability, sceneIndex: index, hash }];
};

/**
 * The same of several scenes, by their numbers in the plan; of all where none are named. A few are looked at at a time,
 * however many a movie has: a function that held the pictures of fifty would run out of memory.
 */
export const shownParts = (
  videoId: string,
  plan: VideoPlan,
  spoken: Spoken,
  sceneIndexes: readonly number[] = plan.film.scenes.map(({ index }) => index),
): Promise<PartName[][]> =>
  mapConcurrently(sceneIndexes, lanes, (index) => partOfScene(videoId, plan, spoken, index));
