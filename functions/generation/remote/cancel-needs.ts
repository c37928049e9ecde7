import { vendorNeeds } from '../../engines/vendor-needs.ts';

/** Needs of every function that calls `cancelRemoteJobs`. */
export const cancelRemoteNeeds = ['table:query', 'table:get', 'table:put', ...vendorNeeds] as const;
