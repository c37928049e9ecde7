import { styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { languageTag, prompt, promptSeconds } from '../videos/schemas.ts';

/** Longest script that is rewritten, and longest wish, in characters: they bound what an answer costs. */
export const maxRewriteLength = 5000;
const maxInstructionLength = 500;

const trimmed = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));

const spoken = {
  language: z._default(languageTag(35), 'en'),
  style: z._default(z.enum(styles), 'cinematic'),
};

export const rewriteBody = z.object({
  /** One of the two. */
  script: z.optional(trimmed(maxRewriteLength)),
  prompt: z.optional(prompt),
  /** How it is to be worded. */
  instruction: z.optional(trimmed(maxInstructionLength)),
  ...spoken,
});

export const rewriteResponse = z.object({
  text: z.string(),
  /** `rules`, or the language model that wrote it. */
  model_used: z.string(),
});

export const storyboardBody = z.object({
  prompt,
  /** Seconds of the film. */
  duration: z._default(promptSeconds, 30),
  ...spoken,
});

export const storyboardResponse = z.object({
  title: z.string(),
  /** The narrations, as `prompt` of a video takes them. */
  text: z.string(),
  scenes: z.array(z.object({ index: z.number(), narration: z.string(), seconds: z.number() })),
  /** Seconds of the film. */
  duration: z.number(),
  /** `rules`, or the language model that wrote it. */
  model_used: z.string(),
});
