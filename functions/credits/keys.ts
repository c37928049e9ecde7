import { keyPart, userPart } from '../shared/keys.ts';

export const ledgerPart = keyPart('credit#');

export const ledgerKey = (userId: string, entryId: string) => ({
  pk: userPart.of(userId),
  sk: ledgerPart.of(entryId),
});
