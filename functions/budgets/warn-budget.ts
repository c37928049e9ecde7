import * as z from 'zod/mini';
import { isNearLimit, resetOf } from '../credits/budget-model.ts';
import { budgetUseKey, budgetUsePart } from '../credits/keys.ts';
import { ConditionFailed, updateItem } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { getItem } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { eventHandler } from '../platform/events/event.ts';
import type { ItemChange } from '../platform/events/stream.ts';
import { derivedId } from '../shared/ids.ts';
import { accountKey, userPart } from '../shared/keys.ts';
import { budgetsTriggers } from './triggers.ts';

const counter = z.object({
  used: z.number(),
  limit: z.number(),
  warnedAt: z.exactOptional(z.string()),
});
const owner = z.object({ email: z.string(), deletedAt: z.exactOptional(z.string()) });

/** The mail is ordered before it is noted: an order that is given twice is one mail, a lost one would be none. */
const warnBudget = async ({ pk, sk, after }: ItemChange, { now, log }: EventContext): Promise<void> => {
  const { data: counted } = z.safeParse(counter, after);
  if (counted === undefined || counted.warnedAt !== undefined) return;
  const { used, limit } = counted;
  if (!isNearLimit(used, limit)) return;
  const userId = userPart.idIn(pk);
  const { data: account } = z.safeParse(owner, await getItem(accountKey(userId)));
  if (account === undefined || account.deletedAt !== undefined) return;
  const name = budgetUsePart.idIn(sk);
  const about = `${name.replace('#', ', ')}: ${used} of ${limit} credits. It is whole again at ${resetOf(name).toISOString()}.`;
  // The same all day: a mailbox counts its mails by the day of their orders.
  const id = derivedId(Date.parse(now.toISOString().slice(0, 10)), `${userId} ${name}`);
  await enqueue('mail', { kind: 'budget-near', id, email: account.email, about });
  await updateItem({
    Update: updateOf(budgetUseKey(userId, name), {
      set: { warnedAt: now.toISOString() },
      condition: 'attribute_exists(pk) AND attribute_not_exists(warnedAt)',
    }),
  }).catch((error: unknown) => {
    // Another delivery of the same change was first.
    if (!(error instanceof ConditionFailed)) throw error;
  });
  log.info('budget_near', { user_id: userId, budget: name, used, limit });
};

export const handler = eventHandler(budgetsTriggers.warnBudget, warnBudget);
