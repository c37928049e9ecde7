import { beforeEach, describe, expect, it } from 'vitest';
import { pay } from '../../../doubles/stripe/checkout.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { updateOf } from '../../../functions/platform/aws/update.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { handler as createPortalSession } from '../../../functions/subscriptions/create-portal-session.ts';
import { handler as followAddress } from '../../../functions/subscriptions/follow-address.ts';
import { handler as forgetCustomer } from '../../../functions/subscriptions/forget-customer.ts';
import { customerKey, subscriptionKey } from '../../../functions/subscriptions/keys.ts';
import { handler as listInvoices } from '../../../functions/subscriptions/list-invoices.ts';
import { loadBilling } from '../../../functions/subscriptions/store.ts';
import { addressKey } from '../../../functions/users/keys.ts';
import { beginRemovalWrite } from '../../../functions/users/store.ts';
import { handler as updateCurrentUser } from '../../../functions/users/update-current-user.ts';
import { usePayments } from '../../support/payments.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, password, register } from '../../support/small-people.ts';
import { lambdaContext } from '../platform/request.ts';

const cloud = useSmallCloud({ grantCreditsAt: 'registration', signupCredits: 0, createLimitPerMinute: 1000 });
const payments = usePayments(cloud);
let ada: Person;
beforeEach(async () => {
  ada = await register(cloud);
  payments.take();
});

const customersOf = ({ userId }: Person) =>
  payments.double.world.all('cus').filter(({ metadata }) => metadata.kinora_user === userId);
const livingOf = (person: Person) => customersOf(person).filter(({ deleted }) => deleted !== true);
/** A change of the table, as the stream brings it. */
const told = async (handler: typeof followAddress, key: { pk: string; sk: string }, images: object = {}) => {
  const dynamodb = { Keys: { pk: { S: key.pk }, sk: { S: key.sk } }, ...images };
  const record = { messageId: 'm', body: JSON.stringify({ eventID: '1', dynamodb }), attributes: {} };
  const { batchItemFailures } = await handler(
    { Records: [record] } as unknown as Parameters<typeof handler>[0],
    lambdaContext(600_000),
  );
  return batchItemFailures.length;
};
const follow = async ({ userId }: Person) => {
  const { pk, sk } = addressKey(userId);
  return await told(followAddress, { pk, sk }, { NewImage: { pk: { S: pk }, sk: { S: sk } } });
};
const move = async (person: Person, email: string) => {
  const json = { email, current_password: password };
  const answer = await cloud.request(updateCurrentUser, { method: 'PUT', token: person.token, json });
  expect(answer.status).toBe(200);
};
const moved = () => `new-${crypto.randomUUID()}@example.com`;
const portal = ({ token }: Person) => cloud.request(createPortalSession, { method: 'POST', token });
const isCreating = ({ operation, body }: { operation: string; body: string }) =>
  operation === 'TransactWriteItems' && body.includes('stripe-customer#');

describe('the address of a customer', () => {
  it('follows that of its account, and only who changed it is told of', async () => {
    await payments.checkout(ada, { pack: 'small' });
    expect(await getItem(addressKey(ada.userId))).toBeUndefined();
    const email = moved();
    await move(ada, email);
    expect(await getItem(addressKey(ada.userId))).toBeDefined();
    expect(await follow(ada)).toBe(0);
    expect(livingOf(ada)).toMatchObject([{ email }]);
  });

  it('is told again where Stripe did not answer; an account that is no customer has nothing to tell', async () => {
    expect(await follow(ada)).toBe(0);
    expect(customersOf(ada)).toEqual([]);
    await payments.checkout(ada, { pack: 'small' });
    const email = moved();
    await move(ada, email);
    payments.double.faults.push({ method: 'POST', path: /customers\/\w+$/, kind: 500, times: 2 });
    expect(await follow(ada)).toBe(1);
    expect(await follow(ada)).toBe(0);
    expect(livingOf(ada)).toMatchObject([{ email }]);
  });

  it('that changes while the customer is made is the new one', async () => {
    const email = moved();
    cloud.interrupt(isCreating, async () => {
      await move(ada, email);
      await follow(ada);
    });
    expect((await payments.checkout(ada, { pack: 'small' })).status).toBe(201);
    await payments.deliver();
    expect(livingOf(ada)).toMatchObject([{ email, id: (await loadBilling(ada.userId))?.customerId }]);
  });

  it('that Stripe takes for none is told so, and nothing is begun', async () => {
    await commit([{ Update: updateOf(accountKey(ada.userId), { set: { email: 'ada@localhost' } }) }]);
    const { status, body } = await payments.checkout(ada, { pack: 'small' });
    expect([status, body.code]).toEqual([409, 'BILLING_ADDRESS_REFUSED']);
    await commit([{ Update: updateOf(accountKey(ada.userId), { set: { email: ada.email } }) }]);
    expect((await payments.checkout(ada, { pack: 'small' })).status).toBe(201);
    // Later it is no reason to try for ever: the customer keeps the address that it has.
    await commit([{ Update: updateOf(accountKey(ada.userId), { set: { email: 'ada@localhost' } }) }]);
    expect(await follow(ada)).toBe(0);
    expect(livingOf(ada)).toMatchObject([{ email: ada.email }]);
  });
});

