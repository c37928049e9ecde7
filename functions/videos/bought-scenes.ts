import * as z from 'zod/mini';
import { sceneCapabilities } from '../engines/capabilities.ts';
import { findEngine } from '../engines/registry.ts';
import { listByPrefix } from '../platform/aws/table.ts';
import { remoteJobPart, videoPart } from './keys.ts';
import type { Bought, Video } from './model.ts';
import { chargedNames, type Purchase, purchaseName } from './purchase.ts';
import { listPurchases } from './purchases.ts';
import { priceOfScenes } from './true-length.ts';

const vendorJob = z.object({
  sceneIndex: z.int(),
  capability: z.enum(sceneCapabilities),
  hash: z.string(),
  engineId: z.string(),
  token: z.string(),
  attempt: z.int(),
  state: z.string(),
  handle: z.exactOptional(z.string()),
  billedSeconds: z.exactOptional(z.number()),
  ofMovie: z.exactOptional(
    z.object({ movieId: z.string(), source: z.string(), pieces: z.int(), isPaid: z.boolean() }),
  ),
});

/** What is read of a part of a scene at a vendor; `generation/remote/job-store.ts` writes it. */
export type VendorJob = z.output<typeof vendorJob>;

/** All that a video has or had at vendors. */
export const listVendorJobs = async (videoId: string): Promise<VendorJob[]> => {
  const { items } = await listByPrefix(videoPart.of(videoId), remoteJobPart.prefix, { consistent: true });
  return items.map((item) => z.parse(vendorJob, item));
};

/** Whether the vendor bills it for certain: it is here, or it is under way and nobody can stop it. */
const isBought = ({ state, engineId, capability }: VendorJob): boolean => {
  const terms = findEngine(engineId)?.capabilities[capability];
  const isUnstoppable = terms?.work === 'remote' && terms.unstoppable === true;
  return state === 'collected' || (state === 'started' && isUnstoppable);
};

type Priced = Parameters<typeof priceOfScenes>[1];

/** Credits that what vendors made costs by the prices of its video. */
const priceOf = (jobs: readonly VendorJob[], video: Priced): number => {
  const lengths = jobs.flatMap(({ engineId, billedSeconds: seconds }) =>
    seconds === undefined ? [] : [{ engineId, seconds }],
  );
  return priceOfScenes(lengths, video) ?? 0;
};

/**
 * What the owner of a video pays for when an attempt ends unfinished by the owner's own doing: what that attempt had
 * vendors begin and they bill for certain, by the prices of the quote, and never more than is held. What earlier
 * attempts bought was charged when they ended, or is ours. Of a movie, what an earlier version paid for is not paid
 * again. See `docs/decisions/2026-11-29-what-vendors-were-paid.md`.
 *
 * @param paid names of what was charged for of its movie before
 * @returns undefined where that is nothing
 */
export const boughtOf = (
  jobs: readonly VendorJob[],
  video: Priced & Pick<Video, 'price' | 'attempt'>,
  paid: ReadonlySet<string> = new Set(),
): Bought | undefined => {
  const { attempt } = video;
  const begun = jobs.filter((job) => job.attempt === attempt && isBought(job));
  const isPaid = (job: VendorJob): boolean => job.ofMovie?.isPaid === true || paid.has(purchaseName(job));
  const own = begun.filter(
    (job) =>
      // Of one that does not say what it is of, no later version would know that it is paid.
      (video.kind !== 'movie' || job.ofMovie !== undefined) && !isPaid(job),
  );
  const credits = Math.min(video.price, priceOf(own, video));
  const goingOn = begun
    .filter(isPaid)
    .flatMap(purchaseOf)
    .filter(({ handle }) => handle !== undefined);
  if (credits <= 0) return goingOn.length === 0 ? undefined : { credits: 0, attempt, tokens: [], goingOn };
  const tokens = own.map(({ token }) => token);
  const purchases = own.flatMap(purchaseOf);
  return {
    ...{ credits, attempt, tokens },
    ...(purchases.length === 0 ? {} : { purchases }),
    ...(goingOn.length === 0 ? {} : { goingOn }),
  };
};

/** What of it stands where its owner pays nothing: what was paid for before goes on for the next version. */
export const unpaid = (bought: Bought | undefined): Bought | undefined =>
  bought?.goingOn && { credits: 0, attempt: bought.attempt, tokens: [], goingOn: bought.goingOn };

/** What the next version of its movie finds of a piece; nothing of a video that is no movie. */
export const purchaseOf = (job: VendorJob): Purchase[] => {
  const { ofMovie, engineId, token, handle, state } = job;
  if (ofMovie === undefined) return [];
  const { movieId, source, pieces } = ofMovie;
  const open = state === 'started' && handle !== undefined ? { handle } : {};
  return [{ movieId, name: purchaseName(job), source, pieces, engineId, token, ...open }];
};

/**
 * Credits of a finished film that earlier attempts at it were charged for already.
 *
 * @param isShown whether what a vendor made is part of the film
 */
export const paidBefore = (
  jobs: readonly VendorJob[],
  video: Priced & Pick<Video, 'paidTokens'>,
  isShown: (job: VendorJob) => boolean,
): number =>
  priceOf(
    jobs.filter((job) => video.paidTokens?.includes(job.token) === true && isShown(job)),
    video,
  );

/**
 * The same of a video that is about to end, decided of the video as it is then.
 *
 * @returns of a video: what its owner pays for; undefined where that is nothing
 */
export const loadBought = async (
  ownerId: string,
  videoId: string,
): Promise<(video: Video) => Bought | undefined> => {
  const jobs = await listVendorJobs(videoId);
  const movieId = jobs.find(({ ofMovie }) => ofMovie !== undefined)?.ofMovie?.movieId;
  const paid = movieId === undefined ? [] : await listPurchases(ownerId, movieId);
  const names = chargedNames(paid);
  return (video) => boughtOf(jobs, video, names);
};
