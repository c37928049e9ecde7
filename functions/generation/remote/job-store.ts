import * as z from 'zod/mini';
import { sceneCapabilities } from '../../engines/capabilities.ts';
import type { TransactWrite } from '../../platform/aws/commit.ts';
import { ifVersion, putIfVersion } from '../../platform/aws/put-if-version.ts';
import { getItem, listByPrefix } from '../../platform/aws/table.ts';
import { remoteJobPart, videoPart } from '../../videos/keys.ts';
import { remoteJobKey } from './keys.ts';

/** Kept this long: a vendor's file is gone sooner. */
const retentionSeconds = 7 * 24 * 3600;

const jobSchema = z.object({
  videoId: z.string(),
  sceneIndex: z.int(),
  capability: z.enum(sceneCapabilities),
  /** Names what is made by everything that decides it. */
  hash: z.string(),
  engineId: z.string(),
  /** Sent with the start, and looked for when its answer was lost. */
  token: z.string(),
  /** Tokens used so far. */
  tries: z.int(),
  /** How often what came about was refused by chance. */
  refusals: z.optional(z.int()),
  /** Of the video, that asked. */
  attempt: z.int(),
  /**
   * `starting`: a call may be under way. `unanswered`: it ended without an answer. `started`: the vendor has it.
   * `free`: the vendor took nothing. `collected`: the result is in the bucket. `ended`: failed, cancelled or given up.
   */
  state: z.enum(['starting', 'unanswered', 'started', 'free', 'collected', 'ended']),
  /** Of the run that called last: calls of one millisecond differ by it. */
  claim: z.exactOptional(z.string()),
  /** When this token was first sent, and last. */
  firstCallAt: z.string(),
  lastCallAt: z.string(),
  handle: z.optional(z.string()),
  /** Length of the scene that the vendor bills, in seconds: as quoted until it is known. */
  billedSeconds: z.exactOptional(z.number()),
  /** Starts that are or may be billed and of which nothing came that could be used. */
  wasted: z.optional(z.int()),
  /** It was given up without an answer to its start: its vendor may have it all the same. */
  isLost: z.exactOptional(z.boolean()),
  /** Of a movie: the scene that pays for it; `pieces`: pieces of work of which that is; it may have been paid before. */
  ofMovie: z.exactOptional(
    z.object({ movieId: z.string(), source: z.string(), pieces: z.int(), isPaid: z.boolean() }),
  ),
  /** The next version of its movie finds what its vendor makes of it. */
  isHandedOn: z.optional(z.boolean()),
  /** About what the vendor bills for all its starts, in millionths of a dollar. */
  microdollars: z.optional(z.number()),
  version: z.int(),
});

/** A part of a scene at a vendor, written before the vendor is called. */
export type RemoteJob = z.infer<typeof jobSchema>;

/** Which part of which scene. */
export type PartName = Pick<RemoteJob, 'videoId' | 'sceneIndex' | 'capability' | 'hash'>;

export const loadRemoteJob = async (name: PartName): Promise<RemoteJob | undefined> => {
  const item = await getItem(remoteJobKey(name), { consistent: true });
  return item === undefined ? undefined : z.parse(jobSchema, item);
};

/** All that a video has or had at vendors; at most 50 parts in each attempt, far below a page. */
export const listRemoteJobs = async (videoId: string): Promise<RemoteJob[]> => {
  const { items } = await listByPrefix(videoPart.of(videoId), remoteJobPart.prefix, { consistent: true });
  return items.map((item) => z.parse(jobSchema, item));
};

/**
 * Writes a job if nobody has written it since it was read.
 *
 * @param before as it was read; undefined when there was none
 * @returns the job as it stands; undefined when somebody else was faster, or it was removed
 */
export const saveRemoteJob = async (
  before: RemoteJob | undefined,
  changed: Omit<RemoteJob, 'version'>,
): Promise<RemoteJob | undefined> => {
  const job: RemoteJob = { ...changed, version: (before?.version ?? 0) + 1 };
  const expiresAt = Math.floor(Date.parse(job.lastCallAt) / 1000) + retentionSeconds;
  const isSaved = await putIfVersion({ ...remoteJobKey(job), ...job, expiresAt }, before?.version);
  return isSaved ? job : undefined;
};

/** A part was begun, or has ended, since it was looked at. */
export class JobChanged extends Error {
  override readonly name = 'JobChanged';
}

/**
 * A condition of a transaction: a job is as it was seen. The need is `table:check`; where it fails the transaction
 * throws {@link JobChanged}.
 *
 * @param seen undefined when there was none
 */
export const unchangedJob = (name: PartName, seen: RemoteJob | undefined): TransactWrite => {
  const { pk, sk } = remoteJobKey(name);
  return {
    ConditionCheck: { Key: { pk, sk }, ...ifVersion(seen?.version) },
    onConflict: () => new JobChanged(`${sk} has changed`),
  };
};

/** A job that ended: its start is, or may be, billed for nothing. Told twice it counts once. */
export const asWasted = (job: RemoteJob): RemoteJob =>
  job.state === 'ended' ? job : { ...job, state: 'ended', wasted: (job.wasted ?? 0) + 1 };

/** Name of a start: 1 to 255 of `A-Za-z0-9-`, as the narrowest vendor takes it. */
export const tokenOf = (name: PartName, tries: number): string =>
  [name.videoId, name.capability, name.sceneIndex, name.hash, tries].join('-');
