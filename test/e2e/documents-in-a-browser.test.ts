import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useCloud } from '../support/cloud.ts';
import { tokenOf } from '../support/mailbox.ts';

/** Debian's. */
const executablePath = '/usr/bin/chromium';
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const patience = { timeout: 60_000 };

/** Opens a page and tells what it asked for and complained of until `ready` is on it. */
const visit = async (browser: Browser, origin: string, path: string, ready: string) => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${origin}/`)) elsewhere.push(url);
  });
  await page.goto(`${origin}${path}`);
  await page.locator(ready).first().waitFor(patience);
  return { page, complaints, elsewhere };
};

/** A browser asks for an icon by itself; there is none. */
const notTheIcon = (complaint: string): boolean => !complaint.endsWith('/favicon.ico');

describe.skipIf(!existsSync(executablePath))('[S0-13] [S0-15] in a browser', () => {
  const cloud = useCloud();
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags });
  });
  afterAll(() => browser?.close());

  it('Swagger UI shows the operations, opens one and tries it', async () => {
    const { page, complaints, elsewhere } = await visit(browser, cloud.http, '/docs', '.opblock');
    expect(await page.locator('.opblock').count()).toBeGreaterThan(30);
    const live = page.locator('#operations-system-getLiveness');
    await live.locator('.opblock-summary').click();
    await live.locator('.try-out__btn').click(patience);
    await live.locator('.execute').click(patience);
    await live.locator('.live-responses-table').waitFor(patience);
    expect(await live.locator('.live-responses-table').innerText()).toContain('alive');
    expect([complaints.filter(notTheIcon), elsewhere]).toEqual([[], []]);
    await page.close();
  });

  it('ReDoc shows the operations', async () => {
    const ready = 'text="/api/v2/videos/generate"';
    const { page, complaints, elsewhere } = await visit(browser, cloud.http, '/redoc', ready);
    expect(await page.locator('body').innerText()).toContain('Kinora');
    expect([complaints.filter(notTheIcon), elsewhere]).toEqual([[], []]);
    await page.close();
  });

  it('the pages that mails link to set a password and confirm an address, once', async () => {
    const { email } = await cloud.register();
    const confirm = await tokenOf(cloud, email, 'Confirm');
    const verify = await visit(browser, cloud.http, `/verify-email#token=${confirm}`, '#confirm button');
    expect(new URL(verify.page.url()).hash).toBe('');
    await verify.page.locator('#confirm button').click(patience);
    await verify.page.locator('text="Your address is confirmed"').waitFor(patience);
    await cloud.request('POST', '/api/v1/auth/password/forgot', { body: { email } });
    const token = await tokenOf(cloud, email, 'password');
    const { page, complaints, elsewhere } = await visit(
      browser,
      cloud.http,
      `/reset-password#token=${token}`,
      '#set',
    );
    const password = 'a brand new password 7';
    await page.locator('#password').fill(password);
    await page.locator('#again').fill('another one 7');
    await page.locator('#set button').click(patience);
    await page.locator('text="The two passwords differ."').waitFor(patience);
    await page.locator('#again').fill(password);
    await page.locator('#set button').click(patience);
    await page.locator('text="Your password is changed"').waitFor(patience);
    const login = await cloud.request('POST', '/api/v1/auth/login', { body: { email, password } });
    expect(login.status).toBe(200);
    expect([[...complaints, ...verify.complaints].filter(notTheIcon), elsewhere]).toEqual([[], []]);
    const used = await visit(browser, cloud.http, `/verify-email#token=${confirm}`, '#confirm button');
    await used.page.locator('#confirm button').click(patience);
    await used.page.locator('text="This link does not work any more"').waitFor(patience);
    for (const opened of [verify, used, { page }]) await opened.page.close();
  });
});
