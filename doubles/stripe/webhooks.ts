import { setTimeout as sleep } from 'node:timers/promises';
import { Stripe } from 'stripe';
import { withoutIncludable } from './render.ts';
import type { StripeEvent } from './things.ts';

/** An event as Stripe sends it. */
export interface Delivery {
  body: string;
  headers: { 'content-type': string; 'stripe-signature': string };
}

/** Signs an event with the SDK's own scheme. @param timestamp seconds since the epoch; now when absent */
export const signEvent = async (
  event: StripeEvent,
  secret: string,
  timestamp?: number,
): Promise<Delivery> => {
  const body = JSON.stringify(withoutIncludable(event), undefined, 2);
  const signature = await Stripe.webhooks.generateTestHeaderStringAsync({
    payload: body,
    secret,
    ...(timestamp === undefined ? {} : { timestamp }),
  });
  return {
    body,
    headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
  };
};

/** Pauses between tries, in milliseconds; Stripe itself goes on for three days. */
const pauses: readonly number[] = [1000, 5000, 30_000];

/** Sends events to an endpoint, each until it is taken or the tries are used up. */
export class Endpoint {
  readonly #url: string;
  readonly #secret: string;
  readonly #say: (line: string) => void;
  readonly #ending = new AbortController();
  readonly #underWay = new Set<Promise<void>>();

  constructor(url: string, secret: string, say: (line: string) => void) {
    this.#url = url;
    this.#secret = secret;
    this.#say = say;
  }

  send(event: StripeEvent): void {
    const sending = this.#persist(event).finally(() => this.#underWay.delete(sending));
    this.#underWay.add(sending);
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await Promise.allSettled(this.#underWay);
  }

  async #persist(event: StripeEvent): Promise<void> {
    for (const pause of [0, ...pauses]) {
      try {
        await sleep(pause, undefined, { signal: this.#ending.signal });
        const { body, headers } = await signEvent(event, this.#secret);
        const answer = await fetch(this.#url, { method: 'POST', body, headers, signal: this.#ending.signal });
        await answer.text();
        this.#say(`Stripe double: ${event.type} -> ${answer.status}`);
        if (answer.ok) {
          event.pending_webhooks = 0;
          return;
        }
      } catch (error) {
        if (this.#ending.signal.aborted) return;
        this.#say(
          `Stripe double: ${event.type} was not taken: ${error instanceof Error ? error.message : ''}`,
        );
      }
    }
  }
}
