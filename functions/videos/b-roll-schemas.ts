import { bRollLayouts } from '@kinora/engine/b-roll-layouts';
import { fits, pans } from '@kinora/engine/contract';
import * as z from 'zod/mini';

/** Most pictures that a video shows while it is spoken: each may be a copy, and a read when it is asked for. */
export const mostShots = 20;

const sentence = z.int().check(z.minimum(1), z.maximum(10_000));

const shot = z.object({
  /** A picture or a clip of the video's project. */
  asset_id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Which sentence of the script, from 1, as `POST /api/v1/videos/plan` counts them. */
  sentence,
  /** `cover`, also when absent: it is cut to fill the frame; `contain`: all of it is seen, on itself out of focus. */
  fit: z.optional(z.enum(fits)),
  /** Of a picture: where the view of it goes, slowly and evenly; it stands still when absent. */
  pan: z.optional(z.enum(pans)),
  /**
   * `full`, also when absent: it fills the frame while the sentence is spoken; `aside`: it stands beside the presenter;
   * `auto`: one of both, by the sentence. Under the film's title and closing card it fills the frame.
   */
  layout: z.optional(z.enum(bRollLayouts)),
});

/**
 * Pictures and clips of the project that are shown while a sentence is spoken, at most 20, and of 100 MiB together:
 * captions, logo and names stay over them, clips are played from their beginning without their sound, and the presenter
 * is back when the sentence ends.
 */
export const bRoll = z.optional(z.array(shot).check(z.minLength(1), z.maxLength(mostShots)));

/** The same as every channel shows it: null where there is none. */
export const shownBRoll = z.nullable(
  z.array(
    z.object({
      asset_id: z.string(),
      sentence: z.number(),
      fit: z.enum(fits),
      /** Null where it stands still, or is a clip. */
      pan: z.nullable(z.enum(pans)),
      layout: z.enum(bRollLayouts),
    }),
  ),
);

/** What documents say of it. */
export const bRollWords =
  'With `b_roll` pictures and clips (MP4) of that project fill the frame, or stand beside the presenter (`layout`), ' +
  'while one sentence each is spoken; captions, logo ' +
  'and names stay over them, and the sound is untouched. `POST /api/v1/videos/plan` numbers the sentences.';

/** A request with one, for documents. */
export const bRollBodies = (script: string): Record<string, unknown> => ({
  b_roll: {
    script,
    project_id: '019a9d3e-5b0c-7d11-8f0a-1c2d3e4f5a6b',
    b_roll: [{ asset_id: '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a', sentence: 2, fit: 'contain', pan: 'in' }],
  },
});
