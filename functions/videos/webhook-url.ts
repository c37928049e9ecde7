import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { webhookReach } from '../platform/env.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { webhookTargetProblem } from '../shared/webhook-target.ts';
import { jobWebhooksKey } from './keys.ts';

/** Notes that an account has a secret which signs such webhooks. */
export const jobWebhooksWrite = (ownerId: string, now: Date): TransactWrite => ({
  Put: { Item: { ...jobWebhooksKey(ownerId), since: now.toISOString() } },
});

/**
 * Why the end of a video cannot be told to an address. The function lists the setting `webhookLocalTargets`.
 *
 * @param path of the address in the body
 */
export const webhookRefusal = async (
  ownerId: string,
  url: string | undefined,
  path = 'body.webhook_url',
): Promise<KinoraError | undefined> => {
  if (url === undefined) return undefined;
  const message = webhookTargetProblem(url, webhookReach());
  if (message !== undefined)
    return problem('VALIDATION_ERROR', {}, { errors: [{ path, message, code: 'WEBHOOK_URL_REFUSED' }] });
  const secret = await getItem(jobWebhooksKey(ownerId), { consistent: true });
  return secret === undefined ? problem('WEBHOOK_SECRET_MISSING') : undefined;
};