describe('a customer', () => {
  it('that is made while its account is closed goes with it', async () => {
    cloud.interrupt(isCreating, () => commit([beginRemovalWrite(ada.userId, new Date())]));
    expect((await payments.checkout(ada, { pack: 'small' })).status).toBe(401);
    await payments.deliver();
    expect([customersOf(ada).length, livingOf(ada).length]).toEqual([1, 0]);
  });

  it('is one also where two checkouts are begun at once; where both are paid the second is paid back', async () => {
    const order = () => payments.checkout(ada, { plan: 'creator' });
    const made: Awaited<ReturnType<typeof order>>[] = [];
    // The first is about to be noted when the second begins: neither knows of the other.
    const isNoting = ({ operation, body }: { operation: string; body: string }) =>
      operation === 'UpdateItem' && body.includes('checkoutKey');
    cloud.interrupt(isNoting, async () => made.push(await order()));
    made.push(await order());
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
    const { world } = payments.double;
    const sessions = made.map(({ body }) => world.get('cs', body.id));
    expect(new Set(sessions.map(({ customer }) => customer)).size).toBe(1);
    expect(sessions.map(({ status }) => status)).toEqual(['open', 'open']);
    for (const { id } of sessions) pay(world, id, 'good');
    await payments.deliver();
    await payments.deliver();
    const subscriptions = world.all('sub').filter(({ customer }) => customer === sessions[0]?.customer);
    expect(subscriptions.map(({ status }) => status).sort()).toEqual(['active', 'canceled']);
    expect(await payments.figures(ada)).toEqual({ balance: 500, owed: 0 });
  });

  it('whose function ended before it was noted is brought to its account, and is gone with that', async () => {
    await payments.checkout(ada, { pack: 'small' });
    const { customerId = '' } = (await loadBilling(ada.userId)) ?? {};
    // As if the function had ended behind the call.
    await commit([subscriptionKey(ada.userId), customerKey(customerId)].map((Key) => ({ Delete: { Key } })));
    await payments.deliver();
    expect(await loadBilling(ada.userId)).toMatchObject({ customerId });
    const key = subscriptionKey(ada.userId);
    expect(await told(forgetCustomer, key, { OldImage: { customerId: { S: customerId } } })).toBe(0);
    expect(livingOf(ada)).toEqual([]);
  });

  it('that is the second of an account is removed; one of another environment or of nobody is left alone', async () => {
    const { stripe } = payments;
    await payments.checkout(ada, { pack: 'small' });
    const { customerId } = (await loadBilling(ada.userId)) ?? {};
    const marks = { kinora_user: ada.userId, kinora_environment: 'test' };
    await stripe.customers.create({ email: ada.email, metadata: marks });
    const other = { ...marks, kinora_environment: 'another' };
    const { id: foreign } = await stripe.customers.create({ email: ada.email, metadata: other });
    const { id: nobody } = await stripe.customers.create({ email: ada.email });
    await payments.deliver();
    expect(livingOf(ada).map(({ id }) => id)).toEqual([foreign, customerId]);
    expect(payments.double.world.get('cus', nobody).deleted).toBeUndefined();
  });

  it('is asked about by its own account alone, whatever stands among the items of another', async () => {
    const eve = await register(cloud);
    await payments.buy(ada, { plan: 'creator' });
    await payments.checkout(eve, { pack: 'small' });
    await payments.deliver();
    const { customerId } = (await loadBilling(ada.userId)) ?? {};
    await commit([{ Update: updateOf(subscriptionKey(eve.userId), { set: { customerId } }) }]);
    expect((await portal(eve)).body.code).toBe('NO_CUSTOMER');
    expect((await cloud.request(listInvoices, { token: eve.token })).body.invoices).toEqual([]);
    expect((await portal(ada)).status).toBe(201);
  });

  it('decides whose a subscription is: an event of one that belongs to another is let go', async () => {
    const eve = await register(cloud);
    await payments.buy(ada, { plan: 'studio' });
    await payments.checkout(eve, { pack: 'small' });
    const { customerId = '' } = (await loadBilling(eve.userId)) ?? {};
    const [event] = payments.take().filter(({ type }) => type === 'customer.subscription.created');
    if (event === undefined) throw new Error('no event');
    // Signed, and with another customer than the subscription has.
    const forged = structuredClone(event);
    Object.assign(forged.data.object as object, { customer: customerId });
    await payments.deliver([forged]);
    expect(await payments.current(eve)).toMatchObject({ plan: 'free', id: null });
    await payments.deliver([{ ...event, id: `${event.id}again` }]);
    expect(await payments.current(ada)).toMatchObject({ plan: 'studio' });
  });
});
