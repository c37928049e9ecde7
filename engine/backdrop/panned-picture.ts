import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import type { PictureLooks } from '../contract.ts';
import { fittedOf } from '../fitted.ts';
import type { Frame } from '../frame.ts';
import { SlowLayer } from '../slow-layer.ts';

/** A second of a pan, as a share of the frame's width, and all of it at most. */
const panPerSecond = 0.005;
const mostOfPan = 0.08;
/** A second of a zoom, as a share of the frame, and all of it at most. */
const zoomPerSecond = 0.006;
const mostOfZoom = 0.08;

/** How a scene moves its background: it is drawn anew on every `every`-th of its frames. */
export interface Pace {
  frames: number;
  framesPerSecond: number;
  every: number;
}

/** An even way: so many half pixels on every so many drawings. */
interface Way {
  halfPixels: number;
  drawings: number;
  /** Half pixels from the first to the last frame. */
  whole: number;
}

/** The way of a pan across a scene: whole half pixels at equal intervals, so that no step is longer than another. */
const wayOf = (width: number, { frames, framesPerSecond, every }: Pace): Way => {
  const seconds = frames / framesPerSecond;
  const pixelsPerSecond = width * Math.min(panPerSecond, mostOfPan / seconds);
  const wanted = (pixelsPerSecond * 2 * every) / framesPerSecond;
  const halfPixels = Math.max(1, Math.floor(wanted));
  const drawings = wanted >= 1 ? 1 : Math.ceil(1 / wanted);
  return { halfPixels, drawings, whole: halfPixels * Math.floor((frames - 1) / every / drawings) };
};

/** A picture behind somebody that stands still, or across or into which the view moves at an even pace. */
export class PannedPicture {
  readonly #pace: Pace;
  readonly #draw: (context: SKRSContext2D, drawing: number) => void;

  constructor(image: Image, frame: Frame, { fit, pan }: PictureLooks, pace: Pace) {
    this.#pace = pace;
    if (pan === 'in' || pan === 'out')
      this.#draw = zoomed(image, frame, { fit, pace, isInwards: pan === 'in' });
    else this.#draw = moved(image, frame, { fit, pace, pan });
  }

  /** @param seconds from the scene's start */
  draw(context: SKRSContext2D, seconds: number): void {
    const { framesPerSecond, every } = this.#pace;
    this.#draw(context, Math.floor(Math.round(seconds * framesPerSecond) / every));
  }
}

const moved = (
  image: Image,
  { width, height }: Frame,
  { fit, pan, pace }: { fit: PictureLooks['fit']; pan: PictureLooks['pan']; pace: Pace },
) => {
  const isStill = pan !== 'left' && pan !== 'right';
  const { halfPixels, drawings, whole } = isStill
    ? { halfPixels: 0, drawings: 1, whole: 0 }
    : wayOf(width, pace);
  const spare = Math.ceil(whole / 2);
  const painted = fittedOf(image, { width: width + spare, height }, { fit, hidden: spare });
  const layer = new SlowLayer(painted, { isOpaque: true });
  return (context: SKRSContext2D, drawing: number): void => {
    const gone = (halfPixels * Math.floor(drawing / drawings)) / 2;
    layer.draw(context, pan === 'left' ? gone - spare : -gone, 0);
  };
};

const zoomed = (
  image: Image,
  { width, height }: Frame,
  { fit, pace, isInwards }: { fit: PictureLooks['fit']; pace: Pace; isInwards: boolean },
) => {
  const seconds = pace.frames / pace.framesPerSecond;
  const most = Math.min(mostOfZoom, zoomPerSecond * seconds);
  // As large as it is ever shown: it is as sharp at the nearest as it can be.
  const large = { width: Math.ceil(width * (1 + most)), height: Math.ceil(height * (1 + most)) };
  const painted = fittedOf(image, large, { fit, hidden: large.width - width });
  const last = Math.max(1, Math.floor((pace.frames - 1) / pace.every));
  return (context: SKRSContext2D, drawing: number): void => {
    const way = Math.min(1, drawing / last);
    const scale = 1 + most * (isInwards ? way : 1 - way);
    const [wide, tall] = [width * scale, height * scale];
    context.drawImage(painted, (width - wide) / 2, (height - tall) / 2, wide, tall);
  };
};
