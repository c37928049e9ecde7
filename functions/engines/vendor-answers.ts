import type { Started, VendorFailure } from './capabilities.ts';
import type { VendorAnswer } from './vendor-http.ts';

type Failed = { state: 'failed' } & VendorFailure;

/** Work that a vendor did not do, and does not bill. */
export const failed = (failure: Omit<VendorFailure, 'charged'>): Failed => ({
  state: 'failed',
  ...failure,
  charged: false,
});

/** The vendor took nothing, and may take it later. */
export const busy = ({ retryAfterSeconds }: VendorAnswer, vendorMessage: string): Started => ({
  state: 'busy',
  vendorMessage,
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});

/** Statuses that tell of the key, or of an account without money. */
export const isOfOperator = (status: number): boolean => status === 401 || status === 402 || status === 403;

/** What the operator has to mend is told to nobody else in the vendor's words. */
export const notOurs = (vendor: string): Failed =>
  failed({
    code: 'ENGINE_FAILED',
    vendorMessage: `${vendor} cannot be asked from here at present.`,
    retryable: false,
  });
