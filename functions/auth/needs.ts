/** What every operation needs that signs somebody in. */
export const signInNeeds = [
  'table:get',
  'table:query',
  'table:put',
  'table:update',
  'table:check',
  'table:delete',
  'credentials:read',
  'signing-keys:read',
  'signing-keys:write',
  'signing-key:read',
] as const;
export const signInSettings = [
  'accessTokenMinutes',
  'refreshTokenDays',
  'signingKeyOverlapSeconds',
  'demandSecondFactor',
] as const;

/** How many accounts a network may open. */
export const registrationSettings = ['registrationLimitPerMinute', 'registrationLimitPerDay'] as const;

/** Passwords cost 19 MiB and processor time, which Lambda gives by memory. */
export const passwordMemoryMegabytes = 1024;
