import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useSharedCloud } from '../support/cloud.ts';
import { personOf } from '../support/people.ts';
import { keepScreenshots } from '../support/screenshots.ts';
import {
  findingsOf,
  hasBrowser,
  openBrowser,
  openStudio,
  type StudioWindow,
  signInAt,
} from '../support/studio.ts';
import { useTable } from '../support/table.ts';

/** Screens that read something, by their places. */
const places = [
  ...['/', '/videos', '/videos/none', '/projects', '/projects/none', '/projects/none/assets'],
  ...['/projects/none/movies', '/projects/none/movies/none'],
  ...['credits', 'plan', 'budgets', 'api-keys', 'webhooks', 'youtube'].map((part) => `/account/${part}`),
  ...['overview', 'users', 'dead-letters', 'audit'].map((part) => `/operate/${part}`),
];
const nameOf = (place: string): string => place.slice(1).replaceAll('/', '-') || 'make';

/** What the API answers when something broke, with a status that the client does not try again by itself. */
const broken = {
  status: 501,
  contentType: 'application/problem+json',
  headers: { 'x-request-id': 'req-of-the-failure' },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 501,
    detail: 'Something broke.',
    code: 'INTERNAL_ERROR',
    request_id: 'req-of-the-failure',
  }),
};

/** Requests of screens; who is signed in is known before. */
const ofScreens = /\/api\/(?!v1\/(auth|users\/me$))/;

describe.skipIf(!hasBrowser)(
  'every screen of the Studio while it reads, when that fails, and offline',
  () => {
    const cloud = useSharedCloud();
    let browser: Browser;
    let studio: StudioWindow;
    /** What becomes of requests of screens; those that are held wait in `held`. */
    let mode: 'hold' | 'fail' | 'pass' = 'pass';
    let held: Route[] = [];
    beforeAll(async () => {
      useTable(cloud);
      const admin = await personOf(cloud, 'admin');
      browser = await openBrowser();
      studio = await openStudio(browser, cloud.http);
      // One handler for all: taking one away lets go of what it holds.
      await studio.page.route(ofScreens, async (route) => {
        if (mode === 'hold') held.push(route);
        else if (mode === 'fail') await route.fulfill(broken);
        else await route.fallback();
      });
      await signInAt(studio, '/account/profile', admin);
      await studio.page.getByRole('heading', { name: 'Profile' }).waitFor();
    });
    afterAll(() => browser?.close());

    it.each(places)('%s', async (place) => {
      const { page, visit, context } = studio;
      mode = 'hold';
      held = [];
      await visit(place);
      await page.locator('main [role=status][aria-label^=Loading]').first().waitFor();
      await keepScreenshots(page, `${nameOf(place)}-loading`);

      mode = 'fail';
      for (const route of held) await route.fulfill(broken).catch(() => undefined);
      const alert = page.locator('main').getByRole('alert').first();
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/INTERNAL_ERROR\s+Request req-of-the-failure/);
      expect(await findingsOf(studio, `${nameOf(place)}-failed`)).toEqual([]);

      await context.setOffline(true);
      await page.locator('.notice-title', { hasText: 'You are offline' }).first().waitFor();
      await keepScreenshots(page, `${nameOf(place)}-offline`);
      await context.setOffline(false);
      mode = 'pass';
      await expect.poll(() => page.getByText('You are offline').count()).toBe(0);
    });
  },
);
