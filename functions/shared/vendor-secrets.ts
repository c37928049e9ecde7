import * as z from 'zod/mini';

/** Address of a double in the place of a vendor. */
const apiBase = z.optional(z.string().check(z.regex(/^https?:\/\/[^\s/]+$/)));

/**
 * The key of a vendor. Only a key that begins with `double-`, as those of doubles do, goes to another address than the
 * vendor's own: so no real key is sent elsewhere by a secret that is wrong.
 */
const engineKey = z
  .object({ apiKey: z.string().check(z.minLength(1)), apiBase })
  .check(z.refine((secret) => secret.apiBase === undefined || secret.apiKey.startsWith('double-')));

/**
 * What the secret of each vendor holds, as JSON. The operator stores it in Secrets Manager under
 * `kinora/<environment>/<vendor>`; a vendor without a secret is not configured.
 */
export const vendorSecrets = {
  elevenlabs: engineKey,
  fal: engineKey,
  gemini: engineKey,
  heygen: engineKey,
  omni: engineKey,
  /** Of OpenAI, or of the server that the setting `openaiBaseUrl` names. */
  openai: engineKey,
  veo: z
    .object({
      /** Project and region of Vertex AI; us-central1 when absent. */
      projectId: z.string().check(z.minLength(1)),
      location: z.optional(z.string().check(z.regex(/^[a-z0-9-]+$/))),
      /** Folder that Vertex AI writes films to: `gs://bucket/folder`. */
      storageUri: z.string().check(z.regex(/^gs:\/\/[^/\s]+\/[^\s]*[^/\s]$/)),
      /** Of a service account that may use Vertex AI and read that folder. */
      clientEmail: z.string().check(z.minLength(1)),
      privateKey: z.string().check(z.minLength(1)),
      apiBase,
    })
    .check(z.refine(({ apiBase, privateKey }) => apiBase === undefined || privateKey.startsWith('double-'))),
  stripe: z
    .object({
      /** `sk_...`, or a restricted key `rk_...`. */
      secretKey: z.string().check(z.minLength(1)),
      /** Address of a double in the place of Stripe, for keys of its test mode alone. */
      apiBase,
    })
    .check(z.refine(({ secretKey, apiBase }) => apiBase === undefined || secretKey.includes('_test_'))),
  youtube: z
    .object({
      /** Of the OAuth client (type "Web application") in the project of Google Cloud. */
      clientId: z.string().check(z.minLength(1)),
      clientSecret: z.string().check(z.minLength(1)),
      /** Address of a double in the place of Google, for clients that begin with `double-` alone. */
      apiBase,
    })
    .check(z.refine(({ clientId, apiBase }) => apiBase === undefined || clientId.startsWith('double-'))),
  // What vendors sign their webhooks with. Apart from their keys, so that the function which anybody may call has none.
  'heygen-webhook': z.object({
    /** Of the endpoint that HeyGen was told: its answer to `POST /v3/webhooks/endpoints`. */
    secret: z.string().check(z.minLength(16)),
  }),
  'omni-webhook': z.object({
    /** `new_signing_secret` of `POST /v1/webhooks`. */
    secret: z.string().check(z.regex(/^whsec_[A-Za-z0-9+/_=-]{24,200}$/)),
  }),
  'fal-webhook': z
    .object({
      /** Our own account at fal: calls about work of others are refused. */
      userId: z.string().check(z.minLength(1)),
      /** Address of this environment's API, e.g. `https://d111111abcdef8.cloudfront.net`; fal is told it with each start. */
      publicUrl: z.string().check(z.regex(/^https?:\/\/[^\s/]+$/)),
      apiBase,
    })
    .check(z.refine(({ userId, apiBase }) => apiBase === undefined || userId.startsWith('double-')))
    .check(z.refine(({ publicUrl, apiBase }) => apiBase !== undefined || publicUrl.startsWith('https:'))),
  /** Apart, so that the function which anybody may call reaches no key that moves money. */
  'stripe-webhook': z.object({
    /** `whsec_...` of the endpoint that events are sent to: 24 characters or more, or anybody could guess it. */
    webhookSecret: z.string().check(z.regex(/^whsec_[A-Za-z0-9+/=]{24,200}$/)),
  }),
} as const satisfies Record<string, z.ZodMiniType>;

export type Vendor = keyof typeof vendorSecrets;
export type VendorSecret<Name extends Vendor> = z.output<(typeof vendorSecrets)[Name]>;

export const vendors = Object.keys(vendorSecrets) as Vendor[];

/** Those whose secrets make engines usable, as the setting `engines` names them. */
export const engineVendors: readonly Vendor[] = [
  'elevenlabs',
  'fal',
  'gemini',
  'heygen',
  'omni',
  'openai',
  'veo',
];

/**
 * All that the setting may name: services of AWS need no secret, the role of their functions is let in; neither do
 * voices of one's own; the embedded engine for its place.
 */
export const engineNames: readonly string[] = [
  ...engineVendors,
  'bedrock',
  'guardrails',
  'luma',
  'neural',
  'polly',
  'embedded',
];
