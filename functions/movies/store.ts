import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem, type Item, listByPrefix } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import {
  type MovieName,
  movieKey,
  movieKeyOfVideo,
  movieNameOf,
  moviePart,
  projectMoviesPrefix,
  usageKey,
  userPart,
} from '../shared/keys.ts';
import { isTerminal, type Video } from '../videos/model.ts';
import { paidSources } from '../videos/purchase.ts';
import { listPurchases } from '../videos/purchases.ts';
import { loadVideos } from '../videos/store.ts';
import { movieContent } from './content.ts';
import { type Movie, settled, type VersionState, withSources } from './model.ts';

const movieItem: z.ZodMiniType<Movie> = z.object({
  id: z.string(),
  ownerId: z.string(),
  projectId: z.string(),
  content: movieContent,
  revision: z.int(),
  lastVersion: z.int(),
  versions: z.array(
    z.object({
      version: z.int(),
      videoId: z.string(),
      createdAt: z.string(),
      sources: z.array(z.string()),
    }),
  ),
  paid: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const movieOf = (item: Item): Movie => z.parse(movieItem, item);

/** The same answer for a movie that never was, is gone, is another's, or lies in another project. */
export const movieNotFound = (): KinoraError => problem('MOVIE_NOT_FOUND');

/** Reads a movie. @throws KinoraError 404 `MOVIE_NOT_FOUND` */
export const loadMovie = async (name: MovieName): Promise<Movie> => {
  const item = await getItem(movieKey(name), { consistent: true });
  if (item === undefined) throw movieNotFound();
  return movieOf(item);
};

/** The movie with what its versions have come to, and how their videos stand, by id. */
export const settleMovie = async (
  found: Movie,
): Promise<{ movie: Movie; states: ReadonlyMap<string, VersionState> }> => {
  const [states, purchases] = await Promise.all([
    loadVersionStates(found),
    listPurchases(found.ownerId, found.id),
  ]);
  return { movie: settled(found, states, paidSources(purchases)), states };
};

/** How the videos of a movie's versions stand, by id. */
export const loadVersionStates = async ({
  ownerId,
  versions,
}: Movie): Promise<ReadonlyMap<string, VersionState>> => {
  if (versions.length === 0) return new Map();
  const ids = versions.map(({ videoId }) => videoId);
  const videos = await loadVideos(ownerId, ids, { consistent: true });
  return new Map(
    videos.map(({ id, status }) => [
      id,
      { isCompleted: status === 'completed', hasEnded: isTerminal(status) },
    ]),
  );
};

/** One page of a project's movies, newest first. */
export const listProjectMovies = async (
  ownerId: string,
  projectId: string,
  { before, ...page }: { limit: number; before?: string | undefined },
): Promise<{ movies: Movie[]; nextBefore?: string }> => {
  const prefix = projectMoviesPrefix(projectId);
  const { items, next } = await listByPrefix(userPart.of(ownerId), prefix, {
    ...page,
    after: before === undefined ? undefined : `${prefix}${before}`,
    newestFirst: true,
  });
  const movies = items.map(movieOf);
  return next === undefined ? { movies } : { movies, nextBefore: next.slice(prefix.length) };
};

/** Names of the first movies of a project, also of those that cannot be read. */
export const projectMovieNames = async (
  ownerId: string,
  projectId: string,
  limit: number,
): Promise<MovieName[]> => {
  const page = { limit, keysOnly: true, consistent: true };
  const { items } = await listByPrefix(userPart.of(ownerId), projectMoviesPrefix(projectId), page);
  return items.map(({ pk, sk }) => movieNameOf({ pk, sk }));
};

/** The first movies of an owner, project by project. */
export const listMovies = async (ownerId: string, limit: number): Promise<Movie[]> => {
  const { items } = await listByPrefix(userPart.of(ownerId), moviePart.prefix, { limit });
  return items.map(movieOf);
};

/**
 * A new movie, and its place among those that the account may have.
 *
 * @throws KinoraError 409 `TOO_MANY_MOVIES`, at the commit
 */
export const newMovieWrites = (movie: Movie, limit: number): TransactWrite[] => [
  {
    Update: updateOf(usageKey(movie.ownerId), {
      add: { movies: 1 },
      condition: 'attribute_not_exists(movies) OR movies < :limit',
      values: { limit },
    }),
    onConflict: () => problem('TOO_MANY_MOVIES', { limit }),
  },
  { Put: { Item: { ...movieKey(movie), ...movie }, ConditionExpression: 'attribute_not_exists(pk)' } },
];

/** The condition that members of a movie are as they were read. */
const asRead = (movie: Movie, members: readonly ('revision' | 'lastVersion' | 'paid')[]) => ({
  condition: members.map((name) => `${name} = :${name}`).join(' AND '),
  values: Object.fromEntries(members.map((name) => [name, movie[name]])),
});

/** @param more of the movie that must be as it was read, beside its content and versions */
const changeWrite = (before: Movie, set: Partial<Movie>, more: readonly 'paid'[] = []): TransactWrite => ({
  Update: updateOf(movieKey(before), {
    set,
    ...asRead(before, ['revision', 'lastVersion', ...more]),
  }),
  onConflict: (found) =>
    found === undefined ? movieNotFound() : problem('MOVIE_CHANGED', { revision: Number(found.revision) }),
});

/**
 * Gives a movie other content; what its versions come to meanwhile stays.
 *
 * @throws KinoraError 409 `MOVIE_CHANGED` or 404 `MOVIE_NOT_FOUND`, at the commit
 */
export const changeContentWrite = (
  before: Movie,
  { content, revision, updatedAt }: Pick<Movie, 'content' | 'revision' | 'updatedAt'>,
): TransactWrite => changeWrite(before, { content, revision, updatedAt });

/**
 * Notes a version that was ordered. None is in work then; what one has paid for that ended since the movie was read is
 * not written over.
 *
 * @throws KinoraError 409 `MOVIE_CHANGED` or 404 `MOVIE_NOT_FOUND`, at the commit
 */
export const orderVersionWrite = (
  before: Movie,
  { lastVersion, versions, paid }: Pick<Movie, 'lastVersion' | 'versions' | 'paid'>,
): TransactWrite => changeWrite(before, { lastVersion, versions, paid }, ['paid']);

/** The movie that a video is a version of; undefined of a video that is none, and where the movie is gone. */
export const movieOfVideo = async (
  video: Pick<Video, 'ownerId' | 'projectId' | 'movie'>,
): Promise<Movie | undefined> => {
  const key = movieKeyOfVideo(video);
  const item = key === undefined ? undefined : await getItem(key, { consistent: true });
  return item === undefined ? undefined : movieOf(item);
};

/**
 * Notes on a movie what a version of it pays for, in the transaction that charges it: it stays paid when the film is
 * deleted. Nothing where there is no movie.
 *
 * @param found the movie as it was read for the charge: what the charge took for paid stays so
 * @param version `videoId`: the version that completes in that transaction; `sources`: names of its scenes as they were
 *   made, by whoever made them
 * @throws ConditionFailed, at the commit, when the movie was deleted, or another version ordered or paid for, meanwhile
 */
export const paidScenesWrites = (
  found: Movie | undefined,
  { videoId, sources }: { videoId: string; sources: readonly string[] },
): TransactWrite[] => {
  if (found === undefined) return [];
  const made = withSources(found, videoId, sources);
  // A version that is so old that the movie has forgotten it may have been run again.
  const { versions, paid } = settled(
    made,
    new Map([[videoId, { isCompleted: true, hasEnded: true }]]),
    sources,
  );
  return [
    {
      Update: updateOf(movieKey(found), {
        set: { versions, paid },
        ...asRead(found, ['lastVersion', 'paid']),
      }),
    },
  ];
};

/**
 * Removes a movie and its place among those that the account may have; its scenes follow by the table's stream.
 *
 * @throws KinoraError 404 `MOVIE_NOT_FOUND`, at the commit
 */
export const deleteMovieWrites = (name: MovieName): TransactWrite[] => [
  {
    Delete: { Key: movieKey(name), ConditionExpression: 'attribute_exists(pk)' },
    onConflict: movieNotFound,
  },
  {
    Update: updateOf(usageKey(name.ownerId), {
      add: { movies: -1 },
      condition: 'movies > :none',
      values: { none: 0 },
    }),
    // The account is being removed.
    onConflict: movieNotFound,
  },
];
