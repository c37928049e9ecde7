import * as z from 'zod/mini';

/**
 * What the secret of each vendor holds, as JSON. The operator stores it in Secrets Manager under
 * `kinora/<environment>/<vendor>`; a vendor without a secret is not configured.
 */
export const vendorSecrets = {
  elevenlabs: z.object({
    apiKey: z.string().check(z.minLength(1)),
    /** Address of a double in the place of ElevenLabs. */
    apiBase: z.optional(z.string().check(z.regex(/^https?:\/\/[^\s/]+$/))),
  }),
  heygen: z.object({ apiKey: z.string().check(z.minLength(1)) }),
  stripe: z
    .object({
      /** `sk_...`, or a restricted key `rk_...`. */
      secretKey: z.string().check(z.minLength(1)),
      /** `whsec_...` of the endpoint that events are sent to. */
      webhookSecret: z.string().check(z.startsWith('whsec_')),
      /** Address of a double in the place of Stripe, for keys of its test mode alone. */
      apiBase: z.optional(z.string().check(z.regex(/^https?:\/\/[^\s/]+$/))),
    })
    .check(z.refine(({ secretKey, apiBase }) => apiBase === undefined || secretKey.includes('_test_'))),
} as const satisfies Record<string, z.ZodMiniType>;

export type Vendor = keyof typeof vendorSecrets;
export type VendorSecret<Name extends Vendor> = z.output<(typeof vendorSecrets)[Name]>;

export const vendors = Object.keys(vendorSecrets) as Vendor[];
