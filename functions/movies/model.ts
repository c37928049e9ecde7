import { problem } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { MovieName } from '../shared/keys.ts';
import type { MovieContent } from './content.ts';

/** A film that was ordered of a movie as it then was. */
export interface MovieVersion {
  /** From 1. */
  version: number;
  videoId: string;
  createdAt: string;
  /** Names of the scenes that it pays for, until it is known whether it did. */
  sources: string[];
}

/** An ordered set of scenes that becomes one film, again and again. */
export interface Movie extends MovieName {
  content: MovieContent;
  /** Grows by one with every change of the content. */
  revision: number;
  /** How many films were ordered of it. */
  lastVersion: number;
  /** The newest, oldest first. */
  versions: MovieVersion[];
  /** Names of scenes that completed films have paid for, the newest last. */
  paid: string[];
  createdAt: string;
  updatedAt: string;
}

/** Versions that a movie remembers, and scenes that were paid for: both bound its item. */
export const maxVersions = 20;
const maxPaid = 500;

export const newMovie = (
  place: Pick<MovieName, 'ownerId' | 'projectId'>,
  content: MovieContent,
  now: Date,
): Movie => ({
  ...place,
  id: newId(now.getTime()),
  content,
  revision: 1,
  lastVersion: 0,
  versions: [],
  paid: [],
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

/** How the video of a version stands. */
export interface VersionState {
  isCompleted: boolean;
  hasEnded: boolean;
}

/**
 * The movie with what its versions have come to: those that completed have paid for their scenes.
 *
 * @param bought names of scenes that versions were charged for though they did not complete
 * @param states by id of the video; one that was deleted is not among them
 */
export const settled = (
  movie: Movie,
  states: ReadonlyMap<string, VersionState>,
  bought: readonly string[] = [],
): Movie => {
  const paid = new Set([...movie.paid, ...bought]);
  const versions = movie.versions.map((version) => {
    if (states.get(version.videoId)?.isCompleted !== true) return version;
    for (const source of version.sources) paid.add(source);
    return { ...version, sources: [] };
  });
  return { ...movie, versions, paid: [...paid].slice(-maxPaid) };
};

/** The movie with what a version pays for as it was made: engines may have stood in for others since it was ordered. */
export const withSources = (movie: Movie, videoId: string, sources: readonly string[]): Movie => ({
  ...movie,
  versions: movie.versions.map((version) =>
    version.videoId === videoId ? { ...version, sources: [...sources] } : version,
  ),
});

/** The version in work, if there is one: two at once would each make, and be charged for, the same scenes. */
export const versionInWork = (
  { versions }: Movie,
  states: ReadonlyMap<string, VersionState>,
): MovieVersion | undefined => versions.findLast(({ videoId }) => states.get(videoId)?.hasEnded === false);

/**
 * The movie with one more version.
 *
 * @param reused names of scenes that it takes as they are: they count as new, so that no scene that is still shown is
 *   forgotten for others that are not
 */
export const withVersion = (
  movie: Movie,
  { videoId, sources }: Pick<MovieVersion, 'videoId' | 'sources'>,
  now: Date,
  reused: readonly string[] = [],
): Movie => {
  const version = movie.lastVersion + 1;
  const made = { version, videoId, sources, createdAt: now.toISOString() };
  const shown = new Set(reused);
  return {
    ...movie,
    lastVersion: version,
    versions: [...movie.versions, made].slice(-maxVersions),
    paid: [
      ...movie.paid.filter((source) => !shown.has(source)),
      ...movie.paid.filter((source) => shown.has(source)),
    ],
  };
};

/** @throws KinoraError 409 `MOVIE_CHANGED` when the caller saw another revision */
export const demandRevision = ({ revision }: Movie, seen: number | undefined): void => {
  if (seen !== undefined && seen !== revision) throw problem('MOVIE_CHANGED', { revision });
};
