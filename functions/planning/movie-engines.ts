import * as z from 'zod/mini';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import type { movieSceneKinds } from './movie-scene-kinds.ts';

/** An engine that may make a scene of a movie in place of its own, and by whom there. */
export const movieStandInSchema = z.object({
  engineId: z.string(),
  voiceId: z.string(),
  avatarId: z.string(),
});
export type MovieStandIn = z.infer<typeof movieStandInSchema>;

/** A scene of an order, as far as its engine goes. */
interface EnginedScene {
  kind: (typeof movieSceneKinds)[number];
  /** An earlier version of the movie has paid for it. */
  isPaid: boolean;
  engineId: string;
  voiceId: string;
  avatarId: string;
  standIns?: MovieStandIn[];
}

/** Which engine makes a scene of a movie now. */
export interface SceneEngineId {
  /** Its number in the order, from 0. */
  scene: number;
  engineId: string;
}

/**
 * An order whose scenes are made by the engines that stand in for theirs, by whom there; those that are left may stand
 * in for them. One that the order does not name is left as it was.
 */
export const withSceneEngines = <Scene extends EnginedScene, Order extends { scenes: Scene[] }>(
  order: Order,
  engines: readonly SceneEngineId[] = [],
): Order => ({
  ...order,
  scenes: order.scenes.map((scene, index): Scene => {
    const { standIns = [], engineId } = scene;
    const now = engines.find((one) => one.scene === index)?.engineId ?? engineId;
    const place = standIns.findIndex((one) => one.engineId === now);
    const standIn = standIns[place];
    return now === engineId || standIn === undefined
      ? scene
      : { ...scene, ...standIn, standIns: standIns.slice(place + 1) };
  }),
});

/** What the plan of a scene tells of engines that may stand in; nothing where it is its own or none. */
export const standInNames = ({ standIns }: Pick<EnginedScene, 'standIns'>): { standIns?: string[] } =>
  standIns === undefined ? {} : { standIns: standIns.map(({ engineId }) => engineId) };

/** Who makes a part: cards and clips are drawn here, whoever makes the rest. */
export const engineOfPart = (
  { scenes }: { scenes: readonly Pick<EnginedScene, 'kind' | 'engineId'>[] },
  index: number,
): string => {
  const scene = scenes[index];
  return scene?.kind === 'avatar' || scene?.kind === 'prompt' ? scene.engineId : embeddedEngineId;
};

/** The engines of all scenes that are not paid for, each once. */
export const enginesOfOrder = (movie: { scenes: readonly EnginedScene[] }): string[] => [
  ...new Set(movie.scenes.flatMap(({ isPaid }, index) => (isPaid ? [] : [engineOfPart(movie, index)]))),
];
