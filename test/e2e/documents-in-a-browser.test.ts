import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useCloud } from '../support/cloud.ts';

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
});
