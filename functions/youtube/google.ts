import { answerOf, type VendorAnswer } from '../engines/vendor-http.ts';
import { vendorSecret } from '../platform/aws/secrets.ts';
import { problem } from '../shared/errors.ts';
import type { VendorSecret } from '../shared/vendor-secrets.ts';
import { GoogleAway } from './google-failure.ts';

/** Milliseconds that a call may take, and one that carries a chunk of the file. */
const callMilliseconds = 20_000;
const chunkMilliseconds = 120_000;

/** The OAuth client, and where Google is. */
export interface Google {
  clientId: string;
  clientSecret: string;
  /** Where people are asked for their consent. */
  consentUrl: string;
  tokenUrl: string;
  revokeUrl: string;
  /** Of the API, without a slash at its end. */
  api: string;
}

const googleOf = ({ clientId, clientSecret, apiBase }: VendorSecret<'youtube'>): Google => ({
  clientId,
  clientSecret,
  consentUrl: `${apiBase ?? 'https://accounts.google.com'}/o/oauth2/v2/auth`,
  tokenUrl: `${apiBase ?? 'https://oauth2.googleapis.com'}/token`,
  revokeUrl: `${apiBase ?? 'https://oauth2.googleapis.com'}/revoke`,
  api: apiBase ?? 'https://www.googleapis.com',
});

/** The need is `secret:youtube`. @throws KinoraError 503 `YOUTUBE_NOT_CONFIGURED` */
export const loadGoogle = async (now: Date): Promise<Google> => {
  const secret = await vendorSecret('youtube', now);
  if (secret === undefined) throw problem('YOUTUBE_NOT_CONFIGURED');
  return googleOf(secret);
};

/** What Google answered, whatever its status. */
export interface GoogleAnswer extends VendorAnswer {
  header: (name: string) => string | undefined;
}

export interface GoogleCall {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  token?: string;
  headers?: Readonly<Record<string, string>>;
  /** Text, bytes, or a form. */
  body?: string | Uint8Array<ArrayBuffer> | URLSearchParams;
}

/**
 * One call, tried once. 308 is an answer of resumable uploads, so no redirect is followed.
 *
 * @throws {GoogleAway} when there is no answer: it may have been done
 */
export const callGoogle = async (
  url: string,
  { method = 'GET', token, headers = {}, body }: GoogleCall = {},
): Promise<GoogleAnswer> => {
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(body instanceof Uint8Array ? chunkMilliseconds : callMilliseconds),
    });
    const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
    return { ...(await answerOf(response)), header };
  } catch (cause) {
    throw new GoogleAway(cause instanceof Error ? cause.name : 'unknown', undefined, cause);
  }
};
