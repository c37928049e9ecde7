import type { VideoPlan } from '../planning/video-plan.ts';
import { mediaFolders } from '../shared/media-folders.ts';
import type { Video } from '../videos/model.ts';

/** What is made on the way to a video; `videos/media-keys.ts` names what is left at the end. */
export const workPrefix = (videoId: string): string => `${mediaFolders.work}${videoId}/`;

/** What is made of the scenes of a movie: later versions are made of it, too. */
export const moviePrefix = (movieId: string): string => `${mediaFolders.movies}${movieId}/`;

/** Where the scenes of a plan lie. */
export const scenePlace = (videoId: string, { movie }: Pick<VideoPlan, 'movie'>): string =>
  movie === undefined ? workPrefix(videoId) : moviePrefix(movie.id);

/** What vendors leave in this bucket of a video that is no movie: it outlives `workPrefix`, as its starts are paid for. */
export const vendorPrefix = (videoId: string): string => `${mediaFolders.vendors}${videoId}/`;

/** Where vendors of a plan leave what they make: kept as long as what tells of its start, or of its purchase. */
export const vendorPlace = (videoId: string, { movie }: Pick<VideoPlan, 'movie'>): string =>
  movie === undefined ? vendorPrefix(videoId) : moviePrefix(movie.id);

/** The plan of one attempt: what is planned anew never meets an older plan. */
export const planKey = (videoId: string, attempt: number): string =>
  `${workPrefix(videoId)}film-${attempt}.json`;
/** Frames of every scene and the names of their speech; `hash` names the plan. */
export const spokenKey = (videoId: string, hash: string): string =>
  `${workPrefix(videoId)}spoken-${hash}.json`;
/** What a language model made of a prompt; `hash` names what it was asked. */
export const enhancedKey = (videoId: string, hash: string): string =>
  `${workPrefix(videoId)}enhanced-${hash}.json`;
/** What a language model said is shown with a narration; `hash` names what it was asked. */
export const directionKey = (place: string, hash: string): string => `${place}direction-${hash}.json`;
export const verifiedKey = (videoId: string, attempt: number): string =>
  `${workPrefix(videoId)}verified-${attempt}.json`;

/**
 * How the names of the copies of assets begin that one attempt of a video made for itself; they go when it has ended.
 */
export const assetCopyPrefix = (videoId: string, attempt: number): string =>
  `${workPrefix(videoId)}asset-${attempt}-`;

/** The own copy of an asset that a video shows; `checksum` names its content. */
export const assetCopyKey = ({ id, attempt }: Pick<Video, 'id' | 'attempt'>, checksum: string): string =>
  `${assetCopyPrefix(id, attempt)}${checksum}`;

/** The music of a film as it is laid under it (`pcm` as speech is); `hash` names the file and the film's length. */
export const musicKey = (videoId: string, hash: string): string => `${workPrefix(videoId)}music-${hash}.pcm`;

/** A spoken scene: where it lies, its number in its film, and the name of what it is made of. */
export interface SpeechName {
  place: string;
  index: number;
  hash: string;
}

/** Timing (`json`) or sound (`pcm`, 16-bit little-endian mono) of one spoken scene. */
export const speechKey = ({ place, index, hash }: SpeechName, form: 'json' | 'pcm'): string =>
  `${place}speech-${index}-${hash}.${form}`;

/** The film that a vendor made of a scene, as it came; `hash` names all that the vendor was sent. */
export const vendorFilmKey = (place: string, index: number, hash: string): string =>
  `${place}vendor-${index}-${hash}.mp4`;

/** A picture as vendors are sent it; `checksum` names the owner's file that it was made of. */
export const stillKey = (
  place: string,
  checksum: string,
  { width, height }: { width: number; height: number },
): string => `${place}still-${checksum}-${width}x${height}.jpg`;

/** What a vendor answered when a scene was spoken, as it came; `name` tells which of its answers. */
export const speechAnswerKey = ({ place, index, hash }: SpeechName, name: string): string =>
  `${place}speech-${index}-${hash}-${name}`;

export const scenesPrefix = (place: string): string => `${place}scene-`;

/** Picture track of one scene. */
export const sceneKey = (place: string, index: number, hash: string): string =>
  `${scenesPrefix(place)}${index}-${hash}.mp4`;
