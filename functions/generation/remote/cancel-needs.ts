/** Needs of every function that calls `cancelRemoteJobs`. */
export const cancelRemoteNeeds = ['table:query', 'table:put'] as const;
