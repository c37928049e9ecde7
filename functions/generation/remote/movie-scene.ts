import { remoteParts } from '../../engines/registry.ts';
import { placeOfScene, type VideoPlan } from '../../planning/video-plan.ts';
import type { SceneStandIns } from '../../videos/stand-ins.ts';
import { loadSpoken, sceneMakers } from '../artifacts.ts';
import { shownParts } from '../shown-parts.ts';
import type { PartName } from './job-store.ts';

/** A scene of a movie that another engine may make, with what of it vendors make. */
export interface HandedScene extends SceneStandIns {
  names: PartName[];
}

/** What is known of the scene of a movie that a part belongs to. */
export interface MovieScene {
  movieId: string;
  /** Its number in the movie, from 0. */
  scene: number;
  /** Engines that may make it instead; absent where it is its own or none. */
  standIns?: readonly string[] | undefined;
  /** Names it for its payment; of how many pieces of work for vendors it is; whether it was paid for before. */
  source: string;
  pieces: number;
  isPaid: boolean;
  /** Scenes into which the whole movie is cut. */
  plannedScenes: number;
  /** The scenes that its engine makes likewise, and others may make, itself among them. */
  ofEngine(): Promise<HandedScene[]>;
}

/** Numbers of the scenes of a plan that each scene of its movie is cut into. */
const scenesByPart = (plan: VideoPlan): Map<number, number[]> =>
  Map.groupBy(plan.film.scenes.keys(), (index) => placeOfScene(plan, index).partIndex ?? -1);

/** @returns undefined where the film is no movie */
export const movieSceneOf = (
  videoId: string,
  plan: VideoPlan,
  sceneIndex: number,
): MovieScene | undefined => {
  const { part, partIndex: scene } = placeOfScene(plan, sceneIndex);
  if (plan.movie === undefined || part === undefined || scene === undefined) return undefined;
  const { movie } = plan;
  const scenes = scenesByPart(plan);
  const capabilityOf = (index: number) => remoteParts(sceneMakers(plan, index)).at(-1);
  const engineOf = (index: number) => sceneMakers(plan, index).drawer.id;
  const isAlike = (first: number): boolean =>
    engineOf(first) === engineOf(sceneIndex) && capabilityOf(first) === capabilityOf(sceneIndex);
  return {
    movieId: movie.id,
    scene,
    standIns: part.standIns,
    source: part.source,
    pieces: remoteParts(sceneMakers(plan, sceneIndex)).length * part.film.scenes.length,
    isPaid: part.isPaid,
    plannedScenes: plan.film.scenes.length,
    ofEngine: async () => {
      const spoken = capabilityOf(sceneIndex) === 'scene' ? await loadSpoken(videoId, plan) : [];
      const alike = [...scenes].filter(
        ([at, [first = 0]]) => movie.parts[at]?.standIns !== undefined && isAlike(first),
      );
      const shown = alike.flatMap(([, indexes]) => indexes);
      const names = await shownParts(videoId, plan, spoken, shown);
      return alike.map(([at, indexes]) => ({
        scene: at,
        standIns: movie.parts[at]?.standIns ?? [],
        names: names.filter((_, place) => indexes.includes(shown[place] ?? -1)).flat(),
      }));
    },
  };
};
