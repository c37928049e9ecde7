import { isTerminal, type Video } from '@kinora/client/api-types';
import { hrefOf } from '../app/place.ts';

export const kindNames: Readonly<Record<string, string>> = {
  avatar: 'Presenter',
  prompt: 'Storyboard',
  movie: 'Movie',
};

const stageNames: Readonly<Record<string, string>> = {
  moderating: 'Checking',
  planning: 'Planning',
  speaking: 'Speaking',
  rendering: 'Drawing',
  stitching: 'Joining',
  verifying: 'Looking over',
  publishing: 'Putting in place',
};

export interface VideoState {
  label: string;
  tone: 'neutral' | 'accent' | 'good' | 'bad';
  /** 0..1 while it is made. */
  progress: number | undefined;
}

/** Where a video stands, in words. */
export const stateOf = ({ status, stage, progress }: Video): VideoState => {
  if (status === 'completed') return { label: 'Ready', tone: 'good', progress: undefined };
  if (status === 'failed') return { label: 'Failed', tone: 'bad', progress: undefined };
  if (status === 'cancelled') return { label: 'Cancelled', tone: 'neutral', progress: undefined };
  if (status === 'pending') return { label: 'Waiting', tone: 'neutral', progress: 0 };
  const share = Math.min(1, Math.max(0, progress ?? 0));
  return { label: stageNames[stage ?? ''] ?? 'Starting', tone: 'accent', progress: share };
};

export const isInWork = ({ status }: Video): boolean => !isTerminal(status);

const told = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What is shown of a video's title. */
export const titleOf = (video: Video): string => video.title?.trim() || told(video.prompt) || 'Untitled film';

/** The address of the video itself; a movie's is where it plays, too. */
export const videoHref = ({ id }: Video): string => hrefOf(`/videos/${encodeURIComponent(id)}`);

/** How a video can be made again: under its id, in the movie's editor, or as a new one with changes. */
export type AgainWay = { way: 'regenerate' } | { way: 'open'; href: string; label: string } | undefined;

export const againOf = (video: Video): AgainWay => {
  const { status, failure } = video;
  if (isInWork(video)) return undefined;
  if (status === 'failed' && failure?.retryable === true) return { way: 'regenerate' };
  const movieId = told(video.movie_id);
  const projectId = told(video.project_id);
  if (video.kind === 'movie') {
    if (movieId === undefined || projectId === undefined) return undefined;
    return { way: 'open', href: hrefOf(`/projects/${projectId}/movies/${movieId}`), label: 'Edit the movie' };
  }
  return { way: 'open', href: hrefOf('/', { from: video.id }), label: 'Make again' };
};
