import { vendorOf } from '../../engines/registry.ts';
import { enterVendor } from '../../engines/vendor-state.ts';
import { failure } from '../failures.ts';
import type { Part, PartJob } from './part.ts';
import { askAgainSeconds } from './vendor-line.ts';
import { takeVendorPlace } from './vendor-places.ts';

export interface StartOptions {
  /** Whether another engine may make the part now; nobody else may when absent. */
  mayBeHandedOn?: () => Promise<boolean>;
}

const closedWords = 'The vendor of the engine does not answer at present.';
const fullWords = 'The vendor of the engine has no place for more work at present.';

/** With another engine at hand, turns that a vendor without a place is waited for: about two minutes. */
const turnsBeforeStandIn = 6;

/**
 * Seconds to wait before the vendor may be called: while it does not answer, and until there is a place.
 *
 * @returns undefined when it may be called
 * @throws `ENGINE_FAILED` where that takes long and another engine may make it
 */
export const waitForVendor = async (
  { steps, ownerId }: Pick<PartJob, 'steps' | 'ownerId'>,
  { engine, name }: Pick<Part, 'engine' | 'name'>,
  { mayBeHandedOn = () => Promise.resolve(false) }: StartOptions,
): Promise<number | undefined> => {
  const now = new Date();
  const closed = await enterVendor(vendorOf(engine), now);
  if (closed !== undefined) {
    if (await mayBeHandedOn()) throw failure('ENGINE_FAILED', { reason: closedWords });
    return Math.max(closed, askAgainSeconds(steps * 15, Math.random()));
  }
  const noPlace = await takeVendorPlace(engine, name, ownerId, now);
  if (noPlace === undefined) return undefined;
  if (steps >= turnsBeforeStandIn && (await mayBeHandedOn()))
    throw failure('ENGINE_FAILED', { reason: fullWords });
  return noPlace;
};
