import { createCanvas, loadImage } from '@napi-rs/canvas';

/** A picture of one colour. */
export const pictureOf = (color: string, width: number, height: number): Buffer => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  return canvas.toBuffer('image/png');
};

/** Size of a picture, and which light its middle has most of. */
export const middleOf = async (file: Buffer) => {
  const image = await loadImage(file);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const [red = 0, green = 0, blue = 0] = context.getImageData(width >> 1, height >> 1, 1, 1).data;
  const most = Math.max(red, green, blue);
  return { width, height, color: most === red ? 'red' : most === green ? 'green' : 'blue' };
};
