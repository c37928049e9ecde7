import type { MoviePlan } from '@kinora/client/api-types';
import { ApiError } from '@kinora/client/errors';
import type { FullMovie } from '@kinora/client/project-contents';
import { batch, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../app/api.ts';
import { online } from '../app/online.ts';
import { contentOf, draftOf, gapsOf, isSameContent, type MovieDraft } from './movie-draft.ts';

/** Milliseconds without a change before a movie is saved. */
const pause = 700;
/** How many changes can be taken back. */
const mostSteps = 50;

/** A movie that is edited: it saves itself when it rests, and then knows what rendering it would cost. */
export interface MovieState {
  draft: MovieDraft | undefined;
  /** Of the movie as it is on the server. */
  revision: number;
  versions: FullMovie['versions'];
  saving: 'saved' | 'changed' | 'saving' | 'failed';
  plan: MoviePlan | undefined;
  /** Whether `plan` is of what is shown. */
  isPlanned: boolean;
  /** Of reading, saving or planning. */
  error: unknown;
  past: readonly MovieDraft[];
}

const none: MovieState = {
  draft: undefined,
  revision: 0,
  versions: [],
  saving: 'saved',
  plan: undefined,
  isPlanned: false,
  error: undefined,
  past: [],
};

/** Whether somebody changed the movie elsewhere since it was read here. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'MOVIE_CHANGED';

export const useMovie = (projectId: string, id: string) => {
  const state = useSignal(none);
  const saved = useRef<MovieDraft>(undefined);
  const life = useRef(new AbortController());
  /** One save at a time: each names the revision that the one before made. */
  const queue = useRef(Promise.resolve());
  const change = (part: Partial<MovieState>): void => {
    state.value = { ...state.peek(), ...part };
  };

  const estimate = async (): Promise<void> => {
    const { revision } = state.peek();
    change({ isPlanned: false });
    try {
      const fresh = await api.planMovie(projectId, id);
      const now = state.peek();
      if (now.revision === revision) change({ plan: fresh, isPlanned: now.saving === 'saved' });
    } catch (error) {
      change({ error });
    }
  };

  /** Reads the movie anew; what was not saved here is lost. */
  const load = async (): Promise<void> => {
    change({ error: undefined });
    try {
      const movie = await api.fullMovie(projectId, id);
      if (life.current.signal.aborted) return;
      const draft = draftOf(movie, state.peek().draft);
      saved.current = draft;
      const { revision, versions } = movie;
      change({ draft, revision, versions, saving: 'saved', past: [] });
      await estimate();
    } catch (error) {
      change({ error });
    }
  };

  const saveNow = async (): Promise<void> => {
    const { draft, revision } = state.peek();
    if (draft === undefined || draft === saved.current || gapsOf(draft).length > 0) return;
    change({ saving: 'saving', error: undefined });
    try {
      const movie = await api.replaceMovie(projectId, id, { ...contentOf(draft), revision });
      saved.current = draft;
      const isCurrent = state.peek().draft === draft;
      change({
        revision: movie.revision,
        versions: movie.versions,
        saving: isCurrent ? 'saved' : 'changed',
      });
      if (isCurrent) await estimate();
    } catch (error) {
      change({ saving: 'failed', error });
    }
  };
  const save = (): Promise<void> => {
    queue.current = queue.current.then(saveNow);
    return queue.current;
  };

  useEffect(() => {
    life.current = new AbortController();
    state.value = none;
    void load();
    return () => {
      life.current.abort();
      // What was written in the last moment is saved by a page that goes on elsewhere.
      if (state.peek().saving === 'changed') void save();
    };
  }, [projectId, id]);

  const { draft, saving, error } = state.value;
  const gaps = draft === undefined ? [] : gapsOf(draft);
  const maySave = saving === 'changed' && gaps.length === 0;
  useEffect(() => {
    if (!maySave) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [draft, maySave]);

  const isOnline = online.value;
  useEffect(() => {
    const { saving: step, draft: known, error: failure } = state.peek();
    if (!isOnline || failure === undefined) return;
    if (known === undefined) void load();
    else if (step === 'failed' && !isOvertaken(failure)) void save();
  }, [isOnline]);

  useEffect(() => {
    if (saving === 'saved') return;
    const ask = (event: Event): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [saving]);

  const show = (next: MovieDraft, past: readonly MovieDraft[]): void => {
    const isSaved = saved.current !== undefined && isSameContent(next, saved.current);
    const isUnderWay = state.peek().saving === 'saving';
    batch(() => {
      change({ draft: next, past, error: undefined, saving: isSaved && !isUnderWay ? 'saved' : 'changed' });
      change({ isPlanned: isSaved && !isUnderWay && state.peek().plan !== undefined });
    });
  };

  return {
    ...state.value,
    gaps,
    error,
    /** Changes the movie; it is saved when it rests. */
    edit: (next: MovieDraft): void => {
      const { draft: before, past } = state.peek();
      show(next, before === undefined ? past : [...past, before].slice(-mostSteps));
    },
    undo: (): void => {
      const { past } = state.peek();
      const before = past.at(-1);
      if (before !== undefined) show(before, past.slice(0, -1));
    },
    load,
    save,
    /** Asks what rendering it would cost. */
    estimate,
    /** Notes the version that was ordered. */
    ordered: (videoId: string): void => {
      const { versions } = state.peek();
      const version = (versions.at(-1)?.version ?? 0) + 1;
      change({
        versions: [...versions, { version, video_id: videoId, created_at: new Date().toISOString() }],
      });
    },
  };
};

export type EditedMovie = ReturnType<typeof useMovie>;
