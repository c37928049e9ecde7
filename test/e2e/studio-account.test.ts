import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt } from '../../functions/auth/totp.ts';
import { fromBase32 } from '../support/base32.ts';
import { type TestUser, useSharedCloud } from '../support/cloud.ts';
import { failMails } from '../support/dead-letters.ts';
import { tokenOf } from '../support/mailbox.ts';
import { personOf } from '../support/people.ts';
import {
  findingsOf,
  hasBrowser,
  isOfStudio,
  openBrowser,
  openStudio,
  type StudioWindow,
} from '../support/studio.ts';
import { useTable } from '../support/table.ts';

describe.skipIf(!hasBrowser)('[S3-22] Account and Operate in a browser', () => {
  const cloud = useSharedCloud();
  let browser: Browser;
  let studio: StudioWindow;
  let page: Page;
  let admin: TestUser;
  beforeAll(async () => {
    useTable(cloud);
    admin = await personOf(cloud, 'admin');
    browser = await openBrowser();
    studio = await openStudio(browser, cloud.http);
    ({ page } = studio);
    await studio.visit('/account/profile');
    await page.getByLabel('E-mail').fill(admin.email);
    await page.getByLabel('Password').fill(admin.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Account' }).waitFor();
  });
  afterAll(() => browser?.close());

  /** Opens a part of a screen, which axe finds nothing in. */
  const open = async (place: string, heading: string): Promise<void> => {
    await studio.visit(place);
    await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect(await findingsOf(studio)).toEqual([]);
  };
  const press = (name: string | RegExp) => page.getByRole('button', { name }).press('Enter');
  const dialog = () => page.getByRole('dialog');

  it('changes the name, and sends a mail for an address that is not confirmed', async () => {
    await open('/account/profile', 'Profile');
    await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
    await press('Save');
    await page.getByText('Saved', { exact: true }).waitFor();
    const { body } = await cloud.request('GET', '/api/v1/users/me', { token: admin.token });
    expect(body.full_name).toBe('Ada Lovelace');
    await press('Send the mail again');
    await page.getByText('Another mail is on its way.').waitFor();
    const token = await tokenOf(cloud, admin.email, 'Confirm');
    const confirmed = await cloud.request('POST', '/api/v1/auth/verify-email', { body: { token } });
    expect(confirmed.status).toBe(200);
  });

  it('sets a second factor up by keyboard, shows recovery codes, and turns it off with one', async () => {
    await page.reload();
    await open('/account/security', 'Second factor');
    await press('Set it up');
    await page.locator('[name=password]:focus').waitFor();
    await page.keyboard.type(admin.password);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /authenticator app scans/ }).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByText('Cannot scan it?').press('Enter');
    const key = (await dialog().locator('.secret code').innerText()).replaceAll(' ', '');
    await dialog()
      .getByLabel('Code of the app')
      .fill(codeAt(fromBase32(key), new Date()));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    const [code = ''] = await dialog().locator('.codes code').allInnerTexts();
    expect(await findingsOf(studio)).toEqual([]);
    await press('I have kept them');
    await press('Turn it off');
    await dialog().getByLabel('Password').fill(admin.password);
    await dialog().getByLabel('Code of the app').fill(code);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Set it up' }).waitFor();
  });

  it('makes a key that is shown once, limits it, and revokes it by its name', async () => {
    await open('/account/api-keys', 'API keys');
    await press('New key');
    await dialog().getByLabel('Name').fill('Newsletter');
    expect(await findingsOf(studio)).toEqual([]);
    await press('Make the key');
    const key = await dialog().locator('.secret code').innerText();
    const balance = () => fetch(`${cloud.http}/api/v1/credits/balance`, { headers: { 'x-api-key': key } });
    expect((await balance()).status).toBe(200);
    await press('I have kept it');
    await open('/account/budgets', 'Budgets');
    await press('Set a budget');
    await dialog().getByLabel('Of').selectOption({ label: 'API key Newsletter' });
    await dialog().getByLabel('Credits a day').fill('6');
    await press('Save');
    await page.getByText('0 of 6 credits').waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await open('/account/api-keys', 'API keys');
    await press('Revoke Newsletter');
    expect(await dialog().getByRole('button', { name: 'Revoke' }).isDisabled()).toBe(true);
    await dialog().getByLabel('Type Newsletter to confirm').fill('Newsletter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No keys yet' }).waitFor();
    expect((await balance()).status).toBe(401);
  });

  it('adds an endpoint with its secret, sends a ping and replays it, and deletes the endpoint', async () => {
    await open('/account/webhooks', 'Endpoints');
    await press('Add an endpoint');
    await dialog().getByLabel('Address').fill('https://hooks.kinora-test.example/films');
    expect(await findingsOf(studio)).toEqual([]);
    await dialog().getByRole('button', { name: 'Add', exact: true }).press('Enter');
    expect(await dialog().locator('.secret code').innerText()).toMatch(/^whsec_/);
    await press('I have kept it');
    await page.getByRole('link', { name: 'https://hooks.kinora-test.example/films' }).press('Enter');
    await press('Send a ping');
    await page.locator('.delivery, .notice.error').first().waitFor();
    expect(await page.locator('.notice.error').allInnerTexts()).toEqual([]);
    await page.locator('.delivery summary').first().press('Enter');
    await page
      .getByRole('button', { name: /^Replay ping/ })
      .first()
      .press('Enter');
    await page.locator('.delivery').nth(1).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await press('Delete');
    await dialog().getByLabel(/^Type/).fill('hooks.kinora-test.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No endpoints yet' }).waitFor();
  });

  it('shows credits, plans, channels and data; what is not set up is said', async () => {
    await open('/account/credits', 'Ledger');
    await page.getByText('+100').waitFor();
    await open('/account/plan', 'Your plan');
    await page.getByText('Payments are not set up').waitFor();
    await press('Buy 100 credits');
    await page.getByText('PAYMENTS_NOT_CONFIGURED').waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await open('/account/youtube', 'Channels');
    await open('/account/data', 'Export');
    const download = page.waitForEvent('download');
    await press('Save my data');
    expect((await download).suggestedFilename()).toBe('kinora-account.json');
  });

  it('shows the service to administrators: plots, users, dead letters, audit log', async () => {
    const user = await cloud.register();
    await open('/operate/overview', 'Films by day');
    await page.getByText('As a table').first().press('Enter');
    expect(await page.locator('.plot-figures tbody tr').count()).toBeGreaterThanOrEqual(30);
    await open('/operate/users', 'Users');
    await page.getByLabel('Search').fill(user.email);
    await press(`Manage ${user.email}`);
    await dialog().getByLabel('Credits').last().fill('25');
    await dialog().getByLabel('Reason').fill('An apology');
    expect(await findingsOf(studio)).toEqual([]);
    await press('Adjust');
    await page.getByText('The credits were adjusted').waitFor();
    const { body } = await cloud.request('GET', '/api/v1/credits/balance', { token: user.token });
    expect(body.balance).toBe(125);
    await open('/operate/audit', 'Audit log');
    await page.getByText('Credits: adjusted').first().waitFor();
    expect(studio.complaints.filter(isOfStudio)).toEqual([]);
  });

  it('explains dead letters, and sends back one and then all of them', async () => {
    await failMails(cloud, 3);
    await open('/operate/dead-letters', 'Dead letters');
    await press('Look into mail');
    await page.getByRole('heading', { name: 'Messages of mail' }).waitFor();
    await page.getByText('docs/runbooks/failed-messages.md').waitFor();
    await page.locator('.letter').nth(2).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('ada@example.com');
    expect(await findingsOf(studio)).toEqual([]);
    await page
      .getByRole('button', { name: /^Send back [\w-]+$/ })
      .first()
      .press('Enter');
    await dialog().getByRole('button', { name: 'Send back' }).press('Enter');
    await page.getByText('1 message went back').waitFor();
    await page.locator('.letter').nth(2).waitFor({ state: 'detached' });
    await press('Send all back');
    expect(await findingsOf(studio)).toEqual([]);
    await dialog().getByRole('button', { name: 'Send back' }).press('Enter');
    await page.getByText('2 messages went back').waitFor();
    await page.getByText('Nothing lies here').waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await open('/operate/audit', 'Audit log');
    await page.getByText('Dead letters: redriven').first().waitFor();
  });

  it('lets nobody else in, and closes an account whose address is typed', async () => {
    const user = await cloud.register();
    const other = await openStudio(browser, cloud.http);
    await other.visit('/operate/users');
    await other.page.getByLabel('E-mail').fill(user.email);
    await other.page.getByLabel('Password').fill(user.password);
    await other.page.keyboard.press('Enter');
    await other.page.getByRole('heading', { name: 'For administrators' }).waitFor();
    expect(await other.page.getByRole('link', { name: 'Operate' }).count()).toBe(0);
    await other.visit('/account/data');
    await other.page.getByRole('button', { name: 'Close my account' }).press('Enter');
    await other.page.getByLabel('Password').fill(user.password);
    await other.page.getByLabel(`Type ${user.email} to confirm`).fill(user.email);
    expect(await findingsOf(other)).toEqual([]);
    await other.page.getByRole('button', { name: 'Delete everything' }).press('Enter');
    await other.page.getByRole('heading', { name: 'Create your account' }).waitFor();
    expect((await cloud.request('GET', '/api/v1/users/me', { token: user.token })).status).toBe(401);
  });
});
