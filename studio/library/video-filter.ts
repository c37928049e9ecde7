import type { ListRequest, Video } from '@kinora/client/api-types';
import { hrefOf } from '../app/place.ts';

export const statuses = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const;
export const kinds = ['avatar', 'prompt', 'movie'] as const;

/** Which videos are shown, and how. Empty texts leave nothing out. */
export interface VideoFilter {
  status: string;
  kind: string;
  project: string;
  /** Words that a title has; the service knows no search, so it is of what was read. */
  search: string;
  sort: 'newest' | 'oldest';
  look: 'grid' | 'rows';
}

const known = <T extends string>(values: readonly T[], value: string | undefined): T | '' =>
  values.find((one) => one === value) ?? '';

/** Reads the query of the page's address; what it does not know is left out. */
export const filterOf = (query: Readonly<Record<string, string | undefined>>): VideoFilter => ({
  status: known(statuses, query.status),
  kind: known(kinds, query.kind),
  project: query.project ?? '',
  search: query.q ?? '',
  sort: query.sort === 'oldest' ? 'oldest' : 'newest',
  look: query.look === 'rows' ? 'rows' : 'grid',
});

/** The address of the library with a filter; what is as usual is not named. */
export const filterHref = ({ status, kind, project, search, sort, look }: VideoFilter): string =>
  hrefOf('/videos', {
    status: status || undefined,
    kind: kind || undefined,
    project: project || undefined,
    q: search || undefined,
    sort: sort === 'newest' ? undefined : sort,
    look: look === 'grid' ? undefined : look,
  });

/** Whether a filter leaves anything out. */
export const isFiltered = ({ status, kind, project, search }: VideoFilter): boolean =>
  [status, kind, project, search.trim()].some((value) => value !== '');

/** What a page of the filter asks of the API; a search reads larger pages, as it leaves most of them out. */
export const listRequestOf = (filter: VideoFilter, cursor?: string): ListRequest => {
  const status = known(statuses, filter.status);
  const kind = known(kinds, filter.kind);
  return {
    limit: filter.search.trim() === '' ? 24 : 100,
    thumbnails: true,
    sort: filter.sort === 'oldest' ? 'created_at' : '-created_at',
    ...(status === '' ? {} : { status }),
    ...(kind === '' ? {} : { kind }),
    ...(filter.project === '' ? {} : { project_id: filter.project }),
    ...(cursor === undefined ? {} : { cursor }),
  };
};

const plainWords = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

/** Whether a title has every word of a search, in whatever case and with or without accents. */
export const isFound = (title: string, search: string): boolean => {
  const inTitle = plainWords(title);
  return plainWords(search)
    .split(/\s+/)
    .every((word) => inTitle.includes(word));
};

/** The videos with what is newly known of some; `gone` are left out, and none is put back by an older answer. */
export const withNews = (
  videos: readonly Video[],
  news: readonly Video[],
  gone: ReadonlySet<string> = new Set(),
): Video[] => {
  const byId = new Map(news.map((video) => [video.id, video]));
  return videos.flatMap((video) => {
    if (gone.has(video.id)) return [];
    const fresh = byId.get(video.id);
    return [fresh !== undefined && (fresh.seq ?? 0) >= (video.seq ?? 0) ? fresh : video];
  });
};

/** The videos and a further page, each video once. */
export const withPage = (videos: readonly Video[], page: readonly Video[]): Video[] => {
  const known = new Set(videos.map(({ id }) => id));
  return [...videos, ...page.filter(({ id }) => !known.has(id))];
};
