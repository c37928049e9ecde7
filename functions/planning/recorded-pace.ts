import type { PlannedScene } from './clip-storyboard.ts';

/** What decides how long the scenes of a film with a recording are. */
interface Paced {
  kind: 'avatar' | 'prompt';
  /** Its length in seconds, where its file tells it. */
  narration?: { seconds?: number } | undefined;
  /** Of a storyboard. */
  durationSeconds?: number | undefined;
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** Seconds of a planned scene in which somebody speaks. */
export const spokenSeconds = ({ estimatedSeconds, leadInSeconds, leadOutSeconds }: PlannedScene): number =>
  estimatedSeconds - leadInSeconds - leadOutSeconds;

/**
 * The scenes of a plan as long as a recording makes them: its pauses between them are its own. A storyboard lasts as
 * long as it was asked to all the same.
 */
export const atPaceOf = (scenes: readonly PlannedScene[], wish: Paced): PlannedScene[] => {
  const seconds = wish.narration?.seconds;
  const spoken = sum(scenes.map(spokenSeconds));
  if (seconds === undefined || spoken <= 0) return [...scenes];
  const paced = scenes.map((scene, index) => ({
    ...scene,
    estimatedSeconds:
      scene.leadInSeconds +
      (spokenSeconds(scene) / spoken) * seconds +
      (index === scenes.length - 1 ? scene.leadOutSeconds : 0),
  }));
  const asked = wish.kind === 'prompt' ? (wish.durationSeconds ?? 0) : 0;
  const missing = asked - sum(paced.map(({ estimatedSeconds }) => estimatedSeconds));
  const each = Math.max(0, missing) / paced.length;
  return paced.map((scene) => ({ ...scene, estimatedSeconds: scene.estimatedSeconds + each }));
};
