import { createCanvas } from '@napi-rs/canvas';
import { requestOf } from './scene-request.ts';

/** A JPEG of one colour. */
export const jpegOf = (color: string, width = 1280, height = 720): Uint8Array => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  return new Uint8Array(canvas.toBuffer('image/jpeg', 92));
};

/** A scene that begins with a picture, and may end with another. */
export const framedRequest = (narration: string, frames: { first: Uint8Array; last?: Uint8Array }) => {
  const { film, ...request } = requestOf(narration);
  return { ...request, film: { ...film, width: 854 }, frames };
};
