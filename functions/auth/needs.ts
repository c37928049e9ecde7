/** What every operation needs that signs somebody in. */
export const signInNeeds = [
  'table:get',
  'table:query',
  'table:put',
  'table:update',
  'table:check',
  'table:delete',
  'signing-key:read',
] as const;
export const signInSettings = ['accessTokenMinutes', 'refreshTokenDays', 'signingKeyOverlapSeconds'] as const;
