import { keyPart, userPart } from '../shared/keys.ts';

export const ledgerPart = keyPart('credit#');

export const ledgerKey = (userId: string, entryId: string) => ({
  pk: userPart.of(userId),
  sk: ledgerPart.of(entryId),
});

/** The budgets of an account. */
export const budgetsKey = (userId: string) => ({ pk: userPart.of(userId), sk: 'budgets' });

/** Counters of budgets. */
export const budgetUsePart = keyPart('budget-use#');

/** @param name of the counter: target and period */
export const budgetUseKey = (userId: string, name: string) => ({
  pk: userPart.of(userId),
  sk: budgetUsePart.of(name),
});
/** There while an account owes credits. */
export const debtKey = (userId: string) => ({ pk: userPart.of(userId), sk: 'debt' });

/** Partition of the index with all accounts that owe credits, by the time since when. */
export const debtsIndex = 'debts';
