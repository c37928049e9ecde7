import type { SceneFrames } from '../engines/capabilities.ts';
import { stillSize } from '../engines/still-size.ts';
import { framesOfScene, placeOfScene, type VideoPlan } from '../planning/video-plan.ts';
import { getObject } from '../platform/aws/media.ts';
import { retryableFailure } from './failures.ts';
import { scenePlace, stillKey } from './media-keys.ts';

/** A picture of the owner's that a vendor is sent, and where what it is sent lies. */
export interface Still {
  /** The owner's file: where its copy lies, and its digest. */
  source: { key: string; checksum: string };
  /** In pixels. */
  size: { width: number; height: number };
  key: string;
}

/** What a scene begins and ends with, as its vendor is sent it; undefined where that is nothing. */
const stillsOfScene = (
  videoId: string,
  plan: VideoPlan,
  sceneIndex: number,
): { first: Still; last?: Still } | undefined => {
  const frames = framesOfScene(plan, sceneIndex);
  if (frames === undefined) return undefined;
  const size = stillSize(placeOfScene(plan, sceneIndex).film);
  const stillOf = (source: Still['source']): Still => ({
    source,
    size,
    key: stillKey(scenePlace(videoId, plan), source.checksum, size),
  });
  const { first, last } = frames;
  return { first: stillOf(first), ...(last === undefined ? {} : { last: stillOf(last) }) };
};

/** Every picture that vendors are sent for the scenes of a plan, each once. */
export const stillsOf = (videoId: string, plan: VideoPlan): Still[] => {
  const stills = new Map<string, Still>();
  for (const { index } of plan.film.scenes) {
    const { first, last } = stillsOfScene(videoId, plan, index) ?? {};
    for (const still of [first, last]) if (still !== undefined) stills.set(still.key, still);
  }
  return [...stills.values()];
};

/**
 * The pictures that the vendor of a scene is sent, byte by byte: they are part of what names its work.
 *
 * @throws `WORK_MISSING` when one is gone
 */
export const loadFrames = async (
  videoId: string,
  plan: VideoPlan,
  sceneIndex: number,
): Promise<SceneFrames | undefined> => {
  const stills = stillsOfScene(videoId, plan, sceneIndex);
  if (stills === undefined) return undefined;
  const { first, last } = stills;
  return { first: await fileOf(first), ...(last === undefined ? {} : { last: await fileOf(last) }) };
};

const fileOf = async ({ key }: Still): Promise<Uint8Array> => {
  const file = await getObject(key);
  if (file === undefined) throw retryableFailure('WORK_MISSING');
  return file;
};
