import { credentialsPart, keyPart, userPart } from '../shared/keys.ts';

const usernamePart = keyPart('username#');
const tokenPart = keyPart('token#');
const guessesPart = keyPart('guesses#');
const addressChangesPart = keyPart('address-changes#');
const sentEmailsPart = keyPart('sent-emails#');

/** @param email normalised */
export const credentialsKey = (email: string) => ({ pk: credentialsPart.of(email), sk: 'credentials' });

/** @param username normalised */
export const usernameKey = (username: string) => ({ pk: usernamePart.of(username), sk: 'username' });

/** An account has one token of each purpose: the one of the newest mail. */
export const oneUseTokenKey = (userId: string, purpose: string) => ({
  pk: userPart.of(userId),
  sk: tokenPart.of(purpose),
});

/** How often the address of an account was changed on a day. @param day since the epoch */
export const addressChangesKey = (userId: string, day: number) => ({
  pk: userPart.of(userId),
  sk: addressChangesPart.of(String(day)),
});

/** When the address of an account was changed last: who follows that is told by the change of this item. */
export const addressSort = 'mail-address';
export const addressKey = (userId: string) => ({ pk: userPart.of(userId), sk: addressSort });

/** How many mails an account asked for on a day. @param day since the epoch */
export const sentEmailsKey = (userId: string, day: number) => ({
  pk: userPart.of(userId),
  sk: sentEmailsPart.of(String(day)),
});

/** Tries of an account's password. @param lane those that wait for each other */
export const accountGuessesKey = (userId: string, lane: string) => ({
  pk: userPart.of(userId),
  sk: guessesPart.of(lane),
});

/** Tries of a login that nobody has. @param hash of the login */
export const unknownGuessesKey = (hash: string, lane: string) => ({
  pk: guessesPart.of(hash),
  sk: guessesPart.of(lane),
});

/** The index partition of all accounts, in order of their addresses. */
export const usersIndex = 'users';
/** The index partition of accounts that are being removed, in order of when that began. */
export const removalsIndex = 'removals';
