import { keyPart, userPart } from '../shared/keys.ts';

export const sessionPart = keyPart('session#');

/** The authenticator app of an account, with its recovery codes. */
export const secondFactorKey = (userId: string) => ({ pk: userPart.of(userId), sk: 'second-factor' });

export const sessionKey = (userId: string, sessionId: string) => ({
  pk: userPart.of(userId),
  sk: sessionPart.of(sessionId),
});
