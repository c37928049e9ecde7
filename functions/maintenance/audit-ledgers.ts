import * as z from 'zod/mini';
import { sumLedger } from '../credits/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { recordMetric } from '../platform/metrics.ts';
import { type AccountPlace, loadAccount, pageOfAccountIds } from '../users/store.ts';
import { ledgerAuditKey } from './keys.ts';
import { mendVideoCount } from './mend-video-count.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 60_000;
/** Accounts of a page; one that fails leaves the rest of its page looked at. */
const pageSize = 50;
const lanes = 8;
/** Looks at an account whose ledger moves while it is looked at, before the next night has to do. */
const looks = 5;

/** How far this night's round is; the day (UTC) alone when it is through. */
const roundItem = z.object({
  day: z.string(),
  after: z.exactOptional(z.object({ userId: z.string(), email: z.string() })),
  accounts: z.number(),
  differences: z.number(),
});
type Round = z.output<typeof roundItem>;

/**
 * Once a day, recomputes the balance of every account from its ledger, and counts its videos where that was not done
 * yet, a page of accounts at a time. A run that is out of time says where the next one goes on; after the last page,
 * runs do nothing until the next day. A difference is told, and mended by a person: whatever the machine took for right
 * might be the wrong side.
 */
const auditLedgers = async (context: ScheduleContext): Promise<void> => {
  const { now, log } = context;
  const day = now.toISOString().slice(0, 10);
  const last = await loadRound();
  if (last?.day === day && last.after === undefined) return;
  let round: Round = last?.day === day ? last : { day, accounts: 0, differences: 0 };
  do {
    round = await auditPage(round, context);
    await commit([{ Put: { Item: { ...ledgerAuditKey, ...round } } }]);
  } while (round.after !== undefined && context.remainingMilliseconds() > marginMilliseconds);
  if (round.after !== undefined) return;
  log.info('ledgers_audited', { accounts: round.accounts, differences: round.differences });
  recordMetric('background_tasks_total', { task_type: 'ledger_audit', status: 'completed' });
};

const loadRound = async (): Promise<Round | undefined> => {
  const item = await getItem(ledgerAuditKey, { consistent: true });
  return item === undefined ? undefined : z.parse(roundItem, item);
};

/** @returns the round behind one more page */
const auditPage = async (
  { after: from, ...round }: Round,
  { each, log, now }: ScheduleContext,
): Promise<Round> => {
  const { userIds, next } = await pageOfAccountIds({ limit: pageSize, after: from });
  const fields = (userId: string) => ({ user_id: userId });
  const found = await each(userIds, { limit: lanes, fields }, async (userId) => {
    const account = await loadAccount(userId, { consistent: true });
    if (account === undefined || account.deletedAt !== undefined) return 0;
    const videos = await mendVideoCount(account, now);
    if (videos !== undefined) log.info('videos_counted', { user_id: userId, videos });
    const difference = await differenceOf(userId);
    if (difference === 'unsettled') log.warn('ledger_not_settled', { user_id: userId });
    if (typeof difference !== 'number' || difference === 0) return 0;
    // The alarm counts these lines.
    log.error('ledger_differs', { user_id: userId, credits: difference });
    return 1;
  });
  const differences = round.differences + found.filter((count) => count > 0).length;
  const counted = { ...round, accounts: round.accounts + userIds.length, differences };
  return next === undefined ? counted : { ...counted, after: next satisfies AccountPlace };
};

/**
 * Credits by which an account's balance is more than the sum of its ledger.
 *
 * Every move of the balance writes a line in the same transaction, and no line is ever changed: where the ledger has as
 * many lines before and behind a look at the account, the balance belongs to that ledger.
 *
 * @returns `unsettled` where the ledger moved again and again; undefined where the account is gone or being removed
 */
const differenceOf = async (userId: string): Promise<number | 'unsettled' | undefined> => {
  let before = await sumLedger(userId);
  for (let look = 1; look <= looks; look += 1) {
    const account = await loadAccount(userId, { consistent: true });
    if (account === undefined || account.deletedAt !== undefined) return undefined;
    if (account.balance === before.credits) return 0;
    const after = await sumLedger(userId);
    // An account that is being closed loses its ledger.
    if (after.lines === before.lines) {
      const still = await loadAccount(userId, { consistent: true });
      return still === undefined || still.deletedAt !== undefined
        ? undefined
        : account.balance - after.credits;
    }
    before = after;
  }
  return 'unsettled';
};

export const handler = scheduleHandler(maintenanceTriggers.auditLedgers, auditLedgers);
