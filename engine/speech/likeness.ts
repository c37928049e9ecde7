import { featureCount, framesIn, framesPerSecond } from './cepstra.ts';
import { aroundDiagonal, type Warp, warp } from './warp.ts';

/** Frames of 10 ms that are one frame on the coarse scale, on which the whole is looked at. */
export const coarseFrames = 4;
const coarsePerSecond = framesPerSecond / coarseFrames;

/** How far the way may lie from the diagonal: readers are faster here and slower there. */
const bandShare = 0.08;
const bandFrames = 15 * coarsePerSecond;

/** Seconds of the reference that are judged at a time. */
const blockSeconds = 20;

/**
 * Below all recordings of the text that were measured, by people and by other synthesizers. It tells noise and most
 * other texts, but not all: of two other sentences with a like rhythm half are let in. `npm run bench:alignment`
 * measures it.
 */
export const leastConfidence = 0.06;
/** By how much the distance falls for a recording that is the text beyond all doubt. */
const certainShare = 0.1;
/** A block that lasts so many times as long, or as short, in the recording is not said there. */
const mostFactor = 3;

/** The way on the coarse scale. */
export const roughly = (read: Float32Array, heard: Float32Array): Warp =>
  warp(
    read,
    heard,
    aroundDiagonal(framesIn(read), framesIn(heard), { share: bandShare, frames: bandFrames }),
  );

/** The same frames in another order. @param frameAt which stands at a place */
const reordered = (features: Float32Array, frameAt: (place: number) => number): Float32Array => {
  const out = new Float32Array(features.length);
  for (let place = 0; place < framesIn(features); place += 1) {
    const from = frameAt(place) * featureCount;
    out.set(features.subarray(from, from + featureCount), place * featureCount);
  }
  return out;
};

/** The same sounds in orders in which nobody says them: backwards, and from another place on. */
const otherOrders = (features: Float32Array): Float32Array[] => {
  const frames = framesIn(features);
  return [
    reordered(features, (place) => frames - 1 - place),
    ...[0.25, 0.5, 0.75].map((share) =>
      reordered(features, (place) => (place + Math.floor(share * frames)) % frames),
    ),
  ];
};

/**
 * How sure it is that a recording is of a text, 0..1: by how much it is nearer to it than to the nearest of other
 * orders of its sounds, block by block.
 *
 * @param read and `heard`: features on the coarse scale
 * @param way through both
 */
export const likeness = (read: Float32Array, heard: Float32Array, { first, last }: Warp): number => {
  const rows = framesIn(read);
  const blocks = Math.max(1, Math.round(rows / (blockSeconds * coarsePerSecond)));
  let [falls, weights] = [0, 0];
  for (let block = 0; block < blocks; block += 1) {
    const from = Math.floor((block * rows) / blocks);
    const to = Math.floor(((block + 1) * rows) / blocks);
    const part = read.subarray(from * featureCount, to * featureCount);
    const said = heard.subarray(
      (first[from] as number) * featureCount,
      ((last[to - 1] as number) + 1) * featureCount,
    );
    weights += to - from;
    const factor = framesIn(said) / framesIn(part);
    if (factor > mostFactor || factor < 1 / mostFactor) continue;
    const other = Math.min(...otherOrders(part).map((order) => roughly(order, said).distance));
    falls += (to - from) * (1 - roughly(part, said).distance / other);
  }
  return Math.max(0, Math.min(1, falls / weights / certainShare));
};
