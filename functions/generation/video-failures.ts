import type { VideoFailure, VideoStage } from '../videos/model.ts';

interface Entry {
  reason: string;
  suggestion: string;
  /** Whether running the video again as it is may succeed. */
  retryable: boolean;
  /** The text, or a file of the owner's, is the reason, not anything of ours: nobody is called for it. */
  ofText?: true;
}

/**
 * Every way a video can fail, in plain words. A task may replace `reason` and `suggestion` by words that know
 * the script (which sentence was refused, how long the film would be).
 */
export const failureTable = {
  CONTENT_REFUSED: {
    reason: 'The text asks for something that the content policy does not allow.',
    suggestion: 'Rewrite the part that was refused and create the video again.',
    retryable: false,
    ofText: true,
  },
  NOT_FEASIBLE: {
    reason: 'No video can be made from this text.',
    suggestion: 'Change the text and create the video again.',
    retryable: false,
    ofText: true,
  },
  MODERATION_UNAVAILABLE: {
    reason: 'The text could not be checked against the content policy.',
    suggestion: 'Try again in a few minutes.',
    retryable: true,
  },
  TEXT_MISSING: {
    reason: 'The text of this video is no longer stored.',
    suggestion: 'Create the video again with its text.',
    retryable: false,
  },
  FILM_TOO_LONG: {
    reason: 'Spoken, the text is longer than a video may be.',
    suggestion: 'Shorten the text or split it into several videos.',
    retryable: false,
    ofText: true,
  },
  LONGER_THAN_QUOTED: {
    reason: 'Spoken, the text is much longer than the quote that was held pays for.',
    suggestion:
      'Write signs, abbreviations and single letters as the words they are spoken as, send the language that the ' +
      'text is written in, or make several videos of it, and create the video again.',
    retryable: false,
    ofText: true,
  },
  SPEECH_FAILED: {
    reason: 'The voice could not speak this text.',
    suggestion: 'Try again, or choose another voice.',
    retryable: true,
  },
  WORK_MISSING: {
    reason: 'An intermediate file of this video was gone before the video was finished.',
    suggestion: 'Try again: the missing part is made anew.',
    retryable: true,
  },
  PICTURE_MISSING: {
    reason: 'A picture that this video was to show was deleted before the video began.',
    suggestion: 'Upload the picture again and create the video with it, or without.',
    retryable: false,
    ofText: true,
  },
  PICTURE_UNREADABLE: {
    reason: 'A picture that this video was to show is damaged and cannot be decoded.',
    suggestion: 'Save the picture anew, upload it and create the video with it.',
    retryable: false,
    ofText: true,
  },
  CLIP_MISSING: {
    reason: 'A clip that this movie was to show was deleted before it was shown.',
    suggestion: 'Upload the clip again and name it in the scene, or take the scene out.',
    retryable: false,
    ofText: true,
  },
  CLIP_UNUSABLE: {
    reason: 'A clip that this movie was to show cannot be shown.',
    suggestion:
      'Save the clip as MP4 with H.264 and AAC, see that the scene ends within it, and upload it again.',
    retryable: false,
    ofText: true,
  },
  MUSIC_MISSING: {
    reason: 'The music that this video was to have was deleted before the video began.',
    suggestion: 'Upload the music again and create the video with it, or without.',
    retryable: false,
    ofText: true,
  },
  MUSIC_UNUSABLE: {
    reason: 'The music that this video was to have is damaged and cannot be decoded.',
    suggestion: 'Save the music anew as WAV, MP3 or M4A (AAC), upload it and create the video with it.',
    retryable: false,
    ofText: true,
  },
  NARRATION_MISSING: {
    reason: 'The recording that this video was to speak with was deleted before the video began.',
    suggestion: 'Upload the recording again and create the video with it.',
    retryable: false,
    ofText: true,
  },
  NARRATION_UNREADABLE: {
    reason: 'The recording that this video was to speak with cannot be decoded.',
    suggestion:
      'Save it anew as WAV, MP3 or M4A with AAC, in at most 192,000 samples per second, upload that and create the ' +
      'video with it.',
    retryable: false,
    ofText: true,
  },
  NARRATION_SILENT: {
    reason: 'Nobody is heard in the recording that this video was to speak with.',
    suggestion: 'Listen to the recording, make it louder or anew, upload it and create the video with it.',
    retryable: false,
    ofText: true,
  },
  NARRATION_TOO_SHORT: {
    reason: 'The recording that this video was to speak with is too short to be its text.',
    suggestion: 'Record the whole text, upload that and create the video with it.',
    retryable: false,
    ofText: true,
  },
  NARRATION_TOO_LONG: {
    reason: 'The recording that this video was to speak with is longer than a video may be.',
    suggestion: 'Split recording and text into several videos.',
    retryable: false,
    ofText: true,
  },
  NARRATION_MISMATCH: {
    reason: 'What is said in the recording is not the text of this video.',
    suggestion:
      'Write the text as it is spoken, word for word and in the same order, with the language that is spoken, or record ' +
      'this very text, and create the video again.',
    retryable: false,
    ofText: true,
  },
  VERIFICATION_FAILED: {
    reason: 'The finished file did not pass the check that compares it with its plan.',
    suggestion: 'Try again: the file is made anew.',
    retryable: true,
  },
  ENGINE_NOT_CONFIGURED: {
    reason: 'The engine of this video is not set up here.',
    suggestion: 'Choose another engine; GET /api/v1/engines lists them.',
    retryable: false,
  },
  ENGINE_RETIRED: {
    reason: 'The engine of this video is not served by its vendor any more.',
    suggestion: 'Choose another engine; GET /api/v1/engines lists them.',
    retryable: false,
  },
  ENGINE_REFUSED: {
    reason: 'The vendor of the engine does not make this content.',
    suggestion: 'Rewrite the text, or take another picture, as the vendor says, or choose another engine.',
    retryable: false,
    ofText: true,
  },
  ENGINE_FAILED: {
    reason: 'The vendor of the engine failed to make a scene.',
    suggestion: 'Try again: finished scenes are kept for a day and are not made anew.',
    retryable: true,
  },
  ENGINE_OUTPUT_UNUSABLE: {
    reason: 'The vendor of the engine finished a scene that cannot be used.',
    suggestion: 'Try again, or choose another engine.',
    retryable: true,
  },
  ENGINE_START_UNKNOWN: {
    reason: 'The vendor of the engine did not answer, and nobody can tell whether a scene was started.',
    suggestion: 'Try again: the scene is asked for anew. Our operators have been told.',
    retryable: true,
  },
  STAGE_TIMED_OUT: {
    reason: 'One step took longer than it may.',
    suggestion: 'Try again; a lower quality or a shorter text takes less time.',
    retryable: true,
  },
  OUT_OF_MEMORY: {
    reason: 'One step needed more memory than it may use.',
    suggestion: 'Choose a lower quality or a shorter text.',
    retryable: true,
  },
  TIMED_OUT: {
    reason: 'The video took longer than it may and was stopped.',
    suggestion: 'Try again; a lower quality or a shorter text takes less time.',
    retryable: true,
  },
  ORPHANED: {
    reason: 'The work on this video ended without a result.',
    suggestion: 'Try again: finished scenes are kept for a day and are not made anew.',
    retryable: true,
  },
  BUSY: {
    reason: 'The service was too busy to go on with this video.',
    suggestion: 'Try again in a few minutes: finished scenes are kept for a day.',
    retryable: true,
  },
  TEST_FAILURE_MODERATION: {
    reason: 'The text contains the test value kinora:fail:moderation.',
    suggestion: 'Remove the test value from the text.',
    retryable: false,
    ofText: true,
  },
  TEST_FAILURE_RENDER: {
    reason: 'The text contains the test value kinora:fail:render.',
    suggestion: 'Remove the test value from the text.',
    retryable: true,
  },
  TEST_FAILURE_STITCH: {
    reason: 'The text contains the test value kinora:fail:stitch.',
    suggestion: 'Remove the test value from the text.',
    retryable: true,
  },
  INTERNAL_ERROR: {
    reason: 'Something went wrong on our side.',
    suggestion: 'Try again.',
    retryable: true,
  },
} as const satisfies Record<string, Entry>;

