import { isTerminal, type Video, type VideoEvent } from '@kinora/client/api-types';

/** What is done for a film, in order, and the progress at which each begins; as the API documents it. */
const stages = [
  { id: 'moderating', label: 'Checking the text', begins: 0 },
  { id: 'planning', label: 'Planning the scenes', begins: 0.02 },
  { id: 'speaking', label: 'Speaking', begins: 0.04 },
  { id: 'rendering', label: 'Drawing the scenes', begins: 0.14 },
  { id: 'stitching', label: 'Joining picture and sound', begins: 0.86 },
  { id: 'verifying', label: 'Looking it over', begins: 0.93 },
  { id: 'publishing', label: 'Putting it in place', begins: 0.97 },
] as const;

/** How far a film is, as its page has heard. */
export interface Progress {
  status: string;
  stage: string | undefined;
  /** 0..1 */
  progress: number;
  attempt: number;
  /** Number of the newest event that was heard; watching goes on after it. */
  seq: number;
  /** RFC 3339 time at which each stage of this attempt began. */
  begunAt: Readonly<Record<string, string>>;
}

/** What a read of the video tells, before any event is heard. */
export const progressOf = ({ status, stage, progress, attempt }: Video): Progress => ({
  status,
  stage: stage ?? undefined,
  progress: progress ?? 0,
  attempt: typeof attempt === 'number' ? attempt : 1,
  seq: 0,
  begunAt: {},
});

/** How far it is after one more event; events that were heard before change nothing. */
export const heard = (before: Progress, event: VideoEvent): Progress => {
  if (event.seq <= before.seq) return before;
  const attempt = event.attempt ?? before.attempt;
  const isNewAttempt = attempt > before.attempt;
  const stage = event.stage ?? undefined;
  const begunAt = isNewAttempt ? {} : before.begunAt;
  const isBeginning = stage !== undefined && begunAt[stage] === undefined && event.at != null;
  return {
    status: event.status,
    stage: stage ?? (isNewAttempt ? undefined : before.stage),
    // Within an attempt a bar never goes back.
    progress: Math.max(isNewAttempt ? 0 : before.progress, event.progress ?? 0),
    attempt,
    seq: event.seq,
    begunAt: isBeginning ? { ...begunAt, [stage]: event.at ?? '' } : begunAt,
  };
};

export interface StageLine {
  id: string;
  label: string;
  state: 'done' | 'now' | 'waiting';
  /** Seconds that it took; undefined while it lasts, or where its beginning was not heard. */
  seconds: number | undefined;
}

/** The stages of a film, each with where it stands. */
export const stageLines = ({ status, stage, begunAt }: Progress): StageLine[] => {
  const now = stages.findIndex(({ id }) => id === stage);
  const isDone = status === 'completed';
  return stages.map(({ id, label }, index) => {
    const state = isDone || index < now ? 'done' : index === now && !isTerminal(status) ? 'now' : 'waiting';
    const next = stages.slice(index + 1).find((later) => begunAt[later.id] !== undefined);
    const [from, to] = [begunAt[id], next && begunAt[next.id]];
    const seconds =
      state === 'done' && from !== undefined && to !== undefined
        ? (Date.parse(to) - Date.parse(from)) / 1000
        : undefined;
    return { id, label, state, seconds };
  });
};

/**
 * How much of each scene is drawn, 0..1, in order. Scenes are drawn side by side and only their sum is told, so this
 * shares it out from the first to the last.
 *
 * @param seconds of every scene
 */
export const drawnOf = ({ stage, progress, status }: Progress, seconds: readonly number[]): number[] => {
  const [begin, end] = [0.14, 0.86];
  const isPast = status === 'completed' || ['stitching', 'verifying', 'publishing'].includes(stage ?? '');
  const share = isPast ? 1 : Math.min(1, Math.max(0, (progress - begin) / (end - begin)));
  const total = seconds.reduce((sum, length) => sum + length, 0);
  let left = share * total;
  return seconds.map((length) => {
    const drawn = Math.min(length, left);
    left -= drawn;
    return length === 0 ? share : drawn / length;
  });
};
