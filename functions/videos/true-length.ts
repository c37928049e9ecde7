import { firstPriceVersion } from '../engines/price-table.ts';
import { findEngine, type Makers } from '../engines/registry.ts';
import type { Video } from './model.ts';

/**
 * How many times the quoted length a film may have at the quoted price: only speaking tells how long it is, and what
 * the estimate is wrong by up to here is not its owner's affair.
 */
export const quoteTolerance = 1.3;

/** Credits of a film that shows nothing new: it is joined, checked and stored all the same. */
export const leastPrice = 1;

type Quoted = Pick<Video, 'kind' | 'resolution' | 'price' | 'priceVersion' | 'estimatedSeconds'>;

/** How long a scene is, and who makes it. */
export interface SceneLength {
  seconds: number;
  engineId: string;
  /** As it was quoted, where that was noted: no longer clip of a vendor is bought for it. */
  quotedSeconds?: number | undefined;
}

const secondsOf = (scenes: readonly SceneLength[]): number =>
  scenes.reduce((sum, { seconds }) => sum + seconds, 0);

/**
 * Length that a film is held for: of a presenter of a vendor's, which is paid before anybody knows how long it speaks,
 * that of the longest film that is made for the quote.
 */
export const heldSeconds = (seconds: number, { talking }: Pick<Makers, 'talking'>): number =>
  talking ? seconds * quoteTolerance : seconds;

/**
 * Credits that scenes cost together by the prices that they were quoted by, engine by engine; nothing where there are
 * none.
 *
 * @returns undefined where one of the engines is gone
 */
export const priceOfScenes = (
  scenes: readonly SceneLength[],
  {
    kind,
    resolution: quality,
    priceVersion: version = firstPriceVersion,
  }: Omit<Quoted, 'price' | 'estimatedSeconds'>,
): number | undefined => {
  const byEngine = Map.groupBy(scenes, ({ engineId }) => engineId);
  let credits = 0;
  for (const [engineId, own] of byEngine) {
    const engine = findEngine(engineId);
    if (engine === undefined) return undefined;
    const sceneSeconds = own.map(({ seconds, quotedSeconds = seconds }) => Math.min(seconds, quotedSeconds));
    credits += engine.price({ seconds: secondsOf(own), kind, quality, sceneSeconds, version }).credits;
  }
  return credits;
};

/**
 * Credits to charge for a finished film: the price of its true length, and never more than was quoted and held.
 *
 * @param scenes true length of every scene that is to be paid for
 */
export const chargeOf = (video: Omit<Quoted, 'estimatedSeconds'>, scenes: readonly SceneLength[]): number =>
  Math.min(video.price, Math.max(leastPrice, priceOfScenes(scenes, video) ?? video.price));

/**
 * Whether a film turned out so long that its quote does not pay for it. One that is longer than quoted for the same
 * price is not.
 *
 * @param scenes true length of every scene that has been spoken so far and is to be paid for
 */
export const isLongerThanQuoted = (video: Quoted, scenes: readonly SceneLength[]): boolean =>
  secondsOf(scenes) > quoteTolerance * video.estimatedSeconds &&
  (priceOfScenes(scenes, video) ?? video.price) > video.price;
