import { createHash } from 'node:crypto';
import type { Stripe } from 'stripe';
import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import { problem } from '../shared/errors.ts';
import { loadAccount } from '../users/store.ts';
import { type Billing, customerWrites, loadBilling, userOfCustomer } from './store.ts';
import { asked, isMissing } from './stripe.ts';

/**
 * What is known of an account at Stripe; the first time it becomes a customer there. A crash between the two leaves a
 * customer that the next try finds by its idempotency key.
 *
 * @throws KinoraError 401 where the account is gone
 */
export const billingOf = async (stripe: Stripe, userId: string, now: Date): Promise<Billing> => {
  const known = await ownBilling(userId);
  if (known !== undefined) return known;
  const account = await loadAccount(userId, { consistent: true });
  if (account === undefined || account.deletedAt !== undefined) throw problem('UNAUTHENTICATED');
  const { email } = account;
  // Parameters of a key are bound to it: another address is another key. A failure is, too: the next hour's is another.
  const digest = createHash('sha256').update(email).digest('hex').slice(0, 16);
  const { id } = await asked(
    stripe.customers.create(
      { email, metadata: { kinora_user: userId } },
      { idempotencyKey: `customer ${userId} ${digest} ${now.toISOString().slice(0, 13)}` },
    ),
  );
  try {
    await commit(customerWrites(userId, id));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  const made = await loadBilling(userId);
  if (made !== undefined) return made;
  // The account was closed meanwhile: nobody else would forget its address.
  await asked(stripe.customers.del(id));
  throw problem('UNAUTHENTICATED');
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
  const known = await userOfCustomer(customerId);
  if (known !== undefined) return known;
  try {
    const customer = await stripe.customers.retrieve(customerId);
    return customer.deleted ? undefined : customer.metadata.kinora_user;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};
