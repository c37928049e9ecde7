import type { VideoPlan } from '../planning/video-plan.ts';
import { listVendorJobs, paidBefore, type VendorJob } from '../videos/bought-scenes.ts';
import type { Video } from '../videos/model.ts';
import { chargedNames, purchaseName } from '../videos/purchase.ts';
import { listPurchases } from '../videos/purchases.ts';
import { chargeOf, leastPrice } from '../videos/true-length.ts';
import type { Spoken } from './artifacts.ts';
import { billedLengths } from './billed-lengths.ts';
import { shownParts } from './shown-parts.ts';

/**
 * What a finished film is charged: the price of its true length, less what was charged for it when earlier attempts, or
 * versions of its movie, did not complete. Of a movie, scenes that another version has paid for since this one was
 * ordered are not paid again.
 *
 * @param found the video, with the plan that it was ordered with, and what was spoken
 * @param paid names of the scenes of its movie that versions have paid for by now
 * @returns of the video as it is then: credits
 */
export const loadCharge = async (
  found: Video,
  { plan: ordered, spoken }: { plan: VideoPlan; spoken: Spoken },
  paid: readonly string[],
): Promise<(video: Video) => number> => {
  const plan = withPaid(ordered, new Set(paid));
  const sceneSeconds = sceneLengths(plan, spoken);
  const { before, isBought } = await paidBeforeNow(found, plan, spoken);
  return (video) => {
    const { scenes } = billedLengths(video, plan, sceneSeconds, isBought);
    return Math.max(leastPrice, chargeOf(video, scenes) - before);
  };
};

const withPaid = (plan: VideoPlan, paid: ReadonlySet<string>): VideoPlan =>
  plan.movie === undefined
    ? plan
    : {
        ...plan,
        movie: {
          ...plan.movie,
          parts: plan.movie.parts.map((part) => ({
            ...part,
            isPaid: part.isPaid || paid.has(part.source),
          })),
        },
      };

/** The true length of every scene in seconds. */
const sceneLengths = ({ film }: VideoPlan, spoken: Spoken): Map<number, number> =>
  new Map(spoken.map(({ frames }) => frames / film.framesPerSecond).entries());

/**
 * What of this film was charged when earlier attempts at it failed, in credits; of a movie, which of its scenes were
 * when versions did not complete.
 */
const paidBeforeNow = async (
  video: Video,
  plan: VideoPlan,
  spoken: Spoken,
): Promise<{ before: number; isBought: (index: number) => boolean }> => {
  const nothing = { before: 0, isBought: () => false };
  if (video.movie !== undefined) {
    const bought = chargedNames(await listPurchases(video.ownerId, video.movie.id));
    if (bought.size === 0) return nothing;
    const shown = await shownParts(video.id, plan, spoken);
    return {
      before: 0,
      isBought: (index) => shown[index]?.some((part) => bought.has(purchaseName(part))) === true,
    };
  }
  if (video.paidTokens === undefined) return nothing;
  const shown = new Set((await shownParts(video.id, plan, spoken)).flat().map(purchaseName));
  const isShown = (job: VendorJob) => shown.has(purchaseName(job));
  return { ...nothing, before: paidBefore(await listVendorJobs(video.id), video, isShown) };
};
