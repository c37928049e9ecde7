import { styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { aspectRatios } from '../engines/frame-size.ts';
import { bRoll } from './b-roll-schemas.ts';
import { callbackId, customMetadata } from './labels.ts';
import { changedLooks } from './picture-schemas.ts';
import {
  catalogueId,
  languageTag,
  maxCost,
  maxShortLanguageLength,
  prompt,
  promptSeconds,
  quality,
  scriptShort,
  title,
} from './schemas.ts';

/** What its owner may change of a video; what is left out stays. */
export const updateBody = z.object({
  title: z.optional(title),
  /** `null` takes it away. */
  callback_id: z.optional(z.nullable(callbackId)),
  /** The whole of it; `null` takes it away. */
  custom_metadata: z.optional(z.nullable(customMetadata)),
  /** Number of the last change that the caller knows of: when there was another, nothing is changed. */
  seq: z.optional(z.int().check(z.minimum(1))),
  /** This and the following while the video is pending: it is priced anew. */
  script: z.optional(scriptShort),
  prompt: z.optional(prompt),
  voice_id: z.optional(catalogueId),
  avatar_id: z.optional(catalogueId),
  /** With another language and no `voice_id`, the video gets that language's first voice. */
  language: z.optional(languageTag(maxShortLanguageLength)),
  style: z.optional(z.enum(styles)),
  quality: z.optional(quality),
  aspect_ratio: z.optional(z.enum(aspectRatios)),
  music: z.optional(z.boolean()),
  /** Of a video from a prompt. */
  duration: z.optional(promptSeconds),
  ...changedLooks,
  /** Of a video from a script: all pictures and clips under its sentences; `null`: none. */
  b_roll: z.optional(z.nullable(bRoll.def.innerType)),
  max_cost: maxCost,
});
export type UpdateBody = z.output<typeof updateBody>;
