import { createClient } from '@kinora/client';
import { ApiError } from '@kinora/client/errors';
import { signal } from '@preact/signals';

/** Calls that need no access token. */
export const publicApi = createClient({ baseUrl: location.origin });

/** An access token lives in this page alone; what renews it is a cookie that no script sees. */
interface Access {
  token: string;
  /** Whose it is. */
  person: string;
  /** Milliseconds of `performance.now()`. */
  endsAt: number;
}

const early = 30_000;

/** Says that somebody signed in at this browser; without it nobody asks for a session that cannot be there. */
const hintName = 'kinora-signed-in';
let access: Access | undefined;
let renewing: Promise<string | undefined> | undefined;

/** Whether a session is known to be over: it was signed out, or its cookie is refused. */
export const sessionOver = signal(false);

/** A token that is good for half a minute at least; undefined where nobody is signed in. */
export const accessToken = (): Promise<string | undefined> =>
  access !== undefined && access.endsAt - performance.now() > early
    ? Promise.resolve(access.token)
    : renewedToken();

/** The subject of a JSON Web Token (RFC 7519). @throws Error for a text that is none */
const personIn = (token: string): string => {
  const claims = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return String(JSON.parse(atob(claims)).sub);
};

/**
 * A new token by the cookie; asked for once, however many calls want one at the same time.
 *
 * @returns undefined where there is no session, or it is another person's by now: then the page begins anew
 * @throws NetworkError when the server cannot be reached
 */
export const renewedToken = (): Promise<string | undefined> => {
  renewing ??= renew().finally(() => {
    renewing = undefined;
  });
  return renewing;
};

const renew = async (): Promise<string | undefined> => {
  if (localStorage.getItem(hintName) === null) return undefined;
  try {
    const { access_token: token, expires_in: seconds } = await publicApi.renewByCookie();
    const person = personIn(token);
    // Another tab signed somebody else in: nothing that this page shows or sends may be done in that name.
    if (access !== undefined && access.person !== person) {
      access = undefined;
      location.reload();
      return undefined;
    }
    access = { token, person, endsAt: performance.now() + (seconds ?? 60) * 1000 };
    sessionOver.value = false;
    return token;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500 || error.status === 429) throw error;
    forgetAccess();
    return undefined;
  }
};

/** Notes that the server has given this browser a cookie: whoever was signed in before is not any more. */
export const expectAccess = (): void => {
  access = undefined;
  localStorage.setItem(hintName, '1');
};

/** Forgets the token; the cookie is the server's to take. */
export const forgetAccess = (): void => {
  localStorage.removeItem(hintName);
  access = undefined;
  sessionOver.value = true;
};
