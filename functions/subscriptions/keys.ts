import { keyPart, systemPartition, userPart } from '../shared/keys.ts';

/** What is known of an account at Stripe: its customer and its subscription. */
export const subscriptionSort = 'subscription';
export const subscriptionKey = (userId: string) => ({ pk: userPart.of(userId), sk: subscriptionSort });

const customerPart = keyPart('stripe-customer#');
const eventPart = keyPart('stripe-event#');
const paymentPart = keyPart('stripe-payment#');

/** Whose a customer of Stripe's is. */
export const customerKey = (customerId: string) => ({ pk: customerPart.of(customerId), sk: 'customer' });

/** An event that was worked off. */
export const eventKey = (eventId: string) => ({ pk: eventPart.of(eventId), sk: 'event' });
export const eventIdOf = (pk: unknown): string => eventPart.idIn(pk);

/** A payment that credits were given for. */
export const paymentKey = (paymentId: string) => ({ pk: paymentPart.of(paymentId), sk: 'payment' });

export const paymentIdOf = (pk: unknown): string => paymentPart.idIn(pk);

/** There while a payment should be paid back and Stripe refuses to. */
export const unreturnedKey = (paymentId: string) => ({ pk: paymentPart.of(paymentId), sk: 'unreturned' });

/** Partition of the index with all of them, by when that was tried last. */
export const unreturnedIndex = 'unreturned-money';

/** How far Stripe's list of events was compared with what arrived. */
export const reconciliationKey = { pk: systemPartition, sk: 'payments' } as const;
