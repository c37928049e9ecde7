import type { SceneRequests } from '../engines/capabilities.ts';
import { remoteParts } from '../engines/registry.ts';
import { placeOfScene, quotedSeconds, type VideoPlan } from '../planning/video-plan.ts';
import { type SceneArtifact, type Spoken, sceneArtifact, sceneMakers } from './artifacts.ts';
import type { PartName } from './remote/job-store.ts';
import { vendorPartHash } from './vendor-part.ts';

/** What the vendor of a scene's pictures is asked for. */
export const sceneRequest = (
  plan: VideoPlan,
  sceneIndex: number,
  { film, timing }: Pick<SceneArtifact, 'film' | 'timing'>,
): SceneRequests['scene'] => ({
  film,
  sceneIndex: timing.index,
  timing,
  quotedSeconds: quotedSeconds(plan, sceneIndex),
});

/**
 * Names of what a vendor makes of a scene of a film, as its job bears it; none where nobody but us makes it.
 *
 * @param spoken of all scenes; presenters that talk are named without
 * @throws `WORK_MISSING` when a scene that a vendor draws has no speech
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
          sceneRequest(plan, sceneIndex, await sceneArtifact(videoId, plan, spoken[sceneIndex], sceneIndex)),
        );
  return [{ videoId, capability, sceneIndex: index, hash }];
};

/** The same of all scenes of a film as it is shown, by their numbers in the plan. */
export const shownParts = (videoId: string, plan: VideoPlan, spoken: Spoken): Promise<PartName[][]> =>
  Promise.all(plan.film.scenes.map((_, sceneIndex) => partOfScene(videoId, plan, spoken, sceneIndex)));
