import { setTimeout as pause } from 'node:timers/promises';

/** A machine under load may take this long to hand over what is encoded already. */
const patienceMilliseconds = 20_000;
const lookEvery = 2;

/**
 * Waits for the last packets of an encoder: its `flush` may resolve while some are still on their way, and what
 * comes after `close` is lost.
 *
 * @param arrived how many packets have come
 * @param wanted how many there have to be
 * @throws when they do not come
 */
export const awaitPackets = async (arrived: () => number, wanted: number): Promise<void> => {
  const end = performance.now() + patienceMilliseconds;
  while (arrived() < wanted) {
    if (performance.now() > end) throw new Error(`The encoder gave ${arrived()} of ${wanted} packets`);
    await pause(lookEvery);
  }
};
