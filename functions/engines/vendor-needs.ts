/** Needs of every function that calls vendors of remote work. */
export const vendorNeeds = ['secret:fal', 'secret:heygen', 'secret:omni', 'secret:veo'] as const;

/** Vendors that can tell when a work has ended. */
export const callingVendors = ['heygen', 'fal', 'omni'] as const;
export type CallingVendor = (typeof callingVendors)[number];

/** Needs of functions that ask whether a vendor calls, and of the one that reads its calls. */
export const webhookNeeds = ['secret:heygen-webhook', 'secret:fal-webhook', 'secret:omni-webhook'] as const;
