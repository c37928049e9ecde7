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
  /** How much of each scene is made, 0..1; those that nothing was heard of are missing. */
  scenes: Readonly<Record<number, number>>;
}

/** What a read of the video tells, before any event is heard. */
export const progressOf = ({
  status,
  stage,
  progress,
  attempt,
  scene_progress: scenes,
}: Video): Progress => ({
  status,
  stage: stage ?? undefined,
  progress: progress ?? 0,
  attempt: typeof attempt === 'number' ? attempt : 1,
  seq: 0,
  begunAt: {},
  scenes: Array.isArray(scenes) ? { ...scenes } : {},
});

/** How far it is after one more event; events that were heard before change nothing. */
export const heard = (before: Progress, event: VideoEvent): Progress => {
  if (event.seq <= before.seq) return before;
  const attempt = event.attempt ?? before.attempt;
  const isNewAttempt = attempt > before.attempt;
  const stage = event.stage ?? undefined;
  const begunAt = isNewAttempt ? {} : before.begunAt;
  const scenes = isNewAttempt ? {} : before.scenes;
  const { scene } = event;
  const isBeginning = stage !== undefined && begunAt[stage] === undefined && event.at != null;
  return {
    status: event.status,
    stage: stage ?? (isNewAttempt ? undefined : before.stage),
    // Within an attempt a bar never goes back.
    progress: Math.max(isNewAttempt ? 0 : before.progress, event.progress ?? 0),
    attempt,
    seq: event.seq,
    begunAt: isBeginning ? { ...begunAt, [stage]: event.at ?? '' } : begunAt,
    scenes:
      scene == null
        ? scenes
        : { ...scenes, [scene.index]: Math.max(scenes[scene.index] ?? 0, scene.progress) },
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

/** Stages that begin when all scenes are made. */
const afterScenes: readonly string[] = ['stitching', 'verifying', 'publishing'];

/** How much of each scene is made, 0..1, in order; scenes are made side by side. @param count of scenes */
export const madeOf = ({ stage, status, scenes }: Progress, count: number): number[] => {
  const isPast = status === 'completed' || afterScenes.includes(stage ?? '');
  return Array.from({ length: count }, (_, index) => (isPast ? 1 : (scenes[index] ?? 0)));
};

/** The state of a scene in a word. */
export const sceneWords = (made: number, isDrawing: boolean): string => {
  if (made >= 1) return 'Done';
  if (made > 0) return `${Math.round(made * 100)} %`;
  return isDrawing ? 'Begins' : 'Waits';
};
