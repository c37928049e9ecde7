import { styles } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { capabilities } from '../engines/capabilities.ts';
import { engineSettings } from '../engines/configured-vendors.ts';
import { aspectRatios, qualities } from '../engines/frame-size.ts';
import { vendorStates } from '../engines/vendor-health.ts';
import { defineRoutes } from '../shared/contract.ts';

const avatar = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** A JPEG; null of a vendor's, who draws no preview for nothing. */
  preview_url: z.nullable(z.string()),
});
const voice = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  gender: z.enum(['female', 'male']),
  is_default: z.boolean(),
  /** A few seconds of it, AAC in an MP4 file; null where each would be paid to a vendor. */
  sample_url: z.nullable(z.string()),
});
const style = z.object({
  id: z.enum(styles),
  description: z.string(),
  /** A JPEG. */
  preview_url: z.string(),
});
const engine = z.object({
  id: z.string(),
  /** As people are told it; the id never changes, this may. */
  name: z.string(),
  capabilities: z.array(z.enum(capabilities)),
  description: z.string(),
  needs_key: z.boolean(),
  /** Whether this service has the key: another engine is not taken. */
  configured: z.boolean(),
  /** The first day (UTC) on which it is not served any more, where that is known. */
  ends_on: z.nullable(z.iso.date()),
  /** The engine to use then. */
  successor: z.nullable(z.string()),
  qualities: z.array(z.enum(qualities)),
  aspect_ratios: z.array(z.enum(aspectRatios)),
  languages: z.array(z.string()),
  /** Pictures that its clips begin and end with; null where it films from words alone. */
  images: z.nullable(
    z.object({
      first_frame: z.literal(true),
      last_frame: z.boolean(),
      content_types: z.array(z.string()),
      max_bytes: z.number(),
      /** Fewest pixels along a side of what is seen of a picture, cut around its middle to the shape of the film. */
      min_side: z.number(),
    }),
  ),
  /** `degraded`: some calls of its vendor failed of late, or it is being tried again. */
  state: z.enum(vendorStates),
  /** Since when it is not `available`. */
  since: z.nullable(z.iso.datetime()),
  reason: z.nullable(z.string()),
});

const catalogue = {
  tag: 'catalogues',
  method: 'GET',
  auth: 'bearer',
  admission: 'concurrent',
  errors: [],
  needs: [],
  settings: engineSettings,
} as const;

/** What an `<img>` or `<audio>` shows, so anybody may fetch it; made by the engine when it is asked for. */
const preview = {
  tag: 'catalogues',
  method: 'GET',
  auth: 'none',
  admission: 'before',
  params: z.object({ id: z.string().check(z.maxLength(64)) }),
  headers: z.object({ 'if-none-match': z.optional(z.string()) }),
  needs: [],
  engine: true,
  // A whole processor: drawing is all that it does.
  memoryMegabytes: 1769,
  timeoutSeconds: 25,
} as const;
const bytes = z.instanceof(Uint8Array);

/** The domain's routes by operationId. */
export const cataloguesRoutes = defineRoutes({
  listAvatars: {
    ...catalogue,
    path: '/api/v1/avatars',
    summary: 'List the presenters of avatar videos; the first is the default.',
    success: { status: 200, body: z.object({ avatars: z.array(avatar) }), description: 'All presenters.' },
  },
  listVoices: {
    ...catalogue,
    path: '/api/v1/voices',
    summary: 'List the voices by language; each language has a default.',
    query: z.object({ language: z.optional(z.string().check(z.maxLength(35))) }),
    success: { status: 200, body: z.object({ voices: z.array(voice) }), description: 'All voices.' },
  },
  listStyles: {
    ...catalogue,
    path: '/api/v1/styles',
    summary: 'List the styles of videos.',
    success: { status: 200, body: z.object({ styles: z.array(style) }), description: 'All styles.' },
  },
  listEngines: {
    ...catalogue,
    needs: ['table:get'],
    path: '/api/v1/engines',
    summary:
      'List the engines that make videos, with their capabilities, and whether they are configured here.',
    success: { status: 200, body: z.object({ engines: z.array(engine) }), description: 'All engines.' },
  },
  getAvatarPreview: {
    ...preview,
    path: '/api/v1/avatars/{id}/preview',
    summary: 'A picture of a presenter.',
    success: { status: 200, body: bytes, contentType: 'image/jpeg', description: 'A JPEG of 480 by 480.' },
    errors: ['AVATAR_NOT_FOUND'],
  },
  getStylePreview: {
    ...preview,
    path: '/api/v1/styles/{id}/preview',
    summary: 'A picture of a style.',
    success: { status: 200, body: bytes, contentType: 'image/jpeg', description: 'A JPEG of 640 by 360.' },
    errors: ['STYLE_NOT_FOUND'],
  },
  getVoiceSample: {
    ...preview,
    path: '/api/v1/voices/{id}/sample',
    summary: 'A sample of a voice in its own language.',
    success: { status: 200, body: bytes, contentType: 'audio/mp4', description: 'AAC, two to four seconds.' },
    errors: ['VOICE_NOT_FOUND'],
  },
});
