import * as z from 'zod/mini';
import { sceneCapabilities } from '../../engines/capabilities.ts';
import { ConditionFailed, commit, updateItem } from '../../platform/aws/commit.ts';
import { getItem } from '../../platform/aws/table.ts';
import { updateOf } from '../../platform/aws/update.ts';
import type { PartName } from './job-store.ts';
import { vendorCallKey } from './keys.ts';

/** Kept this long after it was written last: vendors repeat a call for a day at most. */
const retentionSeconds = 25 * 3600;

const callSchema = z.object({
  /** When the vendor called first. */
  calledAt: z.optional(z.string()),
  /** The vendor's name of the work, as it was signed. */
  handle: z.optional(z.string()),
  /** When a task was told of it that began to wait after the call. */
  toldAt: z.optional(z.string()),
  /** Of the task that waits, or waited last. */
  taskToken: z.optional(z.string()),
});
type VendorCall = z.infer<typeof callSchema>;

const startTokenSchema = z.object({
  videoId: z.uuid(),
  capability: z.enum(sceneCapabilities),
  sceneIndex: z.coerce.number().check(z.int(), z.maximum(100_000)),
  hash: z.string(),
});
const startToken =
  /^(?<videoId>[0-9a-f-]{36})-(?<capability>[a-z-]+)-(?<sceneIndex>\d{1,6})-(?<hash>\w+)-\d{1,4}$/;

/** The part that `tokenOf` made a token of; undefined for a text that is none. */
export const partOfToken = (token: string): PartName | undefined =>
  z.safeParse(startTokenSchema, { ...startToken.exec(token)?.groups }).data;

const videoOf = (token: string): string => partOfToken(token)?.videoId ?? '';

const expiresAt = (now: Date): number => Math.floor(now.getTime() / 1000) + retentionSeconds;

/** What a vendor called about a start; undefined when nobody wrote anything of it. */
export const loadVendorCall = async (token: string): Promise<VendorCall | undefined> => {
  const item = await getItem(vendorCallKey(videoOf(token), token), { consistent: true });
  return item === undefined ? undefined : z.parse(callSchema, item);
};

/**
 * Writes down that a task waits. This and `noteCall` change one item: whoever comes second sees the other.
 *
 * @param token of the start that its vendor will call about
 * @returns whether the vendor has called before, and no task was told so that began to wait after it
 */
export const noteWaiting = async (token: string, taskToken: string, now: Date): Promise<boolean> => {
  const key = vendorCallKey(videoOf(token), token);
  const set = { taskToken, expiresAt: expiresAt(now) };
  const { calledAt, toldAt } = z.parse(callSchema, await updateItem({ Update: updateOf(key, { set }) }));
  if (calledAt === undefined || toldAt !== undefined) return false;
  await commit([{ Update: updateOf(key, { set: { toldAt: now.toISOString() } }) }]);
  return true;
};

/**
 * Writes down that a vendor called. A second call about one start, however it came about, changes nothing.
 *
 * @param handle the vendor's name of the work
 * @returns `repeated`, or the token of the task that waits, if any does
 */
export const noteCall = async (
  token: string,
  handle: string,
  now: Date,
): Promise<'repeated' | { taskToken: string | undefined }> => {
  const change = {
    set: { calledAt: now.toISOString(), handle, expiresAt: expiresAt(now) },
    condition: 'attribute_not_exists(#calledAt)',
  };
  try {
    const item = await updateItem({ Update: updateOf(vendorCallKey(videoOf(token), token), change) });
    return { taskToken: z.parse(callSchema, item).taskToken };
  } catch (error) {
    if (error instanceof ConditionFailed) return 'repeated';
    throw error;
  }
};
