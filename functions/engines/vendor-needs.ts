/** Needs of every function that calls vendors of remote work. */
export const vendorNeeds = ['secret:fal', 'secret:heygen', 'secret:omni', 'secret:veo'] as const;
