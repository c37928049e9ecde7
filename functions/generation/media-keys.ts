import { mediaFolders } from '../shared/media-folders.ts';

/** What is made on the way to a video; `videos/media-keys.ts` names what is left at the end. */
export const workPrefix = (videoId: string): string => `${mediaFolders.work}${videoId}/`;

export const planKey = (videoId: string): string => `${workPrefix(videoId)}film.json`;
/** Frames of every scene and the names of their speech; `hash` names the plan. */
export const spokenKey = (videoId: string, hash: string): string =>
  `${workPrefix(videoId)}spoken-${hash}.json`;
export const verifiedKey = (videoId: string, attempt: number): string =>
  `${workPrefix(videoId)}verified-${attempt}.json`;

/** Timing (`json`) or sound (`pcm`, 16-bit little-endian mono) of one spoken scene. */
export const speechKey = (videoId: string, index: number, hash: string, form: 'json' | 'pcm'): string =>
  `${workPrefix(videoId)}speech-${index}-${hash}.${form}`;

export const scenesPrefix = (videoId: string): string => `${workPrefix(videoId)}scene-`;

/** Picture track of one scene. */
export const sceneKey = (videoId: string, index: number, hash: string): string =>
  `${workPrefix(videoId)}scene-${index}-${hash}.mp4`;
