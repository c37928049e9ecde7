import * as z from 'zod/mini';
import { putIfVersion } from '../platform/aws/put-if-version.ts';
import { getItem } from '../platform/aws/table.ts';
import { log } from '../platform/log.ts';
import { emitAlarmMetric } from '../platform/metrics.ts';
import { vendorStateKey } from './keys.ts';
import { findEngine, vendorOf } from './registry.ts';
import {
  afterCall,
  healthy,
  mayCall,
  type ToldHealth,
  toldHealth,
  type VendorFault,
  type VendorHealth,
} from './vendor-health.ts';

const healthItem = z.object({
  faults: z._default(z.int(), 0),
  closings: z._default(z.int(), 0),
  lastFaultAt: z.optional(z.number()),
  fault: z.optional(z.enum(['unreachable', 'failing'])),
  closedSince: z.optional(z.number()),
  closedUntil: z.optional(z.number()),
  isTried: z.optional(z.boolean()),
  version: z._default(z.int(), 0),
});

type Known = VendorHealth & { version: number };

const read = async (vendor: string, consistent: boolean): Promise<Known> =>
  z.parse(healthItem, (await getItem(vendorStateKey(vendor), { consistent })) ?? {});

const keptMilliseconds = 5000;
const kept = new Map<string, { known: Known; at: number }>();

const keep = (vendor: string, known: Known): Known => {
  kept.set(vendor, { known, at: Date.now() });
  return known;
};

/** As it was some seconds ago at most, or as this instance left it: enough to say whether a vendor may be called. */
const readKept = async (vendor: string): Promise<Known> => {
  const before = kept.get(vendor);
  if (before !== undefined && Date.now() - before.at < keptMilliseconds) return before.known;
  return keep(vendor, await read(vendor, false));
};

const seconds = (now: Date): number => Math.floor(now.getTime() / 1000);

/** @returns whether nobody wrote it meanwhile */
const save = async (vendor: string, before: Known, health: VendorHealth): Promise<boolean> => {
  const after = { ...health, version: before.version + 1 };
  const isSaved = await putIfVersion({ ...vendorStateKey(vendor), ...after }, before.version);
  if (isSaved) keep(vendor, after);
  return isSaved;
};

/**
 * Asks to call a vendor. Of those who ask after a vendor was closed for its time, one is let through to try it.
 *
 * @returns seconds for which it is not called, at least 1; undefined where it may be called
 */
export const enterVendor = async (vendor: string, now: Date): Promise<number | undefined> => {
  if (mayCall(await readKept(vendor), seconds(now)).may === 'free') return undefined;
  const current = await read(vendor, true);
  const answer = mayCall(current, seconds(now));
  if (answer.may === 'free') return undefined;
  if (answer.may === 'closed') return answer.seconds;
  return (await save(vendor, current, answer.health)) ? undefined : 15;
};

const noteTurns = 5;

/**
 * Notes how a call of a vendor ended. Nothing is written while all goes well.
 *
 * @param fault undefined where the vendor answered well, or was busy
 */
export const noteVendor = async (
  vendor: string,
  fault: VendorFault | undefined,
  now: Date,
): Promise<void> => {
  if (fault === undefined) {
    const known = await readKept(vendor);
    if (afterCall(known, fault, seconds(now)) === known) return;
  }
  for (let turn = 1; turn <= noteTurns; turn += 1) {
    const before = await read(vendor, true);
    const after = afterCall(before, fault, seconds(now));
    if (after === before) return;
    if (!(await save(vendor, before, after))) continue;
    if (after.closings > before.closings) {
      emitAlarmMetric('VendorsClosed');
      log.error('vendor_closed', { vendor, fault, closings: after.closings });
    } else if (before.closings > 0 && after.closings === 0) log.info('vendor_opened', { vendor });
    return;
  }
};

/** What anybody may know of the vendors of engines, by the engine's id; those here are always available. */
export const toldStates = async (
  engineIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, ToldHealth>> => {
  const told = engineIds.map(async (id) => {
    const engine = findEngine(id);
    const isVendors = engine?.secret !== undefined || engine?.vendor !== undefined;
    const health = isVendors ? await readKept(vendorOf(engine)) : healthy;
    return [id, toldHealth(health, seconds(now))] as const;
  });
  return new Map(await Promise.all(told));
};
