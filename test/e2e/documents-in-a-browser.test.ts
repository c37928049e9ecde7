import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useSharedCloud } from '../support/cloud.ts';
import { tokenOf } from '../support/mailbox.ts';

/** Debian's. */
const executablePath = '/usr/bin/chromium';
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
/** A machine that is busy takes its time. */
const patience = { timeout: 180_000 };

/** Opens a page and tells what it asked for and complained of until `ready` is on it. */
const visit = async (browser: Browser, origin: string, path: string, ready: string) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience.timeout);
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

/** What the test asks of a video element; the types of browsers are not those of this project. */
interface Player {
  muted: boolean;
  currentTime: number;
  videoWidth: number;
  textTracks: [{ mode: string; cues: { length: number } | null }];
  play(): Promise<void>;
}

/** A browser asks for an icon by itself; there is none. */
const notTheIcon = (complaint: string): boolean => !complaint.endsWith('/favicon.ico');

describe.skipIf(!existsSync(executablePath))('[S0-13] [S0-15] in a browser', () => {
  const cloud = useSharedCloud();
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags });
  });
  afterAll(() => browser?.close());

  it('Swagger UI shows the operations, opens one and tries it', async () => {
    const { page, complaints, elsewhere } = await visit(browser, cloud.http, '/docs', '.opblock-tag');
    // Of a long document it draws what is in view: the domains, and the operations of one that is opened.
    const tags = () =>
      page.locator('.opblock-tag').evaluateAll((all) => all.map((tag) => tag.getAttribute('data-tag')));
    await expect
      .poll(tags)
      .toEqual(expect.arrayContaining(['auth', 'videos', 'projects', 'movies', 'subscriptions', 'system']));
    await page.locator('#operations-tag-system').click(patience);
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
    const { email } = await cloud.registerByRequest();
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

  it('the page of a share plays the film with its captions, and one that is revoked says so', async () => {
    const user = await cloud.register();
    const { token } = user;
    const film = await cloud.request('POST', '/api/v2/videos/generate', {
      token,
      body: { script: 'Hello to all.', quality: 'low', aspect_ratio: '1:1', music: false },
    });
    const id = String(film.body.id);
    await cloud.ended(user, id);
    const { body } = await cloud.request('POST', `/api/v1/videos/${id}/shares`, { token, body: {} });
    const path = new URL(String(body.url)).pathname;
    const { page, complaints, elsewhere } = await visit(browser, cloud.http, path, 'video');
    const heard = await page.locator('video').evaluate(async (element) => {
      const player = element as unknown as Player;
      player.muted = true;
      player.textTracks[0].mode = 'showing';
      await player.play();
      while (player.currentTime < 0.3 || !player.textTracks[0].cues?.length)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return [player.videoWidth > 0, player.textTracks[0].cues.length > 0];
    });
    expect(heard).toEqual([true, true]);
    // What it fetches from elsewhere is film and poster, from the bucket.
    const files = elsewhere.map((url) => new URL(url).pathname.split('/').at(-1));
    expect([...new Set(files)].sort()).toEqual(['thumbnail.jpg', 'video.mp4']);
    const phone = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await phone.goto(`${cloud.http}${path}`, patience);
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await cloud.request('DELETE', `/api/v1/videos/${id}/shares/${body.id}`, { token });
    await page.goto(`${cloud.http}${path}`);
    await page.locator('text="This link does not work"').waitFor(patience);
    expect(complaints.filter(notTheIcon).filter((complaint) => !/ 404 /.test(complaint))).toEqual([]);
    for (const opened of [page, phone]) await opened.close();
  });
});
