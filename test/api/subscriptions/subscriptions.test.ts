import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfferedDouble } from '../../../doubles/double.ts';
import { offerStripe } from '../../../doubles/stripe/offer.ts';
import { operatorSecretStore } from '../../../local/aws/operator-secrets.ts';
import { type TestUser, useVariantCloud } from '../../support/cloud.ts';
import { hasBrowser, openBrowser, openStudio } from '../../support/studio.ts';
import { until } from '../../support/until.ts';

const cloud = useVariantCloud('apart');
let ada: TestUser;
let double: OfferedDouble | undefined;
const said: string[] = [];
beforeAll(async () => {
  ada = await cloud.register();
});
afterAll(() => double?.close());
const call = (method: string, path: string, body?: unknown) =>
  cloud.request(method, `/api/v1/subscriptions${path}`, {
    token: ada.token,
    headers: { 'idempotency-key': randomUUID() },
    ...(body === undefined ? {} : { body }),
  });

test('without keys of Stripe payments say so, plans are told, and an account is on the free plan', async () => {
  for (const [method, path, body] of [
    ['POST', '/portal', undefined],
    ['GET', '/invoices', undefined],
  ] as const) {
    const answer = await call(method, path, body);
    expect([answer.status, answer.body.code]).toEqual([503, 'PAYMENTS_NOT_CONFIGURED']);
  }
  expect((await cloud.request('GET', '/api/v1/subscriptions/plans')).status).toBe(200);
  expect((await call('GET', '/current')).body).toMatchObject({ plan: 'free', status: 'active' });
});

test('[S3-13] [S3-14] [S3-15] a newcomer buys credits and a plan at the page of the double, and its webhooks arrive', async () => {
  double = await offerStripe({
    http: cloud.http,
    folder: join(cloud.dataDir, 'doubles'),
    say: (line) => said.push(line),
    store: operatorSecretStore(cloud.dataDir),
  });
  for (const order of [{ pack: 'small' }, { plan: 'creator' }]) {
    const { status, body } = await call('POST', '/checkout', order);
    expect(status, JSON.stringify(body)).toBe(201);
    const page = await (await fetch(String(body.url))).text();
    expect(page).toContain('Pay $');
    const form = new URLSearchParams({ card: 'good' });
    const paid = await fetch(String(body.url), { method: 'POST', body: form, redirect: 'manual' });
    const back = new URL(paid.headers.get('location') ?? '');
    expect([back.pathname, back.searchParams.get('session')]).toEqual(['/checkout/done', body.id]);
    expect(await (await fetch(back)).text()).toContain('Thank you');
  }
  await until(async () => (await call('GET', '/current')).body.plan === ('creator' as never));
  await until(async () => {
    const { body } = await cloud.request('GET', '/api/v1/credits/balance', ada);
    return Number(body.balance) === 100 + 100 + 500;
  });
  expect(said).toContain('Stripe double: checkout.session.completed -> 200');
});

test.skipIf(!hasBrowser)('[S3-22] a newcomer buys credits in the Studio, and comes back to it', async () => {
  const bea = await cloud.register();
  const browser = await openBrowser();
  const { page, visit, complaints } = await openStudio(browser, cloud.http);
  await visit('/account/plan');
  await page.getByLabel('E-mail').fill(bea.email);
  await page.getByLabel('Password').fill(bea.password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Buy 100 credits' }).press('Enter');
  await page.getByRole('button', { name: /^Pay \$/ }).press('Enter');
  await page.getByRole('link', { name: 'Go on in the Studio' }).press('Enter');
  await page.getByRole('heading', { name: 'Ledger' }).waitFor();
  await until(async () => {
    await page.reload();
    await page.locator('.balance strong').waitFor();
    return (await page.locator('.balance strong').innerText()) === '200';
  });
  await page.getByText('Purchase').waitFor();
  expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  await browser.close();
});

test('a customer has the address of its account, and is gone with it', async () => {
  const body = { email: `new-${ada.email}`, current_password: ada.password };
  expect((await cloud.request('PUT', '/api/v1/users/me', { token: ada.token, body })).status).toBe(200);
  await until(async () => said.some((line) => line.includes('customer.updated')));
  await cloud.request('DELETE', '/api/v1/users/me', { token: ada.token, body: { password: ada.password } });
  for (const type of ['customer.subscription.deleted', 'customer.deleted'])
    await until(async () => said.some((line) => line.includes(type)));
});
