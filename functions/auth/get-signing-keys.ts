import { cachedRead } from '../platform/cached-read.ts';
import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { authRoutes } from './routes.ts';
import { publicKeys } from './signing-key.ts';

/** Milliseconds between two looks for the first key. */
const firstKeyMilliseconds = 1000;

/** A new key is published for so much longer before it signs that nobody misses it. */
const keys = cachedRead(publicKeys, ({ length }) =>
  length === 0 ? firstKeyMilliseconds : setting('signingKeyOverlapSeconds') * 100,
);

/** Verifiers may keep the answer: a new key is published before it signs. */
export const handler = http(authRoutes.getSigningKeys, async (_input, { now }) =>
  reply({ keys: await keys(now) }, { headers: { 'cache-control': 'public, max-age=300' } }),
);
