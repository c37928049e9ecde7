import { setting } from '../platform/env.ts';

/** A browser's token lives as long as its cookie, in seconds. */
export const cookieSeconds = 1800;

/** How long an access token of any kind may live, in seconds. Settings: `accessTokenMinutes`. */
export const longestTokenSeconds = (): number => Math.max(cookieSeconds, setting('accessTokenMinutes') * 60);
