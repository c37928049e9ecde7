import { budgetUsePart } from '../credits/keys.ts';
import { defineTriggers } from '../shared/contract.ts';
import { userPart } from '../shared/keys.ts';

/** What follows what budgets count. */
export const budgetsTriggers = defineTriggers({
  warnBudget: {
    summary: 'Tells an owner by mail that four fifths of a budget are used, once in its day or month.',
    on: 'event',
    to: { changes: ['INSERT', 'MODIFY'], pk: userPart.prefix, sk: budgetUsePart.prefix },
    order: 'item',
    batchSize: 10,
    needs: ['table:get', 'table:update', 'mail-queue:send'],
    timeoutSeconds: 30,
  },
});
