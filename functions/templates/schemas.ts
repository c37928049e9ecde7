import { bRollLayouts } from '@kinora/engine/b-roll-layouts';
import { fits, pans } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { idempotencyHeaders } from '../shared/idempotency.ts';
import { wholeNumber } from '../shared/page.ts';
import { mostShots } from '../videos/b-roll-schemas.ts';
import { callbackId, customMetadata, webhookUrl } from '../videos/labels.ts';
import { maxCost, maxScriptLength, maxShortTextLength } from '../videos/schemas.ts';

/** Variables of a template. */
const maxVariables = 30;

const noControlSigns = z.regex(/^\P{Cc}*$/u, { error: 'Must hold no control signs' });
const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(100), noControlSigns);
const value = z.string().check(z.minLength(1), z.maxLength(2000));

const variableFields = {
  name: z.string().check(
    z.regex(/^[a-z][a-z0-9_]{0,39}$/, {
      error: 'A name has 1 to 40 small letters, digits and "_", and begins with a letter',
    }),
  ),
  label,
  /** Without a value and a default, a render is refused; else the placeholder is empty. */
  required: z._default(z.boolean(), true),
};

/** What a template leaves open. */
export const templateVariable = z.discriminatedUnion('type', [
  z.object({
    ...variableFields,
    type: z.literal('text'),
    max_length: z._default(z.int().check(z.minimum(1), z.maximum(2000)), 200),
    default: z.optional(value),
  }),
  z.object({
    ...variableFields,
    type: z.literal('number'),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    default: z.optional(z.number()),
  }),
  /** `#rrggbb`. */
  z.object({ ...variableFields, type: z.literal('color'), default: z.optional(value) }),
  /** The id of a picture of the caller's, in the project that the render names. */
  z.object({ ...variableFields, type: z.literal('image') }),
  /** The same of a sound. */
  z.object({ ...variableFields, type: z.literal('audio') }),
  z.object({
    ...variableFields,
    type: z.literal('choice'),
    choices: z
      .array(z.string().check(z.minLength(1), z.maxLength(200)))
      .check(z.minLength(1), z.maxLength(50)),
    default: z.optional(value),
  }),
]);

/** A picture under a sentence; without a value of its variable it is left out. */
const shot = z.strictObject({
  /** One image variable. */
  asset_id: z.string().check(z.minLength(1), z.maxLength(100)),
  sentence: z.int().check(z.minimum(1), z.maximum(10_000)),
  fit: z.optional(z.enum(fits)),
  pan: z.optional(z.enum(pans)),
  layout: z.optional(z.enum(bRollLayouts)),
});

const filled = (longest: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(longest)));
const word = filled(100);

/** A generation request in whose texts `{{name}}` stands for a variable. */
export const templateRequest = z.strictObject({
  script: filled(maxScriptLength),
  prompt: filled(maxShortTextLength),
  title: filled(200),
  avatar_id: word,
  voice_id: word,
  language: word,
  style: word,
  quality: word,
  aspect_ratio: word,
  music: z.optional(z.boolean()),
  /** Seconds, or one number variable. */
  duration: z.optional(z.union([z.int(), z.string().check(z.minLength(1), z.maxLength(100))])),
  /** One image variable. */
  background_asset_id: word,
  background_fit: word,
  background_pan: word,
  /** One image variable. */
  logo_asset_id: word,
  /** Pictures under sentences of the script. */
  b_roll: z.optional(z.array(shot).check(z.minLength(1), z.maxLength(mostShots))),
  /** `rules` or `model`. */
  direction: word,
  logo_corner: word,
  logo_size: word,
  /** 0.2 to 1, or one number variable. */
  logo_opacity: z.optional(z.union([z.number(), z.string().check(z.minLength(1), z.maxLength(100))])),
  /** One audio variable. */
  music_asset_id: word,
  /** One audio variable. */
  narration_asset_id: word,
  engine: word,
  /** One image variable, of an engine that films from pictures. */
  first_frame_asset_id: word,
  /** The same. */
  last_frame_asset_id: word,
  /** 0.1 to 2, or one number variable. */
  music_volume: z.optional(z.union([z.number(), z.string().check(z.minLength(1), z.maxLength(100))])),
  use_brand: z.optional(z.boolean()),
  callback_id: filled(256),
  custom_metadata: z.optional(customMetadata),
});

const variables = z.array(templateVariable).check(z.maxLength(maxVariables));
const description = z.string().check(z.maxLength(2000));

export const createTemplateBody = z.object({
  name: label,
  description: z.optional(description),
  request: templateRequest,
  variables: z._default(variables, []),
});

/** What is left out stays as it is; what is given replaces it whole. */
export const updateTemplateBody = z.object({
  name: z.optional(label),
  description: z.optional(description),
  request: z.optional(templateRequest),
  variables: z.optional(variables),
  /** The version that is changed: another one is not. */
  version: z.optional(z.int().check(z.minimum(1))),
});

export const templateParams = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });
export const templateHeaders = idempotencyHeaders;

const versionText = z.optional(
  z.pipe(z.string().check(z.regex(/^[1-9]\d{0,5}$/, 'A whole number of at least 1')), z.transform(Number)),
);
/** The newest one when absent. */
export const versionQuery = z.object({ version: versionText });

export const listTemplatesQuery = z.object({
  skip: wholeNumber(0),
  limit: wholeNumber(100),
  cursor: z.optional(z.string().check(z.maxLength(100))),
});

const placed = {
  /** A project of the caller's, which also has the pictures. */
  project_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
};

export const renderBody = z.object({
  /** By the names of the variables. Values are data: placeholders in them are not looked at. */
  values: z._default(z.record(z.string(), z.union([z.string(), z.number()])), {}),
  /** The newest one when absent. */
  version: z.optional(z.int().check(z.minimum(1))),
  max_cost: maxCost,
  ...placed,
  /** In place of the template's. */
  callback_id: z.optional(callbackId),
  custom_metadata: z.optional(customMetadata),
  /** Told how the video ended. */
  webhook_url: z.optional(webhookUrl),
});

/** The CSV text itself where it comes as `text/csv`. */
export const csvBody = z.union([z.string(), z.object({ csv: z.string() })]);
export const csvQuery = z.object({
  version: versionText,
  max_cost: z.optional(wholeNumber(0).def.innerType),
  ...placed,
});

const summary = {
  id: z.string(),
  name: z.string(),
  description: z.nullable(z.string()),
  kind: z.enum(['avatar', 'prompt']),
  /** The newest one. */
  version: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
  links: z.object({ self: z.string(), render: z.string(), batch: z.string() }),
};

export const templateResponse = z.object({ ...summary, request: templateRequest, variables });
export const templatesResponse = z.array(z.object(summary));
export const templateDeletedResponse = z.object({ message: z.string(), template_id: z.string() });
