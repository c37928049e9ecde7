import type { Stripe } from 'stripe';
import * as z from 'zod/mini';
import { debtors, lookLater, settleDebt } from '../credits/debts.ts';
import { commit } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { vendorSecret } from '../platform/aws/secrets.ts';
import { getItem } from '../platform/aws/table.ts';
import { type ScheduleContext, scheduleHandler } from '../platform/events/schedule.ts';
import { emitAlarmMetric } from '../platform/metrics.ts';
import { doneOf } from './event-store.ts';
import { eventTypes } from './event-types.ts';
import { reconciliationKey } from './keys.ts';
import { messageOf } from './messages.ts';
import { payBack, unreturnedPayments } from './money-back.ts';
import { stripeClient } from './stripe.ts';
import { subscriptionsTriggers } from './triggers.ts';

/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 20_000;
/** Stripe keeps its events for so long. */
const oldestSeconds = 30 * 24 * 3600;
/** Younger events are still on their way by themselves. */
const youngestSeconds = 300;
/** Looked at again by the next run: an event may show in the list a moment late. */
const overlapSeconds = 600;
const debtorsPerRun = 100;
const lanes = 8;
const paymentsPerRun = 100;
/** What Stripe refused to pay back is tried again after so long. */
const nextTryMilliseconds = 24 * 3600 * 1000;

/** An event that fails for longer needs somebody's eyes: its message lies in the queue of failures. */
const givenUpSeconds = 3 * 24 * 3600;

/** What is compared now, in epoch seconds: from, until, and the event behind which it goes on. */
const windowItem = z.object({
  from: z.number(),
  to: z.number(),
  after: z.exactOptional(z.string()),
  /** When the oldest event was made that was not worked off: it is looked for again. */
  missing: z.exactOptional(z.number()),
});
type Window = z.output<typeof windowItem>;

/**
 * Compares Stripe's list of events with those that were worked off, and orders what is missing: an event that was never
 * delivered, or whose message was lost. Also pays debts of accounts that have credits again, and tries again to pay back
 * what Stripe refused to.
 */
const reconcilePayments = async (context: ScheduleContext): Promise<void> => {
  const { now, each, log } = context;
  const fields = (userId: string) => ({ user_id: userId });
  await each(await debtors(debtorsPerRun), { limit: lanes, fields }, async (userId) => {
    await settleDebt(userId, now);
    await lookLater(userId, now);
  });
  if ((await vendorSecret('stripe', now)) === undefined) return;
  const stripe = await stripeClient(now);
  await payBackAgain(stripe, context);
  let window = await nextWindow(now);
  let missed = 0;
  do {
    const { data, has_more } = await pageOf(stripe, window);
    const done = await doneOf(data.map(({ id }) => id));
    const missing = data.filter(({ id }) => !done.has(id));
    missed += missing.length;
    await each(missing, { limit: lanes, fields: ({ id }) => ({ event: id }) }, (event) =>
      enqueue('payments', messageOf(event)),
    );
    const after = has_more ? data.at(-1)?.id : undefined;
    const { after: _, ...compared } = window;
    const oldest = Math.min(window.missing ?? Infinity, ...missing.map(({ created }) => created));
    window = {
      ...compared,
      ...(after === undefined ? {} : { after }),
      ...(oldest === Infinity ? {} : { missing: oldest }),
    };
    await commit([{ Put: { Item: { ...reconciliationKey, ...window } } }]);
  } while (window.after !== undefined && context.remainingMilliseconds() > marginMilliseconds);
  if (missed > 0) log.warn('payment_events_missed', { events: missed });
};

/** The alarm rings while there is anything that should be paid back and is not. */
const payBackAgain = async (stripe: Stripe, { now, each }: ScheduleContext): Promise<void> => {
  const payments = await unreturnedPayments(paymentsPerRun);
  if (payments.length > 0) emitAlarmMetric('MoneyNotReturned', {}, payments.length);
  const due = payments.filter(({ triedAt }) => now.getTime() - triedAt.getTime() >= nextTryMilliseconds);
  const fields = ({ paymentId }: { paymentId: string }) => ({ payment: paymentId });
  await each(due, { limit: lanes, fields }, async ({ paymentId }) => {
    await payBack(stripe, paymentId, { reason: 'again', now });
  });
};

/** Goes on where the last run ended, or behind what it has seen. */
const nextWindow = async (now: Date): Promise<Window> => {
  const item = await getItem(reconciliationKey, { consistent: true });
  const last = item === undefined ? undefined : z.parse(windowItem, item);
  if (last?.after !== undefined) return last;
  const seconds = Math.floor(now.getTime() / 1000);
  const seen = (last?.to ?? 0) - overlapSeconds;
  const missing = Math.max(last?.missing ?? seen, seconds - givenUpSeconds);
  const from = Math.max(seconds - oldestSeconds, Math.min(seen, missing));
  return { from, to: seconds - youngestSeconds };
};

const pageOf = async (stripe: Stripe, { from, to, after }: Window): Promise<Stripe.ApiList<Stripe.Event>> =>
  await stripe.events.list({
    types: [...eventTypes],
    created: { gte: from, lt: to },
    limit: 100,
    ...(after === undefined ? {} : { starting_after: after }),
  });

export const handler = scheduleHandler(subscriptionsTriggers.reconcilePayments, reconcilePayments);
