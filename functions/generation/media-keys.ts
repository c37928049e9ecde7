/** Where a film's files are, for readers of the finished film. */
export const videoKey = (videoId: string): string => `videos/${videoId}/video.mp4`;
export const captionsKey = (videoId: string): string => `videos/${videoId}/captions.vtt`;
export const thumbnailKey = (videoId: string): string => `videos/${videoId}/thumbnail.jpg`;
export const manifestKey = (videoId: string): string => `videos/${videoId}/manifest.json`;

/** What a film leaves, and what was made on the way. */
export const filmPrefix = (videoId: string): string => `videos/${videoId}/`;
export const workPrefix = (videoId: string): string => `work/${videoId}/`;

export const planKey = (videoId: string): string => `work/${videoId}/film.json`;
/** Frames of every scene and the names of their speech; `hash` names the plan. */
export const spokenKey = (videoId: string, hash: string): string => `work/${videoId}/spoken-${hash}.json`;
export const verifiedKey = (videoId: string, attempt: number): string =>
  `work/${videoId}/verified-${attempt}.json`;

/** Timing (`json`) or sound (`pcm`, 16-bit little-endian mono) of one spoken scene. */
export const speechKey = (videoId: string, index: number, hash: string, form: 'json' | 'pcm'): string =>
  `work/${videoId}/speech-${index}-${hash}.${form}`;

export const scenesPrefix = (videoId: string): string => `work/${videoId}/scene-`;

/** Picture track of one scene. */
export const sceneKey = (videoId: string, index: number, hash: string): string =>
  `work/${videoId}/scene-${index}-${hash}.mp4`;
