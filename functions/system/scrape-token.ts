import { readSecret } from '../platform/aws/secrets.ts';
import { cachedRead } from '../platform/cached-read.ts';
import { env, setting } from '../platform/env.ts';
import { bearerToken } from '../platform/http/authentication.ts';
import { isSameSecret } from '../platform/http/front-door.ts';
import { problem } from '../shared/errors.ts';

/** A token that was changed is noticed after so long. */
const cacheMilliseconds = 300_000;

const scrapeToken = cachedRead(
  () => readSecret(env('SCRAPE_TOKEN_SECRET_ARN'), 'AWSCURRENT'),
  () => cacheMilliseconds,
);

/** Whether figures are told to everybody: on a laptop, and where nothing real is made. */
export const isOpenToAll = (): boolean => setting('environmentName') === 'dev';

/**
 * Demands the scrape token in `Authorization`, outside of dev.
 *
 * @throws KinoraError 401 `SCRAPE_TOKEN_REQUIRED`
 */
export const demandScrapeToken = async (authorization: string | undefined, now: Date): Promise<void> => {
  if (isOpenToAll()) return;
  const given = bearerToken(authorization);
  const wanted = given === undefined ? undefined : await scrapeToken(now);
  if (given === undefined || wanted === undefined || !isSameSecret(given, wanted))
    throw problem('SCRAPE_TOKEN_REQUIRED');
};
