import { expect, test } from 'vitest';
import { pay } from '../../../doubles/stripe/checkout.ts';
import { handler as createPortalSession } from '../../../functions/subscriptions/create-portal-session.ts';
import { handler as listInvoices } from '../../../functions/subscriptions/list-invoices.ts';
import { handler as listPlans } from '../../../functions/subscriptions/list-plans.ts';
import { usePayments } from '../../support/payments.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { register } from '../../support/small-people.ts';

const cloud = useSmallCloud({
  grantCreditsAt: 'registration',
  signupCredits: 10,
  createLimitPerMinute: 1000,
});
const payments = usePayments(cloud);

test('[S3-13] a checkout answers where to pay; the credits of a pack come by the webhook, once', async () => {
  const ada = await register(cloud);
  const { status, body } = await payments.checkout(ada, { pack: 'small' });
  expect([status, body.url]).toEqual([201, `${payments.double.url}/c/pay/${body.id}`]);
  expect(await payments.figures(ada)).toEqual({ balance: 10, owed: 0 });
  pay(payments.double.world, body.id, 'good');
  const events = payments.take();
  await payments.deliver(events);
  expect(await payments.figures(ada)).toEqual({ balance: 110, owed: 0 });
  await payments.deliver(events);
  expect(await payments.figures(ada)).toEqual({ balance: 110, owed: 0 });
});

test('[S3-15] [S3-33] a plan is bought, told with its status and end, paid by the month, and changed at the portal', async () => {
  const ada = await register(cloud);
  expect(await payments.current(ada)).toEqual({
    id: null,
    user_id: ada.userId,
    plan: 'free',
    status: 'active',
    expires_at: null,
    cancel_at_period_end: false,
  });
  const portal = () => cloud.request(createPortalSession, { method: 'POST', token: ada.token });
  expect((await portal()).body.code).toBe('NO_CUSTOMER');
  await payments.buy(ada, { plan: 'creator' });
  await payments.deliver();
  const current = await payments.current(ada);
  expect(current).toMatchObject({ user_id: ada.userId, plan: 'creator', status: 'active' });
  expect(String(current.id)).toMatch(/^sub_/);
  expect(Date.parse(String(current.expires_at)) - Date.now()).toBeGreaterThan(27 * 86_400_000);
  expect(await payments.figures(ada)).toEqual({ balance: 510, owed: 0 });
  const again = await payments.checkout(ada, { plan: 'studio' });
  expect([again.status, again.body.code]).toEqual([409, 'SUBSCRIPTION_EXISTS']);
  const { url } = (await portal()).body;
  expect(await (await fetch(url)).text()).toContain('Change to Kinora studio');
});

test('plans and packs are told without signing in; an order names one of them', async () => {
  const { status, body } = await cloud.request(listPlans);
  expect(status).toBe(200);
  expect(body.plans.map(({ name }: { name: string }) => name)).toEqual(['free', 'creator', 'studio']);
  const ada = await register(cloud);
  for (const wrong of [{}, { plan: 'free' }, { plan: 'creator', pack: 'small' }, { pack: 'huge' }])
    expect((await payments.checkout(ada, wrong)).status).toBe(422);
});

test('invoices are listed page by page, and nobody pages through those of another', async () => {
  const [ada, eve] = [await register(cloud), await register(cloud)];
  await payments.buy(ada, { plan: 'creator' });
  await payments.deliver();
  const list = (person: typeof ada, query = '') =>
    cloud.request(listInvoices, { token: person.token, query });
  const { body } = await list(ada);
  expect(body.invoices).toMatchObject([{ status: 'paid', total_cents: 1900, currency: 'usd' }]);
  expect(body.next_cursor).toBeNull();
  expect((await list(eve)).body.invoices).toEqual([]);
  await payments.buy(eve, { pack: 'small' });
  const theirs = await list(eve, `cursor=${body.invoices[0].id}`);
  expect([theirs.status, theirs.body.code]).toEqual([422, 'CURSOR_INVALID']);
});

