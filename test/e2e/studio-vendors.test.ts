import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfferedDouble } from '../../doubles/double.ts';
import { offerStripe } from '../../doubles/stripe/offer.ts';
import { offerYoutube } from '../../doubles/youtube/offer.ts';
import { codeAt } from '../../functions/auth/totp.ts';
import { operatorSecretStore } from '../../local/aws/operator-secrets.ts';
import { assetsIn, picture } from '../support/asset-uploads.ts';
import { fromBase32 } from '../support/base32.ts';
import { type TestUser, useVariantCloud } from '../support/cloud.ts';
import { tokenOf } from '../support/mailbox.ts';
import { personOf } from '../support/people.ts';
import {
  findingsOf,
  hasBrowser,
  openBrowser,
  openStudio,
  type StudioWindow,
  signInAt,
} from '../support/studio.ts';
import { useTable } from '../support/table.ts';

describe.skipIf(!hasBrowser)('[S3-22] templates, YouTube, Stripe and a second factor in the Studio', () => {
  // A look at what they offer asks its engines nothing.
  const cloud = useVariantCloud('vendors');
  const doubles: OfferedDouble[] = [];
  let browser: Browser;
  let studio: StudioWindow;
  let page: Page;
  let user: TestUser;
  /** A project with a picture. */
  const harbour = { id: '', picture: '' };
  beforeAll(async () => {
    useTable(cloud);
    const store = operatorSecretStore(cloud.dataDir);
    const options = { http: cloud.http, folder: cloud.dataDir, say: () => undefined, store };
    doubles.push(await offerYoutube(options), await offerStripe(options));
    const manager = await personOf(cloud, 'manager');
    const cheap = { quality: 'low', aspect_ratio: '1:1', music: false };
    for (const [name, script] of [
      ['Greeting', 'Hello {{name}}.'],
      ['Refusal', 'kinora:fail:moderation {{name}} has {{count}}.'],
    ])
      await cloud.request('POST', '/api/v1/templates', {
        token: manager.token,
        body: {
          name,
          request: { script, title: `${name} for {{name}}`, ...cheap },
          variables: [
            { name: 'name', label: 'First name', type: 'text', max_length: 20 },
            { name: 'count', label: 'Count', type: 'number', default: 1 },
          ].slice(0, name === 'Greeting' ? 1 : 2),
        },
      });
    user = await cloud.registerByRequest();
    const token = await tokenOf(cloud, user.email, 'Confirm');
    await cloud.request('POST', '/api/v1/auth/verify-email', { body: { token } });
    browser = await openBrowser();
    studio = await openStudio(browser, cloud.http);
    ({ page } = studio);
    await signInAt(studio, '/', user);
    await page.getByRole('heading', { name: 'Make a film' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    for (const double of doubles) await double.close();
  });

  it('asks for pictures of engines that film from some, and for a model that directs a script', async () => {
    const { ask, upload } = assetsIn(cloud);
    harbour.id = String((await ask(user, 'POST', '/api/v1/projects', { name: 'Harbour' })).body.id);
    harbour.picture = String((await upload(user, `/api/v1/projects/${harbour.id}/assets`, picture)).body.id);
    await page.reload();
    const engine = page.getByLabel('Engine');
    await engine.waitFor();
    const offered = await engine.locator('option').allInnerTexts();
    for (const ofTexts of ['Amazon Bedrock', 'Google Gemini']) expect(offered).not.toContain(ofTexts);
    await page.getByText('Prompt', { exact: true }).first().click();
    expect(await page.getByLabel('Pictures of').count()).toBe(0);
    await engine.selectOption('veo');
    await page.getByLabel('Seconds').fill('6');
    await page.getByLabel('Prompt', { exact: true }).last().fill('A ferry leaves.');
    await page.getByLabel('Pictures of').selectOption({ label: 'Harbour' });
    await page.getByLabel('Begins with').selectOption({ label: 'window.png' });
    expect(await findingsOf(studio)).toEqual([]);
    const planned = (member: string) =>
      page.waitForRequest((request) => request.postData()?.includes(`"${member}"`) === true);
    const withLast = planned('last_frame_asset_id');
    await page.getByLabel('Ends with').selectOption({ label: 'window.png' });
    expect((await (await withLast).response())?.status()).toBe(200);
    await page.getByRole('button', { name: /^Make the film for/ }).waitFor();
    expect(await page.locator('.problems').count()).toBe(0);
    await engine.selectOption('omni');
    expect(await page.getByLabel('Ends with').count()).toBe(0);
    expect(await page.getByLabel('Begins with').inputValue()).toBe('');
    await engine.selectOption('');
    await page.getByText('Script', { exact: true }).first().click();
    await page.getByLabel('Script', { exact: true }).last().fill('A bear sleeps.');
    const directed = planned('direction');
    await page.getByLabel('A language model says what is shown').check();
    expect((await directed).postDataJSON()).toMatchObject({ direction: 'model' });
    expect(await findingsOf(studio)).toEqual([]);
  });

  it('asks the same of the scenes of a movie, and where a picture stands beside a presenter', async () => {
    const { ask } = assetsIn(cloud);
    const movies = `/api/v1/projects/${harbour.id}/movies`;
    const { id, picture: file } = harbour;
    const scenes = [
      { kind: 'prompt', prompt: 'A ferry leaves.', duration: 6, engine: 'veo' },
      { kind: 'avatar', script: 'A bear sleeps.', b_roll: [{ asset_id: file, sentence: 1 }] },
    ];
    const { body } = await ask(user, 'POST', movies, { title: 'Crossing', scenes });
    const told = async () => {
      const { direction, scenes: now } = (await ask(user, 'GET', `${movies}/${body.id}`)).body;
      return { direction, scenes: now };
    };
    await studio.visit(`/projects/${id}/movies/${body.id}`);
    await page.getByRole('button', { name: /1 Storyboard/ }).press('Enter');
    await page.getByLabel('Begins with').selectOption({ label: 'window.png' });
    await page.getByLabel('Ends with').selectOption({ label: 'window.png' });
    const framed = { first_frame_asset_id: file, last_frame_asset_id: file };
    await expect.poll(told).toMatchObject({ scenes: [framed, scenes[1]] });
    await page.getByText('2 scenes to be made').waitFor();
    expect(await page.locator('.scene-problems').count()).toBe(0);
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByLabel('Made by').selectOption('omni');
    expect(await page.getByLabel('Ends with').count()).toBe(0);
    expect(await page.getByLabel('Begins with').inputValue()).toBe('');

    await page.getByRole('button', { name: /2 Presenter/ }).press('Enter');
    await page.getByLabel('Layout').selectOption({ label: 'Beside the presenter' });
    await page.getByLabel('Who says what is shown').selectOption({ label: 'The rules' });
    await page.getByRole('button', { name: 'Change' }).press('Enter');
    await page.getByLabel('A language model says what is shown').check();
    await page.getByText('As in the movie (a language model)').waitFor({ state: 'attached' });
    await expect.poll(told).toMatchObject({
      direction: 'model',
      scenes: [{ engine: 'omni' }, { direction: 'rules', b_roll: [{ layout: 'aside' }] }],
    });
    await page.getByText('2 scenes to be made').waitFor();
    expect(await page.locator('.scene-problems').count()).toBe(0);
    expect(await findingsOf(studio)).toEqual([]);
    await studio.visit('/');
  });

  const choose = async (template: string): Promise<void> => {
    await page.getByText('Template', { exact: true }).first().click();
    await page.getByRole('combobox', { name: 'Template' }).selectOption({ label: template });
  };

  it('names what is wrong with a row of a CSV by line and column, and makes the films once it is mended', async () => {
    await choose('Refusal');
    await page.getByText('Many, by CSV', { exact: true }).click();
    const csv = page.getByLabel('CSV', { exact: true });
    await csv.fill('name,count\nAda,2\nGrace,many');
    await page.getByText(/Line 3, count:/).waitFor();
    expect(await page.getByRole('button', { name: /^Make/ }).last().isDisabled()).toBe(true);
    expect(await findingsOf(studio)).toEqual([]);
    await csv.fill('name,count\nAda,2\nGrace,1');
    // Until then the button is that of the rows before.
    await page.getByText(/Line 3, count:/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Make 2 films for/ }).press('Enter');
    await page.getByText('2 films are being made').waitFor();
    expect(await page.getByRole('link', { name: 'watch' }).count()).toBe(2);
    expect(await findingsOf(studio)).toEqual([]);
  });

  it('makes a film of a template by its form', async () => {
    await page.getByText('One film', { exact: true }).click();
    await choose('Greeting');
    await page.getByLabel('First name').fill('Ada');
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByRole('button', { name: 'Make the film' }).press('Enter');
    await page.waitForURL(/#\/videos\//);
    await page.getByRole('heading', { name: 'Greeting for Ada' }).waitFor();
    await page.locator('.player').waitFor();
  });

  it('connects a channel at Google, publishes the film there, and lists it', async () => {
    const film = page.url();
    await studio.visit('/account/youtube');
    await page.getByRole('heading', { name: 'No channels yet' }).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByRole('button', { name: 'Connect a channel' }).press('Enter');
    await page.getByRole('heading', { name: 'Connected' }).waitFor();
    await page.goto(film);
    await page.getByLabel('Who may see it').selectOption({ label: 'Only me' });
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByRole('button', { name: 'Publish' }).press('Enter');
    await page.getByText('It is on YouTube').waitFor();
    await studio.visit('/account/youtube');
    await page.getByRole('link', { name: 'Greeting for Ada' }).waitFor();
    await page.getByRole('button', { name: /^Disconnect/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Watch', exact: true }).getAttribute('href')).toContain(
      'youtu',
    );
    expect(await findingsOf(studio)).toEqual([]);
  });

  it('buys credits at Stripe, which come to the balance', async () => {
    const balance = async (): Promise<number> =>
      Number((await cloud.request('GET', '/api/v1/credits/balance', { token: user.token })).body.balance);
    const before = await balance();
    await studio.visit('/account/plan');
    await page.getByRole('button', { name: 'Buy 100 credits' }).waitFor();
    expect(await findingsOf(studio)).toEqual([]);
    await page.getByRole('button', { name: 'Buy 100 credits' }).press('Enter');
    await page.getByRole('button', { name: /^Pay \$/ }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await expect.poll(balance).toBe(before + 100);
    await page.getByRole('link', { name: 'Go on in the Studio' }).click();
    await page.getByText('+100').first().waitFor();
    expect(await findingsOf(studio)).toEqual([]);
  });

  it('signs in with a code of an app, and with a recovery code where the app is lost', async () => {
    await studio.visit('/account/security');
    await page.getByRole('button', { name: 'Set it up' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Password').fill(user.password);
    await page.keyboard.press('Enter');
    await page.getByText('Cannot scan it?').press('Enter');
    const secret = fromBase32((await dialog.locator('.secret code').innerText()).replaceAll(' ', ''));
    await dialog.getByLabel('Code of the app').fill(codeAt(secret, new Date()));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    const [recovery = ''] = await dialog.locator('.codes code').allInnerTexts();
    await page.getByRole('button', { name: 'I have kept them' }).press('Enter');
    // A code is good once: the next one is that of the next half minute.
    for (const code of [codeAt(secret, new Date(Date.now() + 30_000)), recovery]) {
      await page.getByRole('button', { name: 'Sign out' }).press('Enter');
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await signInAt(studio, '/videos', user);
      await page.getByText('One more step').waitFor();
      if (code === recovery) expect(await findingsOf(studio)).toEqual([]);
      await page.getByLabel('Code', { exact: true }).fill(code);
      await page.keyboard.press('Enter');
      await page.getByText('Greeting for Ada').first().waitFor();
    }
    expect(await findingsOf(studio)).toEqual([]);
  });
});
