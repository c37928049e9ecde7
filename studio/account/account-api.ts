import { accountCalls } from '@kinora/client/account';
import { createTransport } from '@kinora/client/transport';
import { accessToken, renewedToken } from '../app/access.ts';

/** Calls of the account, fetched with the screens that make them. */
export const accountApi = accountCalls(
  createTransport({ baseUrl: location.origin, session: { accessToken, renew: renewedToken } }),
);
