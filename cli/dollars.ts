/** An amount of millionths of a dollar, e.g. `about $0.3500`. */
export const inDollars = (microdollars: number): string => `about $${(microdollars / 1_000_000).toFixed(4)}`;
