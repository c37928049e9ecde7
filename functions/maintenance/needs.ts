/** What `grantMonth` needs beside the settings of plans and `grantCreditsAt`; a debt that is paid is deleted. */
export const grantMonthNeeds = [
  'table:get',
  'table:query',
  'table:put',
  'table:update',
  'table:delete',
] as const;
