import { firstPriceVersion } from '../engines/price-table.ts';
import { findEngine } from '../engines/registry.ts';
import type { Video } from './model.ts';

/**
 * How many times the quoted length a film may have at the quoted price: only speaking tells how long it is, and what
 * the estimate is wrong by up to here is not its owner's affair.
 */
export const quoteTolerance = 1.3;

type Quoted = Pick<Video, 'engineId' | 'kind' | 'resolution' | 'price' | 'priceVersion' | 'estimatedSeconds'>;

const secondsOf = (sceneSeconds: readonly number[]): number =>
  sceneSeconds.reduce((sum, seconds) => sum + seconds, 0);

/** Credits that a film of these scenes costs by the prices that it was quoted by; the quoted price where its engine is gone. */
const priceOfLength = (
  { engineId, kind, resolution, price, priceVersion = firstPriceVersion }: Omit<Quoted, 'estimatedSeconds'>,
  sceneSeconds: readonly number[],
): number =>
  findEngine(engineId)?.price({
    seconds: secondsOf(sceneSeconds),
    kind,
    quality: resolution,
    sceneSeconds,
    version: priceVersion,
  }).credits ?? price;

/**
 * Credits to charge for a finished film: the price of its true length, and never more than was quoted and held.
 *
 * @param sceneSeconds true length of every scene
 */
export const chargeOf = (video: Omit<Quoted, 'estimatedSeconds'>, sceneSeconds: readonly number[]): number =>
  Math.min(video.price, priceOfLength(video, sceneSeconds));

/**
 * Whether a film turned out so long that its quote does not pay for it. One that is longer than quoted for the same
 * price is not.
 *
 * @param sceneSeconds true length of every scene that has been spoken so far
 */
export const isLongerThanQuoted = (video: Quoted, sceneSeconds: readonly number[]): boolean =>
  secondsOf(sceneSeconds) > quoteTolerance * video.estimatedSeconds &&
  priceOfLength(video, sceneSeconds) > video.price;
