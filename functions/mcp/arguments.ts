import { styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { aspectRatios } from '../engines/frame-size.ts';
import { parsePart } from '../platform/http/validation.ts';
import { avatarRequest, promptRequest } from '../videos/generation-request.ts';
import type { GenerationRequest } from '../videos/quote-video.ts';
import {
  catalogueId,
  generateBody,
  languageTag,
  maxLanguageLength,
  maxScriptLength,
  maxShortTextLength,
  promptBody,
  promptSeconds,
  quality,
  title,
} from '../videos/schemas.ts';
import { textsProblem } from '../videos/script-or-prompt.ts';

const text = (words: string) => z.optional(z.string().check(z.describe(words)));

/** What says which video is meant, alike for a quote and for making it. */
export const wishArguments = {
  script: text(`Words an avatar speaks, to ${maxScriptLength} characters. Either this or prompt.`),
  prompt: text(`What a narrated storyboard is about, to ${maxShortTextLength} characters.`),
  title: z.optional(title),
  language: z.optional(languageTag(maxLanguageLength).check(z.describe('BCP 47, default en'))),
  voice_id: z.optional(catalogueId),
  avatar_id: z.optional(catalogueId.check(z.describe('With script only'))),
  engine: z.optional(catalogueId),
  style: z.optional(z.enum(styles)),
  quality: z.optional(quality),
  aspect_ratio: z.optional(z.enum(aspectRatios)),
  duration: z.optional(promptSeconds.check(z.describe('Seconds, with prompt only'))),
  music: z.optional(z.boolean()),
  project_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
};

const wish = z.object(wishArguments);
type Wish = z.output<typeof wish>;

/**
 * The request of a video and its body as the route of its kind parses it, with that route's defaults and checks. What
 * belongs to the other kind is refused.
 *
 * @param asked with `max_cost`, where there is a ceiling
 * @throws KinoraError 422 `VALIDATION_ERROR`
 */
export const requestOf = (
  asked: Wish & { max_cost?: number },
): { wish: GenerationRequest; body: Record<string, unknown> } => {
  const mistake = textsProblem(asked);
  if (mistake !== undefined) throw mistake;
  if (asked.prompt === undefined) {
    const body = parsePart('body', z.strictObject(generateBody.shape), asked);
    return { wish: avatarRequest(body), body };
  }
  const body = parsePart('body', z.strictObject(promptBody.shape), asked);
  return { wish: promptRequest(body), body };
};
