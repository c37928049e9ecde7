import type { BRollLayout } from '@kinora/engine/b-roll-layouts';
import type { PictureLooks } from '@kinora/engine/contract';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import type { Makers } from '../engines/registry.ts';
import { numberedSentences } from '../planning/sentences.ts';
import type { FieldError } from '../shared/errors.ts';
import type { BRollAsset } from './placement.ts';

/** A picture that a caller names, and the sentence that it is shown with. */
export interface NamedShot {
  assetId: string;
  /** From 1. */
  sentence: number;
  fit?: PictureLooks['fit'];
  pan?: PictureLooks['pan'];
  layout?: BRollLayout;
}

interface ShotMembers {
  asset_id: string;
  sentence: number;
  fit?: PictureLooks['fit'] | undefined;
  pan?: PictureLooks['pan'] | undefined;
  layout?: BRollLayout | undefined;
}

/** The shots that a request names. */
export const shotsOf = (members: readonly ShotMembers[] | undefined): NamedShot[] | undefined =>
  members?.map(({ asset_id: assetId, sentence, fit, pan, layout }) => ({
    assetId,
    sentence,
    ...(fit === undefined ? {} : { fit }),
    ...(pan === undefined ? {} : { pan }),
    ...(layout === undefined ? {} : { layout }),
  }));

/**
 * What of a request's shots does not fit its script and who draws it: a sentence that is not there, or is named twice.
 *
 * @param scenes of the script
 */
export const sentenceProblems = (
  { bRoll = [], language }: { bRoll?: readonly { sentence: number }[] | undefined; language: string },
  { drawer }: Makers,
  scenes: readonly { narration: string }[],
): FieldError[] => {
  if (bRoll.length === 0) return [];
  if (drawer.id !== embeddedEngineId)
    return [
      problem(
        'body.b_roll',
        'B_ROLL_NOT_SUPPORTED',
        'The engine of this video draws it elsewhere: leave this out.',
      ),
    ];
  const count = numberedSentences(scenes, language).flat().length;
  return bRoll.flatMap(({ sentence }, index) => {
    const path = `body.b_roll.${index}.sentence`;
    if (sentence > count)
      return [
        problem(
          path,
          'SENTENCE_NOT_FOUND',
          `There is no sentence ${sentence}: this script has ${count}. POST /api/v1/videos/plan numbers them.`,
        ),
      ];
    const first = bRoll.findIndex((other) => other.sentence === sentence);
    return first === index
      ? []
      : [
          problem(
            path,
            'SENTENCE_TAKEN',
            `Sentence ${sentence} has a picture already, in b_roll.${first}: one is shown at a time.`,
          ),
        ];
  });
};

const problem = (path: string, code: string, message: string): FieldError => ({ path, message, code });

/** The shots of a video as clients see them, with what is not said of them. */
export const presentBRoll = (shots: readonly BRollAsset[] | undefined) =>
  shots?.map(({ asset, sentence, fit = 'cover', pan = null, layout = 'full' }) => ({
    asset_id: asset.assetId,
    sentence,
    fit,
    pan,
    layout,
  })) ?? null;
