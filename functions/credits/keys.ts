import { keyPart, userPart } from '../shared/keys.ts';

export const ledgerPart = keyPart('credit#');

export const ledgerKey = (userId: string, entryId: string) => ({
  pk: userPart.of(userId),
  sk: ledgerPart.of(entryId),
});

/** There while an account owes credits. */
export const debtKey = (userId: string) => ({ pk: userPart.of(userId), sk: 'debt' });

/** Partition of the index with all accounts that owe credits, by the time since when. */
export const debtsIndex = 'debts';
