import { aspectOf } from './frame-size.ts';

/** Short and long sides, in pixels, of pictures that vendors are sent: each is within what every vendor takes. */
const sides = { small: [720, 1280], large: [1080, 1920] } as const;

/**
 * Size of the picture that a clip of a film begins or ends with: of the film's shape, and no smaller than vendors film.
 *
 * @param film its size in pixels
 */
export const stillSize = (film: { width: number; height: number }): { width: number; height: number } => {
  const [short, long] = Math.min(film.width, film.height) > 720 ? sides.large : sides.small;
  const aspect = aspectOf(film.width, film.height);
  if (aspect === '1:1') return { width: short, height: short };
  return aspect === '16:9' ? { width: long, height: short } : { width: short, height: long };
};

/** Sides of what is seen of a picture that is cut to a shape, in its own pixels. */
export const seenOf = (
  picture: { width: number; height: number },
  shape: { width: number; height: number },
): { width: number; height: number } => {
  const ratio = shape.width / shape.height;
  return {
    width: Math.floor(Math.min(picture.width, picture.height * ratio)),
    height: Math.floor(Math.min(picture.height, picture.width / ratio)),
  };
};
