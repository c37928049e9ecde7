import { demandScope } from '../platform/http/authentication.ts';
import type { Actor } from '../shared/actor.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import type { FieldError } from '../shared/errors.ts';
import { shotsOf } from '../videos/b-roll.ts';
import { findBRoll } from '../videos/find-b-roll.ts';
import { findFrames } from '../videos/find-frames.ts';
import { findRecording } from '../videos/find-narration.ts';
import type { FrameNames, VideoFrames } from '../videos/frames.ts';
import type { VideoNarration } from '../videos/narration.ts';
import type { BRollAsset } from '../videos/placement.ts';
import { type Clips, findClips } from './clips.ts';
import type { MovieContent, SceneContent } from './content.ts';
import type { Movie } from './model.ts';

/** What was found of the files that a spoken scene names, and what is wrong with them. */
interface SceneFiles {
  bRoll?: BRollAsset[];
  narration?: VideoNarration;
  frames?: VideoFrames;
  bytes: number;
  problems: FieldError[];
}

/** What was found of all files that a movie names. */
export interface MovieFiles {
  clips: Clips;
  /** By the number of the scene; of those alone that name some. */
  scenes: ReadonlyMap<number, SceneFiles>;
}

export const noFiles: MovieFiles = { clips: new Map(), scenes: new Map() };

/** Most pictures of all scenes: each is in the order of every version. */
const mostShots = 100;
/** Bytes of the pictures, frames and recordings of all scenes: a version copies them when it begins. */
const mostBytes = 1024 ** 3;
/** Scenes whose files are looked for at a time. */
const lanes = 8;

const shotsIn = (scene: SceneContent) => (scene.kind === 'avatar' ? (scene.b_roll ?? []) : []);
const recordingIn = (scene: SceneContent) =>
  scene.kind === 'avatar' || scene.kind === 'prompt' ? scene.narration_asset_id : undefined;

const framesIn = (scene: SceneContent): FrameNames =>
  scene.kind === 'avatar' || scene.kind === 'prompt'
    ? { firstFrameAssetId: scene.first_frame_asset_id, lastFrameAssetId: scene.last_frame_asset_id }
    : {};

const namesFiles = (scene: SceneContent): boolean =>
  shotsIn(scene).length > 0 ||
  [recordingIn(scene), ...Object.values(framesIn(scene))].some((id) => id !== undefined);

/** Too many pictures to look for. */
export const shotProblems = ({ scenes }: MovieContent): FieldError[] => {
  const count = scenes.reduce((sum, scene) => sum + shotsIn(scene).length, 0);
  const message = `These scenes show ${count} pictures and clips under their sentences; the most is ${mostShots}.`;
  return count > mostShots ? [{ path: 'scenes', code: 'TOO_MANY_SHOTS', message }] : [];
};

/**
 * Looks for the files that a movie names.
 *
 * @throws KinoraError 403 `INSUFFICIENT_SCOPE` where an API key may not read them
 */
export const findMovieFiles = async (
  actor: Actor,
  movie: Pick<Movie, 'ownerId' | 'projectId' | 'content'>,
): Promise<MovieFiles> => {
  const { content } = movie;
  const clips = await findClips(actor, movie);
  const naming = [...content.scenes.entries()].filter(([, scene]) => namesFiles(scene));
  if (naming.length > 0) demandScope(actor, 'assets:read');
  if (shotProblems(content).length > 0) return { ...noFiles, clips };
  const found = await mapConcurrently(
    naming,
    lanes,
    async ([index, scene]) => [index, await findSceneFiles(movie, scene, `scenes.${index}`)] as const,
  );
  return { clips, scenes: new Map(found) };
};

const findSceneFiles = async (
  { ownerId, projectId }: Pick<Movie, 'ownerId' | 'projectId'>,
  scene: SceneContent,
  path: string,
): Promise<SceneFiles> => {
  const {
    shots,
    errors,
    bytes: ofShots,
  } = await findBRoll(ownerId, {
    projectId,
    bRoll: shotsOf(shotsIn(scene)) ?? [],
  });
  const { frames, ...framed } = await findFrames({ ownerId, projectId, ...framesIn(scene) }, path);
  const shown = {
    ...(shots === undefined ? {} : { bRoll: shots }),
    ...(frames === undefined ? {} : { frames }),
  };
  const bytes = ofShots + framed.bytes;
  const problems = [
    ...errors.map((error) => ({ ...error, path: error.path.replace(/^body/, path) })),
    ...framed.errors,
  ];
  const id = recordingIn(scene);
  if (id === undefined) return { ...shown, bytes, problems };
  const found = await findRecording({ ownerId, projectId, id }, `${path}.narration_asset_id`);
  return 'error' in found
    ? { ...shown, bytes, problems: [...problems, found.error] }
    : { ...shown, narration: found.narration, bytes: bytes + found.bytes, problems };
};

/** What is wrong with the files of all scenes together. */
export const sizeOfFilesProblems = ({ scenes }: MovieFiles): FieldError[] => {
  const bytes = [...scenes.values()].reduce((sum, scene) => sum + scene.bytes, 0);
  const message = `The pictures and recordings of these scenes have ${bytes} bytes; the most is ${mostBytes}.`;
  return bytes > mostBytes ? [{ path: 'scenes', code: 'FILES_TOO_LARGE', message }] : [];
};
