import type { Stripe } from 'stripe';

/** What an event is about. */
export interface Subject {
  objectId: string;
  /** The customer of a subscription or an invoice. */
  customerId: string | undefined;
  now: Date;
}

/** Does what an event is the occasion for, by the object as Stripe has it now. Idempotent, in any order. */
export type PaymentEventHandler = (stripe: Stripe, subject: Subject) => Promise<void>;
