/**
 * `npm run bench:studio [-- --rounds 5]`: what a screen of the Studio weighs and how soon it is there and answers, in
 * Chromium on this machine, beside an empty page of the same origin. Times differ from machine to machine; their ratios
 * to the empty page less so.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { openBenchCloud } from './bench-cloud.ts';
import { percentile, printTable, round, sum } from './table.ts';

const { values: asked } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(asked.rounds);
const executablePath = '/usr/bin/chromium';
if (!existsSync(executablePath)) throw new Error(`There is no browser at ${executablePath}`);

/** Another screen, by keyboard. */
const goElsewhere = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Account', exact: true }).first().press('Enter');
  await page.getByRole('heading', { name: 'Account' }).waitFor();
};

/** Screens, each with what is typed or pressed on it. */
const screens: readonly { name: string; place: string; act: (page: Page) => Promise<unknown> }[] = [
  { name: 'sign in', place: '/sign-in', act: (page) => page.getByLabel('E-mail').pressSequentially('ada') },
  {
    name: 'make',
    place: '/',
    act: (page) => page.getByLabel('Script', { exact: true }).last().pressSequentially('Hello.'),
  },
  ...[
    ['library', '/videos'],
    ['projects', '/projects'],
    ['account', '/account/profile'],
    ['plan', '/account/plan'],
    ['webhooks', '/account/webhooks'],
  ].map(([name = '', place = '']) => ({ name, place, act: goElsewhere })),
];
const empty =
  '<!doctype html><html lang="en"><title>Empty</title><p>Empty</p><input aria-label="Field"></html>';

/** Collects what the page tells of itself; buffered, so that nothing of its beginning is missed. */
const observe = `(() => {
  globalThis.told = { paint: 0, delays: [] };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) told.paint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) if (interactionId > 0) told.delays.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
})()`;

interface Told {
  /** Milliseconds from the navigation to the largest contentful paint. */
  paint: number;
  /** Milliseconds of the longest interaction; 0 where all were below what browsers measure (16 ms). */
  delay: number;
  /** Bytes of script, style, type and page, as they were sent. */
  bytes: number;
}

const cloud = await openBenchCloud();
const account = {
  email: `${crypto.randomUUID()}@example.com`,
  password: 'benchpassword123',
  full_name: 'Ada',
};
await cloud.request('POST', '/api/v1/auth/register', undefined, account);
const { http } = cloud.running;
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

/** Opens a page with nothing kept from before but who is signed in. */
const visit = async (context: BrowserContext, url: string, act: (page: Page) => Promise<unknown>) => {
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  const counted = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.includes('/studio/')) counted.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  // An interaction ends the largest paint: it is read first.
  const paint = Number(await page.evaluate('told.paint'));
  const loaded = bytes;
  await act(page);
  await page.waitForTimeout(300);
  const delays: number[] = JSON.parse(String(await page.evaluate('JSON.stringify(told.delays)')));
  await page.close();
  return { paint, delay: Math.max(0, ...delays), bytes: loaded };
};

const signedIn = async (): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${http}/studio/#/sign-in`);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Make a film' }).waitFor();
  await page.close();
  return context;
};

const median = (told: readonly Told[], of: keyof Told): number =>
  percentile(
    told.map((one) => one[of]),
    0.5,
  );

try {
  const nobody = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await nobody.route(`${http}/empty`, (route) => route.fulfill({ contentType: 'text/html', body: empty }));
  const somebody = await signedIn();
  const measured = new Map<string, Told[]>();
  // The machine's other work changes over minutes: every round visits all of them.
  for (let index = 0; index < rounds; index += 1) {
    const note = async (name: string, told: Told) =>
      measured.set(name, [...(measured.get(name) ?? []), told]);
    await note(
      'empty page',
      await visit(nobody, `${http}/empty`, (page) => page.getByLabel('Field').pressSequentially('ada')),
    );
    for (const { name, place, act } of screens) {
      const context = place === '/sign-in' ? nobody : somebody;
      await note(name, await visit(context, `${http}/studio/#${place}`, act));
    }
  }
  const base = measured.get('empty page') ?? [];
  printTable(
    `The Studio, medians of ${rounds} visits without a cache; API and browser on this machine`,
    ['screen', 'KB sent', 'largest paint ms', 'of empty', 'longest interaction ms', 'of empty'],
    [...measured].map(([name, told]) => [
      name,
      round(median(told, 'bytes') / 1000, 1),
      round(median(told, 'paint')),
      round(median(told, 'paint') / median(base, 'paint'), 1),
      round(median(told, 'delay')),
      round(median(told, 'delay') / Math.max(16, median(base, 'delay')), 1),
    ]),
  );
  console.log(`\nSum of visits: ${round(sum([...measured.values()].map((told) => told.length)))}.`);
} finally {
  await browser.close();
  await cloud.close();
}
