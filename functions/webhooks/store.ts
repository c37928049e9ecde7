import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { checkOf } from '../platform/aws/update.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { isAccountSuspended } from '../platform/http/suspended.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import type { AccountState } from '../users/admission.ts';
import { webhooksKey } from './keys.ts';
import { jobsEndpointId, type WebhookEndpoint, type Webhooks, webhookEventTypes } from './model.ts';

const secrets = z.array(z.object({ secret: z.string(), until: z.exactOptional(z.number()) }));

const webhooksItem: z.ZodMiniType<Webhooks> = z.object({
  version: z.int(),
  endpoints: z.array(
    z.object({
      id: z.string(),
      url: z.string(),
      format: z.exactOptional(z.literal('heygen')),
      description: z.string(),
      events: z.array(z.enum(webhookEventTypes)),
      disabled: z.exactOptional(z.enum(['owner', 'gone', 'dead'])),
      secrets,
      createdAt: z.string(),
      updatedAt: z.string(),
    }),
  ),
  jobSecrets: secrets,
});

/** The same answer for an endpoint that never was and for another's. */
const endpointNotFound = (): KinoraError => problem('WEBHOOK_ENDPOINT_NOT_FOUND');

/** The endpoints of an account with their secrets; an account that has none has version 0. */
export const loadWebhooks = async (ownerId: string): Promise<Webhooks> => {
  const item = await getItem(webhooksKey(ownerId), { consistent: true });
  return item === undefined ? { version: 0, endpoints: [], jobSecrets: [] } : z.parse(webhooksItem, item);
};

/** What an account has, and whether it is shut out, as who sends must know. */
export interface Senders extends Webhooks {
  isSuspended: boolean;
}

/** The endpoints of an account with their secrets, and whether anything may be sent to them. */
export const loadSenders = async (ownerId: string): Promise<Senders> => {
  const [webhooks, isSuspended] = await Promise.all([loadWebhooks(ownerId), isAccountSuspended(ownerId)]);
  return { ...webhooks, isSuspended };
};

/** An endpoint of an account. @throws KinoraError 404 `WEBHOOK_ENDPOINT_NOT_FOUND` */
export const endpointOf = ({ endpoints }: Webhooks, id: string): WebhookEndpoint => {
  const found = endpoints.find((endpoint) => endpoint.id === id);
  if (found === undefined) throw endpointNotFound();
  return found;
};

/** That there is such an endpoint, or that it is that of jobs. @throws KinoraError 404 `WEBHOOK_ENDPOINT_NOT_FOUND` */
export const demandEndpoint = (webhooks: Webhooks, id: string): void => {
  if (id !== jobsEndpointId) endpointOf(webhooks, id);
};

/** The endpoints with one of them changed. */
export const withEndpoint = (
  { endpoints }: Webhooks,
  id: string,
  change: (endpoint: WebhookEndpoint) => WebhookEndpoint,
): WebhookEndpoint[] => endpoints.map((endpoint) => (endpoint.id === id ? change(endpoint) : endpoint));

/** Puts what an account has in place of what was read; the condition fails when it changed meanwhile. */
const replaceWebhooksWrite = (ownerId: string, before: Webhooks, after: Webhooks): TransactWrite => ({
  Put: {
    Item: { ...webhooksKey(ownerId), ...after, version: before.version + 1 },
    ...(before.version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': before.version },
        }),
  },
});

/** An account that was closed gets no endpoints any more: nothing would remove them. */
const aliveCheck = (ownerId: string): TransactWrite => ({
  ConditionCheck: checkOf(accountAdmissionKey(ownerId), {
    condition: 'attribute_exists(pk) AND #state <> :deleted',
    values: { deleted: 'deleted' satisfies AccountState },
  }),
  onConflict: () => problem('SESSION_ENDED'),
});

const maxTurns = 8;

/**
 * Changes the endpoints of an account, whoever else does so at the same time.
 *
 * @param decide the new state; undefined leaves everything as it is
 * @param also writes of the same transaction
 * @throws what `decide` throws; KinoraError 401 `SESSION_ENDED` where the account was closed; 503 `OVERLOADED` when
 * others were first again and again
 */
export const changeWebhooks = async (
  ownerId: string,
  decide: (before: Webhooks) => Partial<Webhooks> | undefined,
  also: readonly TransactWrite[] = [],
): Promise<Webhooks> => {
  for (let turn = 1; turn <= maxTurns; turn += 1) {
    const before = await loadWebhooks(ownerId);
    const change = decide(before);
    if (change === undefined) return before;
    const after = { ...before, ...change };
    try {
      await commit([replaceWebhooksWrite(ownerId, before, after), aliveCheck(ownerId), ...also]);
      return after;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
};
