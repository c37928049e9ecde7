import { marshall } from '@aws-sdk/util-dynamodb';
import type { Context } from 'aws-lambda';
import { eventWrite } from '../../functions/videos/event-store.ts';
import type { VideoEvent } from '../../functions/videos/model.ts';
import { handler as orderWebhooks } from '../../functions/webhooks/order-webhooks.ts';
import { handler as recordWebhook } from '../../functions/webhooks/record-webhook.ts';
import { handler as sendDueWebhooks } from '../../functions/webhooks/send-due-webhooks.ts';
import { handler as sendWebhook } from '../../functions/webhooks/send-webhook.ts';
import type { Waiting, WebhookQueues } from './webhook-queues.ts';

const lambda = { awsRequestId: 'r', getRemainingTimeInMillis: () => 600_000 } as Context;

const recordOf = (body: string) => ({ messageId: 'm', body, attributes: {} });
type QueueHandler = typeof sendWebhook;
const handle = async (handler: QueueHandler, body: string): Promise<void> => {
  const { batchItemFailures } = await handler({ Records: [recordOf(body)] } as never, lambda);
  if (batchItemFailures.length > 0) throw new Error(`A message failed: ${body.slice(0, 200)}`);
};

/** Tells of an event as the table's stream does. */
export const tellEvent = async (event: VideoEvent): Promise<void> => {
  const write = eventWrite(event);
  const item = 'Put' in write ? (write.Put.Item ?? {}) : {};
  const { pk, sk } = item;
  const NewImage = marshall(item, { removeUndefinedValues: true });
  const body = JSON.stringify({ eventID: `${pk}${sk}`, dynamodb: { Keys: marshall({ pk, sk }), NewImage } });
  await handle(orderWebhooks, body);
};

/** Runs the schedule once. */
export const sweepWebhooks = (): Promise<void> => sendDueWebhooks({}, lambda);

/** Calls that are made at a time, and outcomes that are noted at a time. */
const atOnce = { webhooks: 50, outcomes: 8 };

/**
 * Works on what is in the queues as Lambda does: one message of a group at a time, until nothing is there that may be
 * taken now.
 *
 * @param send makes one call
 */
export const settleWebhooks = (queues: WebhookQueues, send: QueueHandler = sendWebhook): Promise<void> =>
  new Promise((resolve, reject) => {
    const busy = new Set<string>();
    const running = { webhooks: 0, outcomes: 0 };
    const takeOne = (name: 'webhooks' | 'outcomes'): Waiting | undefined => {
      if (running[name] >= atOnce[name]) return undefined;
      const now = Date.now();
      const index = queues[name].findIndex(
        ({ group, visibleAt }) => visibleAt <= now && (group === undefined || !busy.has(group)),
      );
      return index === -1 ? undefined : queues[name].splice(index, 1)[0];
    };
    const work = (name: 'webhooks' | 'outcomes', handler: QueueHandler): void => {
      for (let message = takeOne(name); message !== undefined; message = takeOne(name)) {
        const { body, group } = message;
        running[name] += 1;
        if (group !== undefined) busy.add(group);
        handle(handler, body)
          .finally(() => {
            running[name] -= 1;
            if (group !== undefined) busy.delete(group);
          })
          .then(step, reject);
      }
    };
    const step = (): void => {
      work('webhooks', send);
      work('outcomes', recordWebhook);
      if (running.webhooks + running.outcomes === 0) resolve();
    };
    step();
  });
