/** What every operation needs that closes the sockets of an account. */
export const dropConnectionsNeeds = [
  'table:query',
  'table:get',
  'table:update',
  'table:delete',
  'connections:send',
] as const;
