import { administrationCalls } from '@kinora/client/administration';
import { createTransport } from '@kinora/client/transport';
import { accessToken, renewedToken } from '../app/access.ts';

/** Calls of administrators, fetched with the screens that make them. */
export const administration = administrationCalls(
  createTransport({ baseUrl: location.origin, session: { accessToken, renew: renewedToken } }),
);
