import type { ListedObject } from '../platform/aws/media.ts';
import { getItem, type Key } from '../platform/aws/table.ts';
import { mediaFolders } from '../shared/media-folders.ts';

/** Files that were written later may belong to a run that is under way. */
const oldEnoughMilliseconds = 24 * 3600 * 1000;

/**
 * The videos among listed objects whose newest file on the page is a day old, each with one of its objects.
 *
 * @param objects in order of their keys
 */
export const leftVideos = (
  objects: readonly ListedObject[],
  now: Date,
): { videoId: string; key: string }[] => {
  const found = new Map<string, { key: string; writtenAt: number }>();
  for (const { key, writtenAt } of objects) {
    const [videoId = ''] = key.slice(mediaFolders.videos.length).split('/');
    const time = Math.max(writtenAt.getTime(), found.get(videoId)?.writtenAt ?? 0);
    found.set(videoId, { key, writtenAt: time });
  }
  return [...found]
    .filter(([, { writtenAt }]) => now.getTime() - writtenAt >= oldEnoughMilliseconds)
    .map(([videoId, { key }]) => ({ videoId, key }));
};

/** The object behind which the next run of a sweep begins; undefined for the first of all. */
export const loadPlace = async (key: Key): Promise<ListedObject['key'] | undefined> => {
  const place: unknown = (await getItem(key, { consistent: true }))?.after;
  return typeof place === 'string' ? place : undefined;
};
