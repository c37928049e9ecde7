import * as z from 'zod/mini';

/**
 * What the secret of each vendor holds, as JSON. The operator stores it in Secrets Manager under
 * `kinora/<environment>/<vendor>`; a vendor without a secret is not configured.
 */
export const vendorSecrets = {
  heygen: z.object({ apiKey: z.string().check(z.minLength(1)) }),
} as const satisfies Record<string, z.ZodMiniType>;

export type Vendor = keyof typeof vendorSecrets;
export type VendorSecret<Name extends Vendor> = z.output<(typeof vendorSecrets)[Name]>;

export const vendors = Object.keys(vendorSecrets) as Vendor[];
