import type { User } from '@kinora/client/browser-sessions';
import { effect, signal } from '@preact/signals';
import { expectAccess, forgetAccess, publicApi, renewedToken, sessionOver } from './access.ts';
import { api } from './api.ts';
import { forgetKept, keepFor } from './kept.ts';

export type Session =
  | { state: 'restoring' }
  | { state: 'unreachable'; error: unknown }
  | { state: 'signed-out' }
  | { state: 'signed-in'; user: User };

export const session = signal<Session>({ state: 'restoring' });

/** Who is signed in; undefined where nobody is. */
export const currentUser = (): User | undefined =>
  session.value.state === 'signed-in' ? session.value.user : undefined;

/** Takes up the session that the browser's cookie holds, if any. */
export const restoreSession = async (): Promise<void> => {
  session.value = { state: 'restoring' };
  try {
    const token = await renewedToken();
    if (token === undefined) {
      session.value = { state: 'signed-out' };
      return;
    }
    const user = await api.currentUser();
    await keepFor(user.id);
    session.value = { state: 'signed-in', user };
  } catch (error) {
    session.value = { state: 'unreachable', error };
  }
};

/** @throws ApiError `CODE_REQUIRED` where the account has a second factor and no code was given */
export const signIn = async (login: { email: string; password: string; code?: string }): Promise<void> => {
  await publicApi.logInByCookie(login);
  expectAccess();
  await restoreSession();
};

/** Opens an account and signs in. */
export const signUp = async (account: {
  email: string;
  password: string;
  full_name?: string;
}): Promise<void> => {
  await publicApi.register(account);
  await signIn(account);
};

/** Reads the profile again after it was changed. */
export const refreshUser = async (): Promise<void> => {
  session.value = { state: 'signed-in', user: await api.currentUser() };
};

/** How often somebody signed out of this page: what they wrote goes with them. */
export const departures = signal(0);

/** Ends the session on the server and here. */
export const signOut = async (): Promise<void> => {
  await api.logout();
  forgetAccess();
  departures.value += 1;
  await forgetKept();
  session.value = { state: 'signed-out' };
};

// A session that ended elsewhere is noticed by the first call that is refused.
effect(() => {
  if (sessionOver.value && session.peek().state === 'signed-in') session.value = { state: 'signed-out' };
});
