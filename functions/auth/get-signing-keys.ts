import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { authRoutes } from './routes.ts';
import { publicKeys } from './signing-key.ts';

/** Verifiers may keep the answer: a new key is published before it signs. */
export const handler = http(authRoutes.getSigningKeys, async (_input, { now }) =>
  reply({ keys: await publicKeys(now) }, { headers: { 'cache-control': 'public, max-age=300' } }),
);
