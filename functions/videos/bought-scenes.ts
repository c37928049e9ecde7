import * as z from 'zod/mini';
import { sceneCapabilities } from '../engines/capabilities.ts';
import { findEngine } from '../engines/registry.ts';
import { listByPrefix } from '../platform/aws/table.ts';
import { mayWorkAtVendors } from './cancel-at-vendors.ts';
import { remoteJobPart, videoPart } from './keys.ts';
import { type Bought, isTerminal, type Video } from './model.ts';
import { loadVideo } from './store.ts';
import { priceOfScenes } from './true-length.ts';

const vendorJob = z.object({
  sceneIndex: z.int(),
  capability: z.enum(sceneCapabilities),
  hash: z.string(),
  engineId: z.string(),
  token: z.string(),
  attempt: z.int(),
  state: z.string(),
  billedSeconds: z.exactOptional(z.number()),
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
 * attempts bought was charged when they ended, or is ours. See `docs/decisions/2026-11-29-what-vendors-were-paid.md`.
 *
 * @returns undefined where that is nothing
 */
export const boughtOf = (
  jobs: readonly VendorJob[],
  video: Priced & Pick<Video, 'price' | 'attempt'>,
): Bought | undefined => {
  const { attempt } = video;
  const own = jobs.filter((job) => job.attempt === attempt && isBought(job));
  const credits = Math.min(video.price, priceOf(own, video));
  return credits > 0 ? { credits, attempt, tokens: own.map(({ token }) => token) } : undefined;
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

/** The same of a video that is about to end; nothing where no vendor works for it, or it has ended. */
export const loadBought = async (ownerId: string, videoId: string): Promise<Bought | undefined> => {
  const video = await loadVideo(ownerId, videoId, { consistent: true });
  if (video === undefined || isTerminal(video.status) || !mayWorkAtVendors(video)) return undefined;
  // What a version of a movie bought is there for the next one, which pays for it when it completes.
  return video.kind === 'movie' ? undefined : boughtOf(await listVendorJobs(videoId), video);
};
