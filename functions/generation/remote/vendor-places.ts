import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { vendorWorksKey } from '../../engines/keys.ts';
import type { EngineProvider } from '../../engines/provider.ts';
import { vendorOf } from '../../engines/registry.ts';
import { putIfVersion } from '../../platform/aws/put-if-version.ts';
import { getItem } from '../../platform/aws/table.ts';
import { attemptSeconds } from '../../shared/attempt-limits.ts';
import type { PartName } from './job-store.ts';
import { askAgainSeconds, giveVendorPlace, leaveVendorPlace, type VendorWorks } from './vendor-line.ts';

const inHand = z.object({ owner: z.string(), since: z.number(), until: z.number() });
const worksItem = z.object({
  running: z._default(z.record(z.string(), inHand), {}),
  waiting: z._default(z.record(z.string(), inHand), {}),
  version: z._default(z.int(), 0),
});

type Limited = Pick<EngineProvider, 'id' | 'secret' | 'vendor' | 'limits'>;

/** Scenes of a movie have numbers of their own film: only the hash tells them apart. */
const nameOf = ({ videoId, capability, sceneIndex, hash }: PartName): string =>
  `${videoId}/${capability}/${sceneIndex}/${hash}`;

const seconds = (now: Date): number => Math.floor(now.getTime() / 1000);

/** How often others may be first before a part waits as if there were no place. */
const maxTurns = 8;

/**
 * Changes the works of a vendor if nobody did since they were read.
 *
 * @returns what `decide` answered; undefined when others were first again and again
 */
const changeWorks = async <Answer>(
  vendor: string,
  decide: (works: VendorWorks) => { works: VendorWorks } & Answer,
): Promise<Answer | undefined> => {
  const key = vendorWorksKey(vendor);
  for (let turn = 1; turn <= maxTurns; turn += 1) {
    const { version, ...before } = z.parse(worksItem, (await getItem(key, { consistent: true })) ?? {});
    const { works, ...answer } = decide(before);
    if (works === before) return answer as Answer;
    if (await putIfVersion({ ...key, ...works, version: version + 1 }, version)) return answer as Answer;
    await sleep(Math.random() * 20 * 2 ** turn);
  }
  return undefined;
};

/**
 * Takes a place at an engine's vendor for a part of a scene. Idempotent: a part has one place, and has it until it is
 * given back, or for as long as an attempt may live.
 *
 * @returns seconds to wait before it asks again; undefined where it has its place, or the vendor declares no limit
 */
export const takeVendorPlace = async (
  engine: Limited,
  part: PartName,
  owner: string,
  now: Date,
): Promise<number | undefined> => {
  const limit = engine.limits.concurrency;
  if (limit === undefined) return undefined;
  const request = {
    name: nameOf(part),
    owner,
    now: seconds(now),
    limit,
    leaseUntil: seconds(now) + attemptSeconds,
  };
  const answer = await changeWorks<{ askAgain?: number }>(vendorOf(engine), (works) =>
    giveVendorPlace(works, request, Math.random()),
  );
  return answer === undefined ? askAgainSeconds(0, Math.random()) : answer.askAgain;
};

/**
 * Gives the place of a part back. One that nobody gives back is free again when its lease ends.
 *
 * @param asksAt when it asks again, where the vendor had no place after all: it keeps its turn
 */
export const leaveVendor = async (
  engine: Limited | undefined,
  part: PartName,
  asksAt?: Date,
): Promise<void> => {
  if (engine?.limits.concurrency === undefined) return;
  const until = asksAt === undefined ? undefined : seconds(asksAt) + 15;
  await changeWorks<object>(vendorOf(engine), (works) => ({
    works: leaveVendorPlace(works, nameOf(part), until),
  }));
};
