/** Names of the vendors' secrets that this environment has: a provider that names another is not configured. */
export const configuredVendors: ReadonlySet<string> = new Set();
