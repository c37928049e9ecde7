import type { VideoPlan } from '../../planning/video-plan.ts';
import { deleteObject, getObject, headObject, putObject } from '../../platform/aws/media.ts';
import { scenePlace, vendorFilmKey } from '../media-keys.ts';
import type { PartName } from './job-store.ts';

/** A vendor's film, kept as it came. */
export interface KeptFilm {
  isThere(): Promise<boolean>;
  load(): Promise<Uint8Array | undefined>;
  save(file: Uint8Array): Promise<void>;
  /** Only of a film that is of no use: another is made in its place. */
  remove(): Promise<void>;
}

/** The film of a part, there or to come. */
export const filmOfPart = (
  plan: Pick<VideoPlan, 'movie'>,
  { videoId, sceneIndex, hash }: Pick<PartName, 'videoId' | 'sceneIndex' | 'hash'>,
): KeptFilm => keptFilm(vendorFilmKey(scenePlace(videoId, plan), sceneIndex, hash));

/** The film that lies, or is to lie, under a key of the media bucket. */
export const keptFilm = (key: string): KeptFilm => ({
  isThere: async () => (await headObject(key)) !== undefined,
  load: () => getObject(key),
  save: (file) => putObject(key, file, { contentType: 'video/mp4' }),
  remove: () => deleteObject(key),
});
