import { createCanvas, ImageData } from '@napi-rs/canvas';
import { EncodedVideoChunk, VideoDecoder, type VideoFrame } from '@napi-rs/webcodecs';
import { EncodedPacketSink, type InputVideoTrack } from 'mediabunny';
import type { SceneTiming } from './contract.ts';

const jpegQuality = 88;
/** When in a scene a frame is looked at, as shares of it. */
const looks = [0.4, 0.6, 0.8] as const;

/**
 * A JPEG of the frame with the strongest contrast among three of a scene: none near its beginning or its end, where
 * it fades.
 */
export const thumbnailOf = async (video: InputVideoTrack, timing: SceneTiming): Promise<Uint8Array> => {
  const frames = await decodedFrames(video, timing);
  const best = frames.reduce((found, frame) => (contrastOf(frame) > contrastOf(found) ? frame : found));
  const canvas = createCanvas(best.width, best.height);
  canvas.getContext('2d').putImageData(new ImageData(best.pixels, best.width, best.height), 0, 0);
  return canvas.encode('jpeg', jpegQuality);
};

/** A decoded picture in RGBA. */
interface Picture {
  width: number;
  height: number;
  pixels: Uint8ClampedArray;
}

const pictureOf = async (frame: VideoFrame): Promise<Picture> => {
  const { displayWidth: width, displayHeight: height } = frame;
  const pixels = new Uint8Array(width * height * 4);
  await frame.copyTo(pixels, { format: 'RGBA' });
  return { width, height, pixels: new Uint8ClampedArray(pixels.buffer) };
};

/** Variance of the green channel over a grid of pixels. */
const contrastOf = ({ pixels }: Picture): number => {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let i = 1; i < pixels.length; i += 4 * 97) {
    const green = pixels[i] ?? 0;
    sum += green;
    squares += green * green;
    count += 1;
  }
  return squares / count - (sum / count) ** 2;
};

/** Decodes the packets up to the last picture that is wanted. */
const decodedFrames = async (video: InputVideoTrack, timing: SceneTiming): Promise<Picture[]> => {
  const config = await video.getDecoderConfig();
  if (config === null) throw new Error('The pictures cannot be decoded');
  const wanted = new Set(looks.map((share) => Math.floor((timing.frames - 1) * share)));
  const last = Math.max(...wanted);
  const pictures: Promise<Picture>[] = [];
  let number = 0;
  let failure: Error | undefined;
  const decoder = new VideoDecoder({
    output: (frame) => {
      if (wanted.has(number)) pictures.push(pictureOf(frame).finally(() => frame.close()));
      else frame.close();
      number += 1;
    },
    error: (error) => {
      failure = error;
    },
  });
  decoder.configure({
    codec: config.codec,
    codedWidth: config.codedWidth ?? 0,
    codedHeight: config.codedHeight ?? 0,
    description: new Uint8Array(config.description as ArrayBuffer),
  });
  let sent = 0;
  for await (const packet of new EncodedPacketSink(video).packets()) {
    const { type, data } = packet;
    decoder.decode(new EncodedVideoChunk({ type, data, timestamp: packet.microsecondTimestamp }));
    sent += 1;
    if (sent > last) break;
    while (decoder.decodeQueueSize > 16 && failure === undefined)
      await new Promise((resolve) => setImmediate(resolve));
  }
  await decoder.flush();
  decoder.close();
  if (failure !== undefined) throw failure;
  if (pictures.length === 0) throw new Error('No picture could be decoded');
  return Promise.all(pictures);
};
