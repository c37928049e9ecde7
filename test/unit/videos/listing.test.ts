import { describe, expect, test } from 'vitest';
import { lowestIdAt, newId } from '../../../functions/shared/ids.ts';
import {
  mostRead,
  pageOfVideos,
  type ReadVideos,
  type VideoListing,
} from '../../../functions/videos/listing.ts';
import type { Video } from '../../../functions/videos/model.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const start = Date.parse('2026-11-28T12:00:00.000Z');

/** Videos a millisecond apart; every `nth` is completed. */
const videosOf = (count: number, nth: number): Video[] =>
  Array.from({ length: count }, (_, index) => ({
    ...quotedVideo(),
    id: newId(start + index),
    status: index % nth === 0 ? ('completed' as const) : ('pending' as const),
  }));

/** A store of these videos that counts what is read of it, and refuses a place outside of the range as DynamoDB does. */
const storeOf = (videos: readonly Video[]) => {
  const counted = { calls: 0, items: 0 };
  const read: ReadVideos = async ({ limit, before, oldestFirst, between: [lowest, highest] }) => {
    if (before !== undefined && (before < lowest || before > highest))
      throw new Error('outside of the range');
    const ordered = videos
      .filter(({ id }) => id >= lowest && id <= highest)
      .toSorted((left, right) => (left.id < right.id === oldestFirst ? -1 : 1))
      .filter(({ id }) => before === undefined || (oldestFirst ? id > before : id < before));
    const page = ordered.slice(0, limit);
    counted.calls += 1;
    counted.items += page.length;
    const last = page.at(-1);
    return page.length === limit && last !== undefined
      ? { videos: page, nextBefore: last.id }
      : { videos: page };
  };
  return { read, counted };
};

const listing = (wanted: Partial<VideoListing>): VideoListing => ({
  sort: '-created_at',
  skip: 0,
  limit: 20,
  ...wanted,
});

/** All that a list gives, page by page. */
const walk = async (read: ReadVideos, wanted: Partial<VideoListing>) => {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOfVideos(read, listing({ ...wanted, ...(cursor ? { cursor, skip: 0 } : {}) }));
    pages.push(page.videos.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return pages;
};

describe('a list of videos', () => {
  test('[S2-11] is walked whole in both orders, each video once, whatever the filter and the pages', async () => {
    const videos = videosOf(350, 7);
    const { read } = storeOf(videos);
    const ids = videos.map(({ id }) => id);
    const completed = videos.filter(({ status }) => status === 'completed').map(({ id }) => id);
    for (const limit of [1, 3, 50, 100]) {
      expect((await walk(read, { limit, sort: 'created_at' })).flat()).toEqual(ids);
      expect((await walk(read, { limit })).flat()).toEqual(ids.toReversed());
      const filter = { limit, status: 'completed', skip: 5 } as const;
      expect((await walk(read, { ...filter, sort: 'created_at' })).flat()).toEqual(completed.slice(5));
      expect((await walk(read, filter)).flat()).toEqual(completed.toReversed().slice(5));
    }
    expect((await walk(read, { kind: 'prompt' })).flat()).toEqual([]);
  });

  test('reads a bounded number where hardly any fits, and goes on behind that', async () => {
    const videos = videosOf(1700, 850);
    const { read, counted } = storeOf(videos);
    const filter = { status: 'completed', sort: 'created_at', skip: 1 } as const;
    const first = await pageOfVideos(read, listing(filter));
    expect(counted).toEqual({ calls: mostRead / 100, items: mostRead });
    expect(first).toMatchObject({ videos: [], nextCursor: expect.any(String) });
    // What was to be passed over is passed over by a later page, once.
    expect((await walk(read, filter)).flat()).toEqual([videos[850]?.id]);
  });

  test('reads what is asked for in one call where nothing is left out', async () => {
    const { read, counted } = storeOf(videosOf(1500, 2));
    await pageOfVideos(read, listing({ limit: 30, skip: 40 }));
    expect(counted).toEqual({ calls: 1, items: 70 });
    await pageOfVideos(read, listing({ limit: 100_000, skip: 100_000 }));
    expect(counted).toEqual({ calls: 2, items: 70 + 1100 });
  });

  test('reads only the time that is asked for, without its moments', async () => {
    const videos = videosOf(50, 2);
    const { read, counted } = storeOf(videos);
    const at = (index: number) => new Date(start + index).toISOString();
    const within = { createdAfter: at(9), createdBefore: at(20) };
    const page = await pageOfVideos(read, listing({ ...within, sort: 'created_at' }));
    expect(page.videos).toEqual(videos.slice(10, 20));
    expect(counted.items).toBe(10);
    expect(await pageOfVideos(read, listing({ createdAfter: at(20), createdBefore: at(9) }))).toEqual({
      videos: [],
      nextCursor: null,
    });
  });

  test.each(['x', 'x'.repeat(36), `${lowestIdAt(0)}+`, `${lowestIdAt(0)}+1001`, `${lowestIdAt(0)}+1 `])(
    'refuses a cursor that it did not give: %s',
    async (text) => {
      const cursor = Buffer.from(text).toString('base64url');
      const { read } = storeOf(videosOf(3, 1));
      await expect(pageOfVideos(read, listing({ cursor }))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    },
  );

  test('refuses a cursor of another time', async () => {
    const { read } = storeOf(videosOf(50, 1));
    const { nextCursor } = await pageOfVideos(read, listing({ limit: 5 }));
    const wanted = listing({ createdBefore: new Date(start + 10).toISOString(), cursor: nextCursor ?? '' });
    await expect(pageOfVideos(read, wanted)).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });
});
