import { silentSample } from './sample-film.ts';
import { plainText, says } from './vendor-jobs.ts';

/** None is of the size of a film: it has to be brought into shape. */
const sizes: Readonly<Record<string, { width: number; height: number }>> = {
  '16:9': { width: 640, height: 352 },
  '9:16': { width: 352, height: 640 },
  '1:1': { width: 352, height: 352 },
};

/**
 * A card without sound in the place of a clip, or the picture that it begins with, as a vendor of clips is asked for
 * one: `double:short` lasts a second.
 */
export const sampleClip = (wish: {
  aspectRatio: unknown;
  text: string;
  seconds: unknown;
  /** What it was asked to begin with. */
  picture?: Uint8Array | undefined;
}): Promise<Uint8Array> =>
  silentSample({
    ...(sizes[String(wish.aspectRatio)] ?? { width: 640, height: 352 }),
    picture: wish.picture,
    text: plainText(wish.text).slice(0, 80),
    seconds: says(wish, 'short') ? 1 : Number.parseInt(String(wish.seconds), 10),
  });
