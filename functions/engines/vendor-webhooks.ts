import { vendorSecret } from '../platform/aws/secrets.ts';
import { type FalKeys, falKeys, readFalEvent } from './fal/webhook.ts';
import { readHeygenEvent } from './heygen/webhook.ts';
import { readOmniEvent } from './omni/webhook.ts';
import { type CallingVendor, callingVendors } from './vendor-needs.ts';
import type { ReadEvent, WebhookCall } from './vendor-webhook.ts';

const isCalling = (vendor: string): vendor is CallingVendor =>
  (callingVendors as readonly string[]).includes(vendor);

/** Whether an operator has set the webhook of a vendor up. One that does not call loses nothing: it is looked at. */
export const callsBack = async (vendor: string, now: Date): Promise<boolean> =>
  isCalling(vendor) && (await vendorSecret(`${vendor}-webhook`, now)) !== undefined;

let keys: { base: string | undefined; read: FalKeys } | undefined;

const keysOf = (base: string | undefined): FalKeys => {
  if (keys === undefined || keys.base !== base) keys = { base, read: falKeys(base) };
  return keys.read;
};

/** What a vendor tells, if it is that vendor: `refused` also where none of its secrets is stored here. */
export const readVendorEvent = async (
  vendor: CallingVendor,
  call: WebhookCall,
  now: Date,
): Promise<ReadEvent> => {
  switch (vendor) {
    case 'heygen': {
      const secret = await vendorSecret('heygen-webhook', now);
      return secret === undefined ? 'refused' : readHeygenEvent(call, secret, now);
    }
    case 'omni': {
      const secret = await vendorSecret('omni-webhook', now);
      return secret === undefined ? 'refused' : readOmniEvent(call, secret, now);
    }
    case 'fal': {
      const secret = await vendorSecret('fal-webhook', now);
      return secret === undefined ? 'refused' : readFalEvent(call, secret, keysOf(secret.apiBase), now);
    }
  }
};
