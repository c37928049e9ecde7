import { remoteParts } from '../../engines/registry.ts';
import { placeOfScene, type VideoPlan } from '../../planning/video-plan.ts';
import { mapConcurrently } from '../../shared/concurrency.ts';
import type { GenerationJob } from '../../videos/job.ts';
import { purchaseName } from '../../videos/purchase.ts';
import { listPurchases } from '../../videos/purchases.ts';
import type { SceneStandIns } from '../../videos/stand-ins.ts';
import { loadSpoken, sceneMakers } from '../artifacts.ts';
import { shownParts } from '../shown-parts.ts';
import type { PartName } from './job-store.ts';
import { filmOfPart } from './kept-film.ts';

/** A scene of a movie that another engine may make, with what of it vendors make. */
export interface HandedScene extends SceneStandIns {
  names: PartName[];
  /** A vendor was begun or paid for some of it before this video: its film is here, or is taken over. */
  isBegun: boolean;
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
  /**
   * The scenes that its engine makes likewise, and others may make, itself among them.
   *
   * @param only the number of one of them
   */
  ofEngine(only?: number): Promise<HandedScene[]>;
}

/** Scenes whose films are looked for at a time. */
const lanes = 8;

/** Numbers of the scenes of a plan that each scene of its movie is cut into. */
const scenesByPart = (plan: VideoPlan): Map<number, number[]> =>
  Map.groupBy(plan.film.scenes.keys(), (index) => placeOfScene(plan, index).partIndex ?? -1);

/** @returns undefined where the film is no movie */
export const movieSceneOf = (
  { ownerId, videoId }: Pick<GenerationJob, 'ownerId' | 'videoId'>,
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
    ofEngine: async (only) => {
      const spoken = capabilityOf(sceneIndex) === 'scene' ? await loadSpoken(videoId, plan) : [];
      const open = new Set(
        (await listPurchases(ownerId, movie.id)).flatMap(({ name, handle }) =>
          handle === undefined ? [] : [name],
        ),
      );
      const isBegun = async (name: PartName): Promise<boolean> =>
        open.has(purchaseName(name)) || (await filmOfPart(plan, name).isThere());
      const alike = [...scenes].filter(
        ([at, [first = 0]]) =>
          (only ?? at) === at && movie.parts[at]?.standIns !== undefined && isAlike(first),
      );
      const shown = alike.flatMap(([, indexes]) => indexes);
      const names = await shownParts(videoId, plan, spoken, shown);
      return mapConcurrently(alike, lanes, async ([at, indexes]) => {
        const own = names.filter((_, place) => indexes.includes(shown[place] ?? -1)).flat();
        const begun = await Promise.all(own.map(isBegun));
        return {
          ...{ scene: at, standIns: movie.parts[at]?.standIns ?? [], names: own },
          isBegun: begun.includes(true),
        };
      });
    },
  };
};
