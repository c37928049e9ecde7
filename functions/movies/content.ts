import { fits, styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { aspectRatios } from '../engines/frame-size.ts';
import { transitions } from '../planning/movie-scene-kinds.ts';
import { bRoll } from '../videos/b-roll-schemas.ts';
import { framed } from '../videos/frame-schemas.ts';
import { narrated } from '../videos/narration-schemas.ts';
import { behindPresenter } from '../videos/picture-schemas.ts';
import {
  catalogueId,
  languageTag,
  maxCost,
  maxLanguageLength,
  maxScriptLength,
  maxShortTextLength,
  promptSeconds,
  quality,
  title,
} from '../videos/schemas.ts';

/** Most scenes of a movie; each may be cut into several. */
export const maxScenesOfMovie = 100;
/** Latest place in a file, in seconds. */
const maxClipPlace = 36_000;
/** Longest text below a title, in characters. */
const maxSubtitleLength = 200;

/** Most engines that a scene allows: who may make it, and why others do not, is kept with every version. */
const maxAllowed = 8;

/** Who may make scenes, beside or in place of the one that is named; as of videos. */
export const enginePolicy = {
  /** Who makes it; `GET /api/v1/engines` lists them. */
  engine: z.optional(catalogueId),
  /**
   * Engines that may make it: after `engine`, the first in this service's order that takes it is chosen. One may stand
   * in for another that does not do it, for no more than was held.
   */
  allow: z.optional(z.array(catalogueId).check(z.minLength(1), z.maxLength(maxAllowed))),
};

const text = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest));
const language = languageTag(maxLanguageLength);

/** What every scene may say for itself; the movie's where it does not. */
const ofScene = {
  style: z.optional(z.enum(styles)),
  language: z.optional(language),
  /** `fade`: it comes out of the dark and goes into it; `cut`: neither. */
  transition: z._default(z.enum(transitions), 'cut'),
};

const spoken = {
  ...ofScene,
  voice_id: z.optional(catalogueId),
  ...enginePolicy,
  /** Ceiling of this scene in credits: a dearer engine does not make it. */
  max_cost: maxCost,
  ...narrated,
  ...framed,
};

/** A script that a presenter reads. */
const avatarScene = z.object({
  kind: z.literal('avatar'),
  script: text(maxScriptLength),
  avatar_id: z.optional(catalogueId),
  b_roll: bRoll,
  /** Who says what is shown with it; the movie's where it does not say so. */
  direction: behindPresenter.direction,
  ...spoken,
});

/** A storyboard of a prompt; as long as its words take where it has no duration. */
const promptScene = z.object({
  kind: z.literal('prompt'),
  prompt: text(maxShortTextLength),
  duration: z.optional(promptSeconds),
  ...spoken,
});

/** A card with words that are read. */
const titleScene = z.object({
  kind: z.literal('title'),
  text: title,
  subtitle: z.optional(text(maxSubtitleLength)),
  /** Seconds for which it stands. */
  seconds: z._default(z.number().check(z.minimum(1), z.maximum(15)), 4),
  ...ofScene,
});

/** An uploaded film of the project, or a part of it. */
const clipScene = z.object({
  kind: z.literal('clip'),
  asset_id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Seconds of the file at which it begins and ends. */
  from: z._default(z.number().check(z.minimum(0), z.maximum(maxClipPlace)), 0),
  to: z.number().check(z.minimum(0), z.maximum(maxClipPlace)),
  /** `contain`: all of it is seen, on black; `cover`: it is cut to fill the frame. */
  fit: z._default(z.enum(fits), 'contain'),
  /** Whether its sound is left out. */
  muted: z._default(z.boolean(), false),
  transition: ofScene.transition,
});

const scene = z.discriminatedUnion('kind', [avatarScene, promptScene, titleScene, clipScene]);
export type SceneContent = z.output<typeof scene>;

/** All that its owner says of a movie. */
export const movieContent = z.object({
  title,
  language: z._default(language, 'en'),
  style: z._default(z.enum(styles), 'cinematic'),
  quality: z._default(quality, 'medium'),
  aspect_ratio: z._default(z.enum(aspectRatios), '16:9'),
  /** A quiet bed of music under the whole movie. */
  music: z._default(z.boolean(), true),
  avatar_id: z.optional(catalogueId),
  voice_id: z.optional(catalogueId),
  /**
   * Who says what is shown while its presenters speak: the rules, also when absent, or a language model, which is asked
   * once for a version, of what no version has asked it before. Of scenes that say it themselves, theirs holds.
   */
  direction: behindPresenter.direction,
  /** Of scenes that name none themselves. */
  ...enginePolicy,
  scenes: z.array(scene).check(z.minLength(1), z.maxLength(maxScenesOfMovie)),
});
export type MovieContent = z.output<typeof movieContent>;
