/**
 * Needs of what ends a video that vendors may have made scenes of. Apart from what does it, so that the tables of
 * routes and triggers hold no vendor.
 */
export const boughtNeeds = ['table:get', 'table:query'] as const;
