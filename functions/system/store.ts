import { getItem } from '../platform/aws/table.ts';
import type { Logger } from '../platform/log.ts';
import { probeKey } from './keys.ts';

/** A probe waits no longer than this for the table. */
const patienceMilliseconds = 3000;

/** Whether the table answers a read. Why it does not is written to the log and told nobody. */
export const tableAnswers = async (log: Logger): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The table did not answer in time')), patienceMilliseconds);
  });
  try {
    await Promise.race([getItem(probeKey), patience]);
    return true;
  } catch (error) {
    log.error('table_unreachable', { error });
    return false;
  } finally {
    clearTimeout(timer);
  }
};