test('a request that is repeated is the same checkout; another body or one under way is refused', async () => {
  const ada = await register(cloud);
  const headers = { 'idempotency-key': 'first' };
  const first = await payments.checkout(ada, { pack: 'small' }, headers);
  const second = await payments.checkout(ada, { pack: 'small' }, headers);
  expect(second.body).toEqual(first.body);
  expect(second.headers?.['idempotency-replayed']).toBe('true');
  expect((await payments.checkout(ada, { pack: 'large' }, headers)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');

  let meanwhile: Awaited<typeof first> | undefined;
  const isRecording = ({ operation, body }: { operation: string; body: string }) =>
    operation === 'UpdateItem' && body.includes('answer') && body.includes('idempotency#');
  cloud.interrupt(isRecording, async () => {
    meanwhile = await payments.checkout(ada, { pack: 'small' }, { 'idempotency-key': 'second' });
  });
  await payments.checkout(ada, { pack: 'small' }, { 'idempotency-key': 'second' });
  expect([meanwhile?.status, meanwhile?.body.code]).toEqual([409, 'REQUEST_IN_PROGRESS']);
  expect(Number(meanwhile?.headers?.['retry-after'])).toBeGreaterThan(0);
});

test('what Stripe does and nobody hears of is found again by its key; what it refuses is forgotten', async () => {
  const ada = await register(cloud);
  const { double } = payments;
  const sessions = () => double.world.all('cs').filter((one) => one.client_reference_id === ada.userId);
  const headers = { 'idempotency-key': 'lost' };
  // The SDK tries each call twice.
  double.faults.push({ method: 'POST', path: /sessions$/, kind: 'lost-answer', times: 2 });
  const lost = await payments.checkout(ada, { plan: 'creator' }, headers);
  expect([lost.status, lost.body.code]).toEqual([503, 'PAYMENTS_UNAVAILABLE']);
  const found = await payments.checkout(ada, { plan: 'creator' }, headers);
  expect([found.status, sessions().map(({ id }) => id)]).toEqual([201, [found.body.id]]);
  expect(sessions()[0]?.status).toBe('open');
  double.faults.push({ method: 'POST', path: /sessions$/, kind: 402 });
  expect((await payments.checkout(ada, { pack: 'small' }, { 'idempotency-key': 'refused' })).status).toBe(
    500,
  );
  expect((await payments.checkout(ada, { pack: 'small' }, { 'idempotency-key': 'refused' })).status).toBe(
    201,
  );
});

test('a plan is not sold again while the news that it was paid is under way', async () => {
  const ada = await register(cloud);
  const { double } = payments;
  const first = (await payments.checkout(ada, { plan: 'creator' })).body.id;
  pay(double.world, first, 'good');
  const again = await payments.checkout(ada, { plan: 'studio' });
  expect([again.status, again.body.code, again.body.detail]).toEqual([
    409,
    'SUBSCRIPTION_EXISTS',
    expect.stringContaining('the plan creator already'),
  ]);
  // One that ended before anybody was told does not stand in the way.
  await payments.stripe.subscriptions.cancel(double.world.get('cs', first).subscription ?? '');
  expect((await payments.checkout(ada, { plan: 'studio' })).status).toBe(201);
});

test('a call that failed is made again with another key: Stripe answers the same to the same', async () => {
  const ada = await register(cloud);
  const { double } = payments;
  const headers = { 'idempotency-key': 'failed' };
  double.faults.push({ method: 'POST', path: /sessions$/, kind: 500, times: 2 });
  const from = double.calls.length;
  expect((await payments.checkout(ada, { pack: 'small' }, headers)).body.code).toBe('PAYMENTS_UNAVAILABLE');
  expect((await payments.checkout(ada, { pack: 'small' }, headers)).status).toBe(201);
  const made = double.calls.slice(from).filter(({ path }) => path.endsWith('/sessions'));
  expect(made.map(({ status }) => status)).toEqual([500, 500, 200]);
  const [one, two, three] = made.map(({ idempotencyKey }) => idempotencyKey);
  expect([one === two, two === three]).toEqual([true, false]);
});

test('a second checkout of a plan closes the first; one that was paid in two windows is paid back', async () => {
  const ada = await register(cloud);
  const { double, stripe } = payments;
  const first = (await payments.checkout(ada, { plan: 'creator' })).body.id;
  const second = (await payments.checkout(ada, { plan: 'studio' })).body.id;
  expect(double.world.get('cs', first).status).toBe('expired');
  // As where both were begun in the same moment.
  Object.assign(double.world.get('cs', first), { status: 'open' });
  pay(double.world, second, 'good');
  pay(double.world, first, 'good');
  await payments.deliver();
  await payments.deliver();
  expect(await payments.current(ada)).toMatchObject({ plan: 'studio', status: 'active' });
  expect(await payments.figures(ada)).toEqual({ balance: 3010, owed: 0 });
  const { customer } = double.world.get('cs', first);
  const lives = await stripe.subscriptions.list({ customer: customer ?? '', status: 'active' });
  expect(lives.data.map(({ id }) => id)).toEqual([double.world.get('cs', second).subscription]);
  const [refund] = double.world.all('re');
  expect(refund).toMatchObject({ amount: 1900, reason: 'duplicate' });
});
