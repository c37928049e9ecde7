/** What every operation needs that signs somebody in. */
export const signInNeeds = [
  'table:get',
  'table:query',
  'table:put',
  'table:update',
  'credentials:read',
  'signing-keys:read',
  'signing-keys:write',
  'signing-key:read',
] as const;
export const signInSettings = ['accessTokenMinutes', 'refreshTokenDays', 'signingKeyOverlapSeconds'] as const;

/** How many accounts a network may open. */
export const registrationSettings = ['registrationLimitPerMinute', 'registrationLimitPerDay'] as const;
