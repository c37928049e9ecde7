import { keyPart, userPart } from '../shared/keys.ts';

export const sessionPart = keyPart('session#');

export const sessionKey = (userId: string, sessionId: string) => ({
  pk: userPart.of(userId),
  sk: sessionPart.of(sessionId),
});
