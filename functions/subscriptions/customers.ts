import { createHash } from 'node:crypto';
import type { Stripe } from 'stripe';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { log } from '../platform/log.ts';
import { problem } from '../shared/errors.ts';
import { loadAccount } from '../users/store.ts';
import { isMarked, markedOwner, marksOf } from './marks.ts';
import { type Billing, customerWrites, loadBilling, userOfCustomer } from './store.ts';
import { asked, isAddressRefused, isMissing, withoutWords } from './stripe.ts';

/** Times that a customer is made whose account changes its address meanwhile. */
const turns = 3;

/**
 * What is known of an account at Stripe; the first time it becomes a customer there. A crash between the two leaves a
 * customer that the next try finds by its idempotency key, and that the event of its creation brings to its account.
 *
 * @throws KinoraError 401 where the account is gone, 409 `BILLING_ADDRESS_REFUSED` where Stripe takes its address for none
 */
export const billingOf = async (stripe: Stripe, userId: string, now: Date): Promise<Billing> => {
  for (let turn = 1; ; turn += 1) {
    const known = await ownBilling(userId);
    if (known !== undefined) return known;
    const email = await openAddress(userId);
    if (email === undefined) throw problem('UNAUTHENTICATED');
    const id = await newCustomer(stripe, { userId, email }, now);
    try {
      await commit(customerWrites(userId, id, email));
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
    // Else the account was closed, or changed its address, meanwhile: the event of its creation removes the customer.
    const made = await loadBilling(userId);
    if (made !== undefined) return made;
    if (turn === turns) throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
  }
};

/** The address of an account; undefined where it is gone. */
const openAddress = async (userId: string): Promise<string | undefined> => {
  const account = await loadAccount(userId, { consistent: true });
  return account === undefined || account.deletedAt !== undefined ? undefined : account.email;
};

const newCustomer = async (
  stripe: Stripe,
  { userId, email }: { userId: string; email: string },
  now: Date,
): Promise<string> => {
  // Parameters of a key are bound to it: another address is another key. A failure is, too: the next hour's is another.
  const digest = createHash('sha256').update(email).digest('hex').slice(0, 16);
  const made = stripe.customers.create(
    { email, metadata: marksOf(userId) },
    { idempotencyKey: `customer ${userId} ${digest} ${now.toISOString().slice(0, 13)}` },
  );
  try {
    return (await asked(made)).id;
  } catch (error) {
    throw isAddressRefused(error) ? problem('BILLING_ADDRESS_REFUSED', {}, { cause: error }) : error;
  }
};

/**
 * Tells Stripe the address that an account has now. Idempotent; an account that is no customer has nothing to tell.
 *
 * @throws what Stripe answers but for a refusal of the address: the one that it has stays
 */
export const tellAddress = async (stripe: Stripe, userId: string): Promise<void> => {
  const billing = await ownBilling(userId);
  const email = billing === undefined ? undefined : await openAddress(userId);
  if (billing === undefined || email === undefined) return;
  await stripe.customers.update(billing.customerId, { email }).catch((error: unknown) => {
    if (isAddressRefused(error)) return log.warn('billing_address_refused', { user_id: userId });
    // With the account its customer is removed.
    if (!isMissing(error)) throw withoutWords(error);
  });
};

/**
 * Brings a customer that Stripe tells of to its account: it is noted where the account has none, and removed where the
 * account has another, or is closed. Idempotent; a customer that this environment did not make is left alone.
 */
export const adoptCustomer = async (stripe: Stripe, customerId: string): Promise<void> => {
  const marks = await marksOfCustomer(stripe, customerId);
  const userId = markedOwner(marks);
  if (userId === undefined || !isMarked(marks)) return;
  await commit(customerWrites(userId, customerId)).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
  const billing = await loadBilling(userId);
  // The address may have been changed before this customer was noted.
  if (billing?.customerId === customerId) return await tellAddress(stripe, userId);
  await stripe.customers.del(customerId).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  log.info('customer_of_nobody_removed', { user_id: userId, customer: customerId });
};

/**
 * What is noted of an account at Stripe, where the customer is its own: many functions may write among an account's
 * items, and few may say whose a customer is.
 */
export const ownBilling = async (userId: string): Promise<Billing | undefined> => {
  const billing = await loadBilling(userId);
  if (billing === undefined) return undefined;
  return (await userOfCustomer(billing.customerId)) === userId ? billing : undefined;
};

/** Whose a customer is, by what we noted or what Stripe keeps with it; undefined where it is nobody's here. */
export const ownerOf = async (
  stripe: Stripe,
  customerId: string | undefined,
): Promise<string | undefined> => {
  if (customerId === undefined) return undefined;
  return (await userOfCustomer(customerId)) ?? markedOwner(await marksOfCustomer(stripe, customerId));
};

/** What Stripe keeps with a customer; undefined where there is none, or no longer. */
const marksOfCustomer = async (stripe: Stripe, customerId: string): Promise<Stripe.Metadata | undefined> => {
  try {
    const customer = await stripe.customers.retrieve(customerId);
    return customer.deleted ? undefined : customer.metadata;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};
