/** Why calls of a vendor end: without an answer, or with one that tells of the vendor or our account there. */
export type VendorFault = 'unreachable' | 'failing';

/** What is known of a vendor. Times are epoch seconds. */
export interface VendorHealth {
  /** Faults in a row. */
  faults: number;
  lastFaultAt?: number | undefined;
  fault?: VendorFault | undefined;
  /** How often in a row it was closed. */
  closings: number;
  /** Since when it is closed. */
  closedSince?: number | undefined;
  /** When it is tried again. */
  closedUntil?: number | undefined;
  /** One call tries it. */
  isTried?: boolean | undefined;
}

export const healthy: VendorHealth = { faults: 0, closings: 0 };

/** Faults in a row that close a vendor, and how long one counts. */
const mostFaults = 5;
const faultSeconds = 600;
/** Seconds for which a vendor is closed: twice as long each time in a row, up to the longest. */
const shortestClosing = 60;
const longestClosing = 900;
/** So long the one call that tries a closed vendor may take; another is let through after it. */
const probeSeconds = 120;

/**
 * Whether a vendor may be called.
 *
 * @param now epoch seconds
 * @returns `free`; `closed` for some seconds; or `probe`: who writes `health` first makes the one call that tries it
 */
export const mayCall = (
  health: VendorHealth,
  now: number,
): { may: 'free' } | { may: 'closed'; seconds: number } | { may: 'probe'; health: VendorHealth } => {
  const { closedUntil } = health;
  if (closedUntil === undefined) return { may: 'free' };
  if (now < closedUntil) return { may: 'closed', seconds: closedUntil - now };
  return { may: 'probe', health: { ...health, closedUntil: now + probeSeconds, isTried: true } };
};

/**
 * What is known of a vendor after a call.
 *
 * @param fault undefined where it answered well, or was busy
 * @param now epoch seconds
 */
export const afterCall = (
  health: VendorHealth,
  fault: VendorFault | undefined,
  now: number,
): VendorHealth => {
  if (fault === undefined) return health.faults === 0 && health.closings === 0 ? health : healthy;
  const isRecent = health.lastFaultAt !== undefined && now - health.lastFaultAt <= faultSeconds;
  const wasClosed = health.closedUntil !== undefined;
  // Calls that were under way when it was closed tell nothing new.
  if (wasClosed && health.isTried !== true) return health;
  const { isTried: _, ...known } = health;
  const faults = isRecent || wasClosed ? health.faults + 1 : 1;
  const noted = { ...known, faults, fault, lastFaultAt: now };
  if (!wasClosed && faults < mostFaults) return noted;
  const closings = health.closings + 1;
  const seconds = Math.min(longestClosing, shortestClosing * 2 ** (closings - 1));
  return { ...noted, closings, closedSince: health.closedSince ?? now, closedUntil: now + seconds };
};

export const vendorStates = ['available', 'degraded', 'unavailable'] as const;
export type VendorState = (typeof vendorStates)[number];

/** What anybody may know of a vendor: nothing of our account there. */
export interface ToldHealth {
  state: VendorState;
  /** ISO; since when it is not available. */
  since: string | null;
  reason: string | null;
}

const reasons: Readonly<Record<VendorFault, string>> = {
  unreachable: 'The vendor does not answer.',
  failing: 'The vendor does not take work at present.',
};

/** @param now epoch seconds */
export const toldHealth = (health: VendorHealth, now: number): ToldHealth => {
  const { fault, closedSince, closedUntil, lastFaultAt = 0 } = health;
  const iso = (at: number) => new Date(at * 1000).toISOString();
  if (fault === undefined) return { state: 'available', since: null, reason: null };
  if (closedUntil !== undefined)
    return {
      state: now < closedUntil ? 'unavailable' : 'degraded',
      since: iso(closedSince ?? closedUntil),
      reason: reasons[fault],
    };
  if (now - lastFaultAt > faultSeconds) return { state: 'available', since: null, reason: null };
  return { state: 'degraded', since: iso(lastFaultAt), reason: reasons[fault] };
};
