import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useSharedCloud } from '../support/cloud.ts';
import { findingsOf, hasBrowser, openBrowser, openStudio, type StudioWindow } from '../support/studio.ts';

/** Bytes of a part of an upload. */
const partBytes = 8 * 1024 * 1024;

/** A recording without a sound. @param bytes of the whole file */
const silence = (bytes: number): Buffer => {
  const file = Buffer.alloc(bytes);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(bytes - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(48_000, 24);
  file.writeUInt32LE(96_000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(bytes - 44, 40);
  return file;
};

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

describe.skipIf(!hasBrowser)('projects, assets, movies and the library of the Studio in a browser', () => {
  const cloud = useSharedCloud();
  let browser: Browser;
  let studio: StudioWindow;
  beforeAll(async () => {
    const { email, password } = await cloud.register();
    browser = await openBrowser();
    studio = await openStudio(browser, cloud.http);
    const { page, visit } = studio;
    await visit('/projects');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
  });
  afterAll(() => browser?.close());

  it('makes a project by keyboard, and shows what to do where nothing is', async () => {
    const { page, visit } = studio;
    await page.getByRole('heading', { name: 'No projects yet' }).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await visit('/videos');
    await page.getByRole('heading', { name: 'No films yet' }).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await visit('/projects');
    await page.getByRole('button', { name: 'New project' }).first().press('Enter');
    await page.getByLabel('Name', { exact: true }).fill('Orchard');
    await page.getByLabel('Films have a brand').check();
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByLabel('Films have a brand').uncheck();
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'Orchard' }).waitFor();
    await page.getByRole('heading', { name: 'No films in this project' }).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
  });

  it('uploads files in parts, and goes on after a reload with the part that is missing', async () => {
    const { page } = studio;
    await page.getByRole('link', { name: 'Assets' }).press('Enter');
    await page.getByRole('heading', { name: 'No files yet' }).waitFor();
    const files = page.getByLabel('Files to upload');
    await files.setInputFiles([
      { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') },
      { name: 'tree.png', mimeType: 'image/png', buffer: pixel },
    ]);
    await page.getByText('“notes.txt” is of a kind that is not taken.', { exact: false }).waitFor();
    await page.locator('.asset-card img').waitFor();
    expect(await findingsOf(studio)).toEqual([]);

    let parts = 0;
    const secondBegan = new Promise<void>((resolve) => {
      void page.route('**/*', async (route) => {
        const isPart = route.request().method() === 'PUT';
        if (isPart) parts += 1;
        // The second part is under way for as long as the page is open.
        if (isPart && parts === 2) resolve();
        else await route.fallback();
      });
    });
    const wind = { name: 'wind.wav', mimeType: 'audio/wav', buffer: silence(partBytes + 100_000) };
    await files.setInputFiles([wind]);
    await secondBegan;
    await page.getByRole('button', { name: 'Pause wind.wav' }).press('Enter');
    await page.getByText(/Paused · 9\d %/).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.unroute('**/*');
    await page.reload();
    await page.getByText(/Paused · 9\d %/).waitFor();
    const puts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') puts.push(request.url());
    });
    await page.getByRole('button', { name: 'Go on with wind.wav' }).press('Enter');
    await page.getByRole('button', { name: 'Look at wind.wav' }).press('Enter');
    await page.getByText('Nowhere in the newest movies').waitFor();
    expect(puts.map((url) => new URL(url).searchParams.get('partNumber'))).toEqual(['2']);
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).press('Enter');
    await page.getByRole('button', { name: 'Delete it' }).press('Enter');
    await page.getByRole('button', { name: 'Look at wind.wav' }).waitFor({ state: 'detached' });
  });

  it('makes a movie, moves its scenes by keyboard, and renders again what changed alone', async () => {
    const { page } = studio;
    await page.getByRole('link', { name: 'Movies', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'No movies yet' }).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByRole('button', { name: 'New movie' }).first().press('Enter');
    await page.getByLabel('Title').fill('Harvest');
    await page.getByText('Square 1:1').click();
    await page.getByLabel('Title').press('Enter');
    await page.getByRole('button', { name: 'Change' }).press('Enter');
    await page.getByText('Low', { exact: true }).click();
    await page.getByLabel('A quiet bed of music').uncheck();
    await page.getByRole('button', { name: 'Card', exact: true }).press('Enter');
    await page.getByText('Scene 2 has no words yet.').first().waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByLabel('Words', { exact: true }).fill('The end');
    await page.getByLabel('Seconds').fill('1');
    await page.getByRole('button', { name: /2 Card/ }).press('Alt+ArrowUp');
    await page.getByText('Scene 2 is now scene 1 of 2.').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('button', { name: 'Render version 1' }).click();
    await page.getByRole('progressbar', { name: 'Progress of the movie' }).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.locator('.movie-player').waitFor();
    await page.getByText('Nothing has to be made anew').waitFor();
    await page.getByLabel('Words', { exact: true }).fill('The very end');
    await page.getByText(/1 scene to be made.* 1 is kept and free/).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByRole('button', { name: 'Render what changed' }).click();
    await page.getByRole('heading', { name: 'Version 2' }).waitFor();
    await page.reload();
    await page.locator('.movie-player').waitFor();
    await page.getByText('Earlier versions').waitFor();
    expect(await findingsOf(studio)).toEqual([]);
  });

  it('lists the films, finds and selects them, and deletes several', async () => {
    const { page, visit, complaints } = studio;
    await visit('/videos');
    await page.locator('.video img').first().waitFor();
    expect(await page.locator('.video').count()).toBe(2);
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByRole('button', { name: 'As a list' }).press('Enter');
    await page.getByLabel('Search titles').fill('pie');
    await page.getByText('No title has “pie”.').waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByLabel('Search titles').fill('harv');
    await page.getByLabel('Select Harvest').first().press('Space');
    await page.getByRole('button', { name: 'Select all' }).press('Enter');
    expect(await findingsOf(studio)).toEqual([]);
    const bar = page.getByRole('region', { name: 'Selection' });
    await bar.getByRole('button', { name: 'Delete' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).press('Enter');
    await page.getByText('No title has “harv”.').waitFor();
    expect(complaints).toEqual([]);
  });
});
