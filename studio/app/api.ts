import { createClient } from '@kinora/client';
import { accessToken, renewedToken } from './access.ts';

/** The API of this origin, as who is signed in. Every function throws what the typed client throws. */
export const api = createClient({
  baseUrl: location.origin,
  session: { accessToken, renew: renewedToken },
});
