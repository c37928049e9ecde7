import type { Triggers } from './shared/contract.ts';

/** Everything but HTTP requests that starts a function, by domain. */
export const triggers = {} as const satisfies Readonly<Record<string, Triggers>>;
