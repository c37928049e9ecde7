import { createHash } from 'node:crypto';

/** A message that waits in a queue of webhooks. */
export interface Waiting {
  body: string;
  /** Of a FIFO queue: one of a group at a time. */
  group: string | undefined;
  /** Milliseconds since the epoch before which nobody is given it. */
  visibleAt: number;
}

const names = ['webhooks', 'outcomes'] as const;
type Name = (typeof names)[number];

/** What a function's environment says of these queues. */
export const webhookQueueUrls = (base: string) => ({
  WEBHOOKS_QUEUE_URL: `${base}/000000000000/webhooks.fifo`,
  OUTCOMES_QUEUE_URL: `${base}/000000000000/outcomes`,
});

/** Source: SQS developer guide, "Exactly-once processing". */
const deduplicationMilliseconds = 300_000;
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The queue of attempts and that of outcomes, in memory, as SQS takes messages for them. */
export class WebhookQueues {
  readonly webhooks: Waiting[] = [];
  readonly outcomes: Waiting[] = [];
  /** Told of each message. */
  onMessage: () => void = () => {};
  readonly #known = new Map<string, number>();

  /** The answer to a call of SQS; undefined where it is about another queue. */
  take(operation: string, body: string): object | undefined {
    if (operation !== 'SendMessage' && operation !== 'SendMessageBatch') return undefined;
    const asked = JSON.parse(body);
    const name = names.find((one) => new RegExp(`/${one}(\\.fifo)?$`).test(asked.QueueUrl));
    if (name === undefined) return undefined;
    if (operation === 'SendMessage') {
      this.#add(name, asked);
      return { MessageId: 'm', MD5OfMessageBody: md5(asked.MessageBody) };
    }
    for (const entry of asked.Entries) this.#add(name, entry);
    const Successful = asked.Entries.map((entry: { Id: string; MessageBody: string }) => ({
      Id: entry.Id,
      MessageId: 'm',
      MD5OfMessageBody: md5(entry.MessageBody),
    }));
    return { Successful, Failed: [] };
  }

  #add(name: Name, sent: Record<string, string>): void {
    const { MessageBody: body = '', MessageGroupId: group, MessageDeduplicationId: id, DelaySeconds } = sent;
    const now = Date.now();
    if (id !== undefined) {
      if ((this.#known.get(id) ?? 0) > now - deduplicationMilliseconds) return;
      this.#known.set(id, now);
    }
    this[name].push({ body, group, visibleAt: now + Number(DelaySeconds ?? 0) * 1000 });
    this.onMessage();
  }
}
