import * as z from 'zod/mini';

/** Who speaks, where that is nobody of the catalogue. */
export const narrated = {
  /**
   * A recording of the text, an asset of the project: it is the voice of the film, and captions and lips follow it. It
   * holds these very words in this order and language; `voice_id` is left out.
   */
  narration_asset_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
};

/** The recording of a video as every channel tells it: null where a voice of the catalogue speaks. */
export const shownNarration = { narration_asset_id: z.nullable(z.string()) };

/** What documents say of it. */
export const narrationWords =
  'With `narration_asset_id` the text is spoken by a recording of it (WAV, MP3, M4A or Opus in Ogg, at most 15 minutes): an asset of ' +
  'the project in `project_id` that holds these very words. Captions and lips follow it, the price is that of its length, ' +
  'and `voice_id` is left out. What is said otherwise ends the video with `NARRATION_MISMATCH`, and nothing is charged.';

/** A request with a recording, for documents. */
export const narratedBodies = (script: string): Record<string, unknown> => ({
  narration: {
    script,
    project_id: '019a9d3e-5b0c-7d11-8f0a-1c2d3e4f5a6b',
    narration_asset_id: '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a',
  },
});
