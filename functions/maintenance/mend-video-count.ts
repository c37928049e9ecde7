import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { accountKey, userPart } from '../shared/keys.ts';
import type { Account } from '../users/model.ts';
import { videoPart } from '../videos/keys.ts';

/** Keys of one query. */
const pageSize = 1000;

/**
 * Counts the videos of an account one by one, once in its life and whenever its count cannot be right: videos of a
 * version that did not count yet are missing in it, so that their deletion takes it too low.
 *
 * @returns what was written; undefined where nothing was to do, or videos came or went meanwhile: the next night does it
 */
export const mendVideoCount = async (
  { id, videosCount, videosCountedAt }: Pick<Account, 'id' | 'videosCount' | 'videosCountedAt'>,
  now: Date,
): Promise<number | undefined> => {
  if (videosCountedAt !== undefined && (videosCount ?? 0) >= 0) return undefined;
  const counted = await countVideos(id);
  const isAsRead = videosCount === undefined ? 'attribute_not_exists(videosCount)' : 'videosCount = :was';
  const update = updateOf(accountKey(id), {
    set: { videosCount: counted, videosCountedAt: now.toISOString() },
    condition: `attribute_exists(pk) AND attribute_not_exists(deletedAt) AND ${isAsRead}`,
    values: videosCount === undefined ? {} : { was: videosCount },
  });
  try {
    await commit([{ Update: update }]);
    return counted;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return undefined;
  }
};

const countVideos = async (userId: string): Promise<number> => {
  let counted = 0;
  let after: string | undefined;
  do {
    const page = { limit: pageSize, keysOnly: true, consistent: true, after };
    const { items, next } = await listByPrefix(userPart.of(userId), videoPart.prefix, page);
    counted += items.length;
    after = next;
  } while (after !== undefined);
  return counted;
};
