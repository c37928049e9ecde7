import { embeddedEngineId } from '../engines/embedded-id.ts';
import type { Makers } from '../engines/registry.ts';
import type { PlannedScene } from '../planning/clip-storyboard.ts';
import { spokenSeconds, sum } from '../planning/recorded-pace.ts';
import type { FieldError } from '../shared/errors.ts';
import type { PinnedAsset } from './placement.ts';

/** A recording that is the voice of a video, as it was when the video was asked for. */
export interface VideoNarration extends PinnedAsset {
  /** Its length, where its file tells it. */
  seconds?: number;
}

/** What a wish says of its voice. */
interface Wish {
  kind: 'avatar' | 'prompt';
  /** Who is asked to speak. */
  voiceId?: string | undefined;
  narrationAssetId?: string | undefined;
  narration?: VideoNarration | undefined;
  enhance?: boolean | undefined;
  /** Of a storyboard. */
  durationSeconds?: number | undefined;
}

/** A voice that speaks so many times as fast as usual is not believed; recordings may have any pauses. */
const mostFactor = 3;

/** What stands in the way of a recording. @param scenes as a voice of the catalogue would speak them */
export const narrationProblems = (
  wish: Wish,
  { speaker, talking }: Makers,
  scenes: readonly PlannedScene[],
): FieldError[] => {
  const { narrationAssetId, narration, voiceId } = wish;
  if (narrationAssetId === undefined && narration === undefined) return [];
  const errors: FieldError[] = [];
  if (wish.enhance === true)
    errors.push({
      path: 'body.enhance',
      code: 'ENHANCE_BESIDE_NARRATION',
      message: 'A recording says what is told: leave this out, or the recording.',
    });
  // A video that its owner changes has a voice of its own already: that by which the words of the recording are found.
  if (narrationAssetId !== undefined && voiceId !== undefined) errors.push(voiceBeside());
  if (talking || speaker.id !== embeddedEngineId)
    errors.push(
      problem('NARRATION_NOT_SUPPORTED', 'The engine of this video speaks itself: leave this out.'),
    );
  const spoken = sum(scenes.map(spokenSeconds));
  const seconds = narration?.seconds;
  if (seconds !== undefined && seconds * mostFactor < spoken)
    errors.push(
      problem(
        'NARRATION_TOO_SHORT',
        `The recording lasts ${seconds.toFixed(1)} s, and reading the text takes about ${Math.ceil(spoken)} s: ` +
          'record all of the text, or send what is spoken.',
      ),
    );
  return errors;
};

const problem = (code: string, message: string): FieldError => ({
  path: 'body.narration_asset_id',
  message,
  code,
});

/** A voice that is asked for beside a recording. */
export const voiceBeside = (): FieldError => ({
  path: 'body.voice_id',
  message: 'The recording is the voice of this video: leave "voice_id" out.',
  code: 'NARRATION_IS_THE_VOICE',
});
