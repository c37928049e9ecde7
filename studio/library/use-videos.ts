import type { Video } from '@kinora/client/api-types';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../app/api.ts';
import { online } from '../app/online.ts';
import { isFound, listRequestOf, type VideoFilter, withNews, withPage } from './video-filter.ts';
import { isInWork, titleOf } from './video-state.ts';

/** The videos that were read, of those that a filter lets through. */
export interface VideoList {
  state: 'loading' | 'ready' | 'failed';
  videos: readonly Video[];
  /** Where the next page begins; undefined after the last. */
  cursor: string | undefined;
  error: unknown;
}

const empty: VideoList = { state: 'loading', videos: [], cursor: undefined, error: undefined };

/** How often videos in work are asked after, in milliseconds. */
const pollMilliseconds = 5000;
/** A search goes on by itself until it has found so many, or read so many. */
const enoughFound = 12;
const mostRead = 1000;

/** Reads videos page by page, and keeps those in work up to date while the page is seen. */
export const useVideos = (filter: VideoFilter) => {
  const list = useSignal<VideoList>(empty);
  const isPaging = useSignal(false);
  const controller = useRef<AbortController>(undefined);
  // A search within the same pages reads nothing anew: only whether there is one decides over their size.
  const key = JSON.stringify(listRequestOf(filter));

  const read = async (cursor?: string): Promise<void> => {
    controller.current?.abort();
    controller.current = new AbortController();
    const { signal } = controller.current;
    isPaging.value = cursor !== undefined;
    const before = cursor === undefined ? empty : list.peek();
    list.value = { ...before, state: 'loading', error: undefined };
    try {
      const page = await api.list(listRequestOf(filter, cursor));
      if (signal.aborted) return;
      const videos = withPage(before.videos, page.videos);
      list.value = { state: 'ready', videos, cursor: page.next_cursor ?? undefined, error: undefined };
    } catch (error) {
      if (!signal.aborted) list.value = { ...before, state: 'failed', error };
    }
  };

  useEffect(() => {
    void read();
    return () => controller.current?.abort();
  }, [key]);

  const isOnline = online.value;
  useEffect(() => {
    if (isOnline && list.peek().state === 'failed') void read();
  }, [isOnline]);

  const learn = (news: readonly Video[], gone?: ReadonlySet<string>): void => {
    list.value = { ...list.peek(), videos: withNews(list.peek().videos, news, gone) };
  };
  const current = list.value;
  const inWork = current.videos.some(isInWork);
  useEffect(() => {
    if (!inWork || !isOnline) return;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      readNews(list.peek().videos.filter(isInWork)).then(learn, () => undefined);
    }, pollMilliseconds);
    return () => clearInterval(timer);
  }, [inWork, isOnline]);

  const shown =
    filter.search.trim() === ''
      ? current.videos
      : current.videos.filter((video) => isFound(titleOf(video), filter.search));
  const { state, cursor } = current;
  const searchesOn =
    filter.search.trim() !== '' &&
    state === 'ready' &&
    cursor !== undefined &&
    shown.length < enoughFound &&
    current.videos.length < mostRead;
  useEffect(() => {
    if (searchesOn) void read(cursor);
  }, [searchesOn, cursor]);

  return {
    ...current,
    videos: shown,
    /** How many were read, before the search. */
    readCount: current.videos.length,
    isPaging: isPaging.value && state === 'loading',
    more: () => read(cursor),
    reload: () => read(),
    learn,
  };
};

/** The newest videos by one request, and those in work that are not among them each by its own. */
const readNews = async (inWork: readonly Video[]): Promise<Video[]> => {
  const { videos } = await api.list({ limit: 50 });
  const known = new Set(videos.map(({ id }) => id));
  const others = inWork.filter(({ id }) => !known.has(id)).slice(0, 5);
  return [...videos, ...(await Promise.all(others.map(({ id }) => api.get(id))))];
};
