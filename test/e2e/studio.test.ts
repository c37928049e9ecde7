import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useSharedCloud } from '../support/cloud.ts';
import {
  findingsOf,
  hasBrowser,
  isOfStudio,
  openBrowser,
  openStudio,
  type StudioWindow,
} from '../support/studio.ts';

/** What the test reads of a player; the types of browsers are not those of this project. */
interface Player {
  currentTime: number;
  videoWidth: number;
  textTracks: { length: number };
}

describe.skipIf(!hasBrowser)('the Studio in a browser', () => {
  const cloud = useSharedCloud();
  const password = 'Correct-Horse-1';
  const email = `${randomUUID()}@example.com`;
  let browser: Browser;
  let studio: StudioWindow;
  beforeAll(async () => {
    browser = await openBrowser();
    studio = await openStudio(browser, cloud.http);
  });
  afterAll(() => browser?.close());

  it('signs up by keyboard, and says what is wrong with a code and a request id', async () => {
    const { page, visit } = studio;
    await visit('/');
    await page.waitForURL(/#\/sign-in/);
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('wrong-password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/INVALID_LOGIN\s+Request \S+/);
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByRole('link', { name: 'Sign up' }).press('Enter');
    await page.getByRole('heading', { name: 'Create your account' }).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Make a film' }).waitFor();
    const cookies = await studio.context.cookies();
    const refresh = cookies.find(({ name }) => name === '__Host-refresh_token');
    expect(refresh).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict' });
    const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(String(kept)).not.toMatch(/eyJ|token/);
  });

  it('shows the film beside the text as it is written, and a problem at its letter', async () => {
    const { page } = studio;
    await page.getByRole('radio', { name: 'Play' }).or(page.locator('.voices')).first().waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    const script = page.getByLabel('Script', { exact: true }).last();
    await script.fill('One two three.\nThis Ꭰ has no shape.');
    await page.locator('.problems').waitFor();
    expect(await page.locator('.editor-marks mark').innerText()).toBe('Ꭰ');
    await page.getByRole('button', { name: 'Show it: line 2, letter 6' }).press('Enter');
    const selected = await script.evaluate(
      (area: unknown) => (area as { selectionStart: number }).selectionStart,
    );
    expect(selected).toBe(20);
    expect(await page.getByRole('button', { name: /Make the film/ }).isDisabled()).toBe(true);
    expect(await findingsOf(studio)).toEqual([]);
    await script.fill('Words become a film.');
    await page.locator('.scenes').getByText('Words become a film.').waitFor();
    await page.getByText('Low', { exact: true }).click();
    await page.getByText('Square', { exact: true }).click();
    await page.getByLabel('Price limit').fill('0');
    await page.getByText('The film costs more than this.').waitFor();
    await page.getByLabel('Price limit').fill('9');
    expect(await findingsOf(studio)).toEqual([]);
  });

  it('makes the film, over a reload and without a network for a while, and plays it', async () => {
    const { page, context } = studio;
    await page.getByRole('button', { name: /Make the film for/ }).press('Enter');
    await page.waitForURL(/#\/videos\//);
    await page.locator('.stages, .player').first().waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await context.setOffline(true);
    await page.getByText('You are offline').waitFor();
    await context.setOffline(false);
    await page.reload();
    await page.locator('.player').waitFor();
    await page.locator('.cue .word').first().waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    const player = page.locator('.player');
    // A word is lit while it is spoken, and no longer.
    const lit = page.locator('.word.now').waitFor();
    await page.locator('.cue .word').nth(2).click();
    await lit;
    await expect
      .poll(() => player.evaluate((video: unknown) => (video as Player).currentTime))
      .toBeGreaterThan(0.2);
    const seen = await player.evaluate((video: unknown) => {
      const { videoWidth, textTracks } = video as Player;
      return { videoWidth, tracks: textTracks.length };
    });
    expect(seen).toEqual({ videoWidth: expect.any(Number), tracks: 1 });
    expect(seen.videoWidth).toBeGreaterThan(0);
  });

  it('is listed with its poster, for which nothing is asked beside the list', async () => {
    const { page, visit } = studio;
    const film = page.url();
    const asked: string[] = [];
    const note = (request: { url(): string }): unknown => asked.push(new URL(request.url()).pathname);
    page.on('request', note);
    await visit('/videos');
    const poster = page.locator('.poster img').last();
    await poster.waitFor();
    await expect
      .poll(() => poster.evaluate((image: unknown) => (image as { naturalWidth: number }).naturalWidth))
      .toBeGreaterThan(0);
    page.off('request', note);
    expect(asked.filter((path) => /^\/api\/v2\/videos\/(?!list$)/.test(path))).toEqual([]);
    await page.goto(film);
    await page.locator('.player').waitFor();
  });

  it('shares it, takes the link back, and begins another film of it', async () => {
    const { page } = studio;
    await page.getByRole('button', { name: 'Make a link' }).press('Enter');
    const address = await page.getByLabel('Address of the film').inputValue();
    expect((await fetch(address)).status).toBe(200);
    await page.getByRole('button', { name: 'Take the link back' }).press('Enter');
    await page.getByRole('button', { name: 'Take the link back' }).waitFor({ state: 'detached' });
    expect((await fetch(address)).status).toBe(404);
    await page.getByRole('link', { name: 'Make again, changed' }).press('Enter');
    await page.locator('.scenes').getByText('Words become a film.').waitFor();
  });

  it('forgets the session when it is signed out, and brings back where one wanted to go', async () => {
    const { page, visit, complaints } = studio;
    await page.getByRole('button', { name: 'Sign out' }).press('Enter');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await visit('/videos/none');
    await page.waitForURL(/sign-in\?next=/);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByText('VIDEO_NOT_FOUND').waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    expect(complaints.filter(isOfStudio)).toEqual([]);
  });

  it('is sent with the headers of the template, kept where its name tells its content', async () => {
    const answer = await fetch(`${cloud.http}/studio/`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    const script = /src="([^"]+\.js)"/.exec(await answer.text())?.[1] ?? '';
    const kept = await fetch(`${cloud.http}${script}`);
    expect(kept.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${cloud.http}/studio/none.js`)).status).toBe(404);
  });
});
