import { featureCount } from './cepstra.ts';

/** Frames of two sounds, which of them may belong together. */
export interface Warp {
  /** For each frame of the first the first and the last of the second that belong to it. */
  first: Int32Array;
  last: Int32Array;
  /** Mean distance along the way. */
  distance: number;
}

/** For each frame of the first, those of the second that are looked at: from one to before another. Neither falls. */
export interface Corridor {
  from: Int32Array;
  to: Int32Array;
}

const [diagonal, down, along] = [0, 1, 2];

/** Distance of two frames. */
const distanceOf = (a: Float32Array, i: number, b: Float32Array, j: number): number => {
  let sum = 0;
  const [from, other] = [i * featureCount, j * featureCount];
  for (let feature = 0; feature < featureCount; feature += 1) {
    const difference = (a[from + feature] as number) - (b[other + feature] as number);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
};

/**
 * The way through two sounds on which their frames are most alike: dynamic time warping with symmetric steps (Sakoe
 * and Chiba 1978). It needs a byte for each cell of its corridor.
 *
 * @param a and `b`: `featureCount` numbers for each frame
 */
export const warp = (a: Float32Array, b: Float32Array, { from, to }: Corridor): Warp => {
  const rows = a.length / featureCount;
  const columns = b.length / featureCount;
  const starts = new Float64Array(rows + 1);
  for (let i = 0; i < rows; i += 1)
    starts[i + 1] = (starts[i] as number) + (to[i] as number) - (from[i] as number);
  const steps = new Uint8Array(starts[rows] as number);
  let before = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  let now = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  // Costs of columns lie one further, so that there is something before the first.
  before[0] = 0;
  for (let i = 0; i < rows; i += 1) {
    const [low, high, start] = [from[i] as number, to[i] as number, starts[i] as number];
    now[low] = Number.POSITIVE_INFINITY;
    for (let j = low; j < high; j += 1) {
      const distance = distanceOf(a, i, b, j);
      let best = (before[j] as number) + 2 * distance;
      let step = diagonal;
      const above = (before[j + 1] as number) + distance;
      if (above < best) [best, step] = [above, down];
      const left = (now[j] as number) + distance;
      if (left < best) [best, step] = [left, along];
      now[j + 1] = best;
      steps[start + j - low] = step;
    }
    // The next row may look one further than this one reached.
    const reach = i + 1 < rows ? (to[i + 1] as number) : high;
    for (let j = high; j < reach; j += 1) now[j + 1] = Number.POSITIVE_INFINITY;
    [before, now] = [now, before];
  }
  const total = before[columns] as number;
  return { ...wayBack(steps, starts, from, rows, columns), distance: total / (rows + columns) };
};

const wayBack = (
  steps: Uint8Array,
  starts: Float64Array,
  from: Int32Array,
  rows: number,
  columns: number,
): Pick<Warp, 'first' | 'last'> => {
  const first = new Int32Array(rows);
  const last = new Int32Array(rows);
  let [i, j] = [rows - 1, columns - 1];
  last[i] = j;
  while (i > 0 || j > 0) {
    const step = steps[(starts[i] as number) + j - (from[i] as number)];
    if (step === along && j > 0) {
      j -= 1;
      continue;
    }
    first[i] = j;
    i -= 1;
    if (step === diagonal) j -= 1;
    last[i] = j;
  }
  return { first, last };
};

/** Everything that lies no further from the diagonal than a share of the whole and some frames. */
export const aroundDiagonal = (
  rows: number,
  columns: number,
  { share, frames }: { share: number; frames: number },
): Corridor => {
  const width = Math.ceil(share * columns + frames + columns / rows) + 1;
  const centerOf = (row: number): number => (row * (columns - 1)) / Math.max(1, rows - 1);
  return {
    from: Int32Array.from({ length: rows }, (_, row) => Math.max(0, Math.floor(centerOf(row)) - width)),
    to: Int32Array.from({ length: rows }, (_, row) => Math.min(columns, Math.ceil(centerOf(row)) + width)),
  };
};

/**
 * What lies near the way that was found on a coarser scale.
 *
 * @param factor frames that are one frame there
 * @param radius frames on either side
 */
export const aroundWay = (
  { first, last }: Warp,
  { factor, radius, rows, columns }: { factor: number; radius: number; rows: number; columns: number },
): Corridor => {
  const from = new Int32Array(rows);
  const to = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const coarse = Math.min(first.length - 1, Math.floor(row / factor));
    const earlier = Math.max(0, coarse - 1);
    const later = Math.min(first.length - 1, coarse + 1);
    from[row] = Math.max(0, Math.min(columns - 1, (first[earlier] as number) * factor - radius));
    to[row] = Math.min(columns, ((last[later] as number) + 1) * factor + radius);
  }
  from[0] = 0;
  to[rows - 1] = columns;
  return { from, to };
};
