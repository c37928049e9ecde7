import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { Cloud, Service } from '../cloud.ts';
import { LambdaPermissions } from '../gateway/lambda-permissions.ts';
import { filterOf } from './filter-pattern.ts';

const SubscriptionFilter = z.object({
  LogGroupName: z.string(),
  FilterPattern: z.string(),
  DestinationArn: z.string(),
});

/** CloudWatch gathers lines for some seconds, too: each delivery is an invocation. */
const gatherMilliseconds = 2000;
/** A batch that fails is delivered again; CloudWatch tries for a day. */
const maxTries = 3;
/** Lines of one delivery. */
const batchLines = 1000;

interface LogEvent {
  id: string;
  timestamp: number;
  message: string;
}

/**
 * Brings lines of log groups to the functions that subscribed to them.
 *
 * @throws Error when a filter asks for what is not done here, or its function may not be invoked for it
 */
export const startLogSubscriptions = (cloud: Cloud): Service => {
  const permissions = new LambdaPermissions(cloud);
  const subscriptions = cloud.ofType('AWS::Logs::SubscriptionFilter').map(({ logicalId, properties }) => {
    const filter = SubscriptionFilter.parse(properties);
    const { LogGroupName: group, DestinationArn: functionArn } = filter;
    const sourceArn = `arn:aws:logs:${cloud.region}:${cloud.accountId}:log-group:${group}:*`;
    if (!permissions.allows(functionArn, 'logs.amazonaws.com', sourceArn)) {
      throw new Error(`${logicalId}: CloudWatch Logs may not invoke ${functionArn} for ${group}`);
    }
    return new Subscription(
      cloud,
      { group, functionArn, filterName: logicalId },
      filterOf(filter.FilterPattern),
    );
  });
  const byGroup = Map.groupBy(subscriptions, ({ group }) => group);
  cloud.onLog((group, text) => {
    for (const subscription of byGroup.get(group) ?? []) subscription.take(text);
  });
  return {
    close: async () => {
      await Promise.all(subscriptions.map((subscription) => subscription.close()));
    },
  };
};

interface Subscribed {
  group: string;
  functionArn: string;
  filterName: string;
}

/** One subscription filter: gathers the lines that pass and delivers them in order. */
class Subscription {
  readonly group: string;
  readonly #cloud: Cloud;
  readonly #subscribed: Subscribed;
  readonly #passes: (line: string) => boolean;
  readonly #stream = randomUUID();
  readonly #gathered: LogEvent[] = [];
  #rest = '';
  #timer: NodeJS.Timeout | undefined;
  #delivering: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(cloud: Cloud, subscribed: Subscribed, passes: (line: string) => boolean) {
    this.group = subscribed.group;
    this.#cloud = cloud;
    this.#subscribed = subscribed;
    this.#passes = passes;
  }

  /** Takes what was written; the beginning of a line waits for its end. */
  take(text: string): void {
    if (this.#closed) return;
    const lines = `${this.#rest}${text}`.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const message of lines) {
      if (!this.#passes(message)) continue;
      this.#gathered.push({ id: randomUUID(), timestamp: Date.now(), message });
    }
    if (this.#gathered.length > 0) this.#timer ??= setTimeout(() => this.#flush(), gatherMilliseconds);
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#flush();
    this.#closed = true;
    await this.#delivering;
  }

  #flush(): void {
    this.#timer = undefined;
    for (;;) {
      const logEvents = this.#gathered.splice(0, batchLines);
      if (logEvents.length === 0) return;
      this.#delivering = this.#delivering.then(() => this.#deliver(logEvents));
    }
  }

  async #deliver(logEvents: LogEvent[]): Promise<void> {
    const { group, functionArn, filterName } = this.#subscribed;
    const data = {
      messageType: 'DATA_MESSAGE',
      owner: this.#cloud.accountId,
      logGroup: group,
      logStream: this.#stream,
      subscriptionFilters: [filterName],
      logEvents,
    };
    const event = { awslogs: { data: gzipSync(JSON.stringify(data)).toString('base64') } };
    for (let tries = 1; tries <= maxTries; tries++) {
      const result = await this.#cloud.invoke(functionArn, event);
      if (result.ok) return;
      const { errorType, errorMessage } = result;
      this.#cloud.log('log_delivery_failed', { functionArn, group, tries, errorType, errorMessage });
      if (this.#closed) return;
    }
  }
}
