import { setting } from '../platform/env.ts';

/** Settings of every function that asks whether an engine is configured. */
export const engineSettings = ['engines'] as const;

let configured: ReadonlySet<string> | undefined;

/**
 * Names of the vendors' secrets that this environment has: a provider that names another is not configured. Functions
 * that answer requests know the names alone; the secrets are read by those that call a vendor.
 */
export const configuredVendors = (): ReadonlySet<string> => {
  configured ??= new Set(setting('engines').split(','));
  return configured;
};
