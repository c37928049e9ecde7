import { VendorFailed } from '../capabilities.ts';

const charged = { state: 'failed', retryable: false, charged: true } as const;

/** A language model does not want this content. */
export const refused = (vendorMessage: string): VendorFailed =>
  new VendorFailed({ ...charged, code: 'ENGINE_REFUSED', vendorMessage });

/** A language model answered nothing of the form that was asked for, or not all of it. */
export const formless = (vendorMessage: string): VendorFailed =>
  new VendorFailed({ ...charged, code: 'ENGINE_FAILED', vendorMessage });

/** Whether a vendor answered that it does not want this content. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof VendorFailed &&
  error.failure.state === 'failed' &&
  error.failure.code === 'ENGINE_REFUSED';