export type FailureCode = keyof typeof failureTable;

/** What a task adds to the words of the table. */
export interface FailureWords {
  reason?: string;
  suggestion?: string;
  /** Where a vendor knows better than the table. */
  retryable?: boolean;
  /** The vendor's own words, where a vendor failed. */
  vendorMessage?: string;
}

export const hasFailureCode = <T extends { code: string }>(
  told: T | undefined,
): told is T & { code: FailureCode } => told !== undefined && Object.hasOwn(failureTable, told.code);

/** Whether a video failed for its text or its owner's files alone. */
export const isOfText = (failure: { code: string }): boolean => {
  const entry: Entry | undefined = hasFailureCode(failure) ? failureTable[failure.code] : undefined;
  return entry?.ofText === true;
};

/**
 * The card that a video's owner reads.
 *
 * @param stage what the video was doing
 */
export const videoFailure = (
  code: FailureCode,
  stage: VideoStage,
  words: FailureWords = {},
): VideoFailure => {
  const entry: Entry = failureTable[code];
  return {
    code,
    reason: words.reason ?? entry.reason,
    stage,
    retryable: words.retryable ?? entry.retryable,
    charged: false,
    suggestion: words.suggestion ?? entry.suggestion,
    ...(words.vendorMessage === undefined ? {} : { vendor_message: words.vendorMessage }),
  };
};
