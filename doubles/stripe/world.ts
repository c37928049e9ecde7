import { randomBytes } from 'node:crypto';
import { missing } from './failure.ts';
import type { Customer, InvoiceLine, Kind, Kinds, Metadata, Price, StripeEvent, Thing } from './things.ts';

/** What a customer's bank does with a payment. */
export type Card =
  /** Succeeds, now and at every renewal. */
  | 'good'
  /** Is refused. */
  | 'declined'
  /** Is decided days later, as a direct debit is. */
  | 'delayed';

/** What a checkout session holds that the API does not tell. */
export interface Hidden {
  lines: { price: Price; quantity: number }[];
  /** Metadata of what is going to be made. */
  made: Metadata;
}

/** Everything the double knows, and what happened in it. */
export class World {
  readonly #things = new Map<string, Thing>();
  readonly #listeners: ((event: StripeEvent) => void)[] = [];
  /** What a customer pays with; `good` where nobody said otherwise. */
  readonly cards = new Map<string, Card>();
  readonly apiVersion: string;
  /** By checkout session. */
  readonly hidden = new Map<string, Hidden>();
  /** Prorations that wait for the next invoice of a subscription. */
  readonly pending = new Map<string, InvoiceLine[]>();
  /** Where the pages are that customers see. */
  url = '';
  #count = 0;

  constructor(apiVersion: string) {
    this.apiVersion = apiVersion;
  }

  /** Ids sort by the order in which they were made. */
  newId(kind: string): string {
    this.#count += 1;
    return `${kind}_${String(this.#count).padStart(8, '0')}${randomBytes(8).toString('hex')}`;
  }

  add<K extends Kind>(
    kind: K,
    thing: Omit<Kinds[K], 'id' | 'livemode' | 'created'> & { created?: number },
  ): Kinds[K] {
    const { created = this.now(), ...rest } = thing;
    const id = this.newId(kind === 'cs' ? 'cs_test' : kind);
    const made = { id, ...rest, created, livemode: false } as unknown as Kinds[K];
    this.#things.set(id, made);
    return made;
  }

  find<K extends Kind>(kind: K, id: string): Kinds[K] | undefined {
    const found = this.#things.get(id);
    return found !== undefined && id.startsWith(`${kind}_`) ? (found as Kinds[K]) : undefined;
  }

  /** @throws StripeFailure 404 `resource_missing` */
  get<K extends Kind>(kind: K, id: string, param = 'id'): Kinds[K] {
    const found = this.find(kind, id);
    if (found === undefined) throw missing(id, param);
    return found;
  }

  /** @throws StripeFailure 404 for a customer that was deleted, too */
  customer(id: string): Customer {
    const found = this.get('cus', id, 'customer');
    if (found.deleted) throw missing(id, 'customer');
    return found;
  }

  byId(id: string): Thing | undefined {
    return this.#things.get(id);
  }

  /** All of a kind, newest first. */
  all<K extends Kind>(kind: K): Kinds[K][] {
    return [...this.#things.values()].filter(({ id }) => id.startsWith(`${kind}_`)).reverse() as Kinds[K][];
  }

  /** Seconds since the epoch; of a customer with a test clock, what that shows. */
  now(customerId?: string): number {
    const clockId = customerId === undefined ? null : (this.find('cus', customerId)?.test_clock ?? null);
    return clockId === null ? Math.floor(Date.now() / 1000) : this.get('clock', clockId).frozen_time;
  }

  /** All of it, as JSON. */
  save(): string {
    const { cards, hidden, pending } = this;
    const [things, count] = [this.#things, this.#count];
    return JSON.stringify({
      count,
      ...Object.fromEntries(
        Object.entries({ things, cards, hidden, pending }).map(([name, map]) => [name, [...map]]),
      ),
    });
  }

  /** Takes up what was saved. */
  restore(saved: string): void {
    const { count, things, cards, hidden, pending } = JSON.parse(saved);
    this.#count = count;
    for (const [id, thing] of things) this.#things.set(id, thing);
    for (const [id, card] of cards) this.cards.set(id, card);
    for (const [id, lines] of hidden) this.hidden.set(id, lines);
    for (const [id, lines] of pending) this.pending.set(id, lines);
  }

  onEvent(listener: (event: StripeEvent) => void): void {
    this.#listeners.push(listener);
  }

  /** Writes an event with the object as it stands. */
  emit(type: string, object: Thing): StripeEvent {
    const event = this.add('evt', {
      object: 'event',
      api_version: this.apiVersion,
      type,
      data: { object: structuredClone(object) },
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
    });
    for (const listener of this.#listeners) listener(event);
    return event;
  }
}
