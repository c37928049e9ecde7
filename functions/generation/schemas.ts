import * as z from 'zod/mini';
import { callingVendors } from '../engines/vendor-needs.ts';

export const vendorWebhookParams = z.object({ vendor: z.enum(callingVendors) });
/** `job`: of the address that fal is told. */
export const vendorWebhookQuery = z.object({ job: z.optional(z.string().check(z.maxLength(255))) });

const header = z.optional(z.string().check(z.maxLength(1000)));
/** Signatures of HeyGen, of Gemini (Standard Webhooks) and of fal. */
export const vendorWebhookHeaders = z.object({
  'heygen-signature': header,
  'heygen-timestamp': header,
  signature: header,
  'webhook-id': header,
  'webhook-timestamp': header,
  'webhook-signature': header,
  'x-fal-webhook-request-id': header,
  'x-fal-webhook-user-id': header,
  'x-fal-webhook-timestamp': header,
  'x-fal-webhook-signature': header,
});

/** Vendors name a work and its files: a few kilobytes. An empty body has no good signature. */
export const vendorWebhookBody = z._default(z.string().check(z.maxLength(256 * 1024)), '');
export const vendorWebhookResponse = z.object({ received: z.literal(true) });
