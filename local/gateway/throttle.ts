import type { ThrottleSettings } from './template-api.ts';

/** A token bucket: `burst` tokens at most, refilled by `rate` tokens a second. */
export class TokenBucket {
  readonly #rate: number;
  readonly #burst: number;
  #tokens: number;
  #refilledAt: number;

  /** @param now milliseconds of a steady clock */
  constructor(rate: number, burst: number, now: number) {
    this.#rate = rate;
    this.#burst = burst;
    this.#tokens = burst;
    this.#refilledAt = now;
  }

  /** Takes a token; false when there is none. */
  take(now: number): boolean {
    const refill = ((now - this.#refilledAt) / 1000) * this.#rate;
    this.#tokens = Math.min(this.#burst, this.#tokens + Math.max(0, refill));
    this.#refilledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** The stage's limits: each route has its own bucket, by its own settings or the stage's. */
export class StageThrottle {
  readonly #settings: { default: ThrottleSettings; routes: Record<string, ThrottleSettings> };
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(settings: { default: ThrottleSettings; routes: Record<string, ThrottleSettings> }) {
    this.#settings = settings;
  }

  /** Whether a request to the route may pass now. */
  admits(routeKey: string): boolean {
    const own = this.#settings.routes[routeKey];
    const rate = own?.ThrottlingRateLimit ?? this.#settings.default.ThrottlingRateLimit;
    const burst = own?.ThrottlingBurstLimit ?? this.#settings.default.ThrottlingBurstLimit;
    if (rate === undefined && burst === undefined) return true;
    const now = performance.now();
    let bucket = this.#buckets.get(routeKey);
    if (!bucket) {
      // One limit alone leaves the other at the account's default.
      bucket = new TokenBucket(rate ?? 10_000, burst ?? 5_000, now);
      this.#buckets.set(routeKey, bucket);
    }
    return bucket.take(now);
  }
}
