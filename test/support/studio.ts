import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { keepScreenshots } from './screenshots.ts';

/** Debian's. */
const executablePath = '/usr/bin/chromium';
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Whether there is a browser on this machine. */
export const hasBrowser = existsSync(executablePath);

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: flags });

/** A window of the Studio, and what it complained of. */
export interface StudioWindow {
  context: BrowserContext;
  page: Page;
  /** Errors of the console and of scripts. */
  complaints: string[];
  /** Goes to a place of the Studio, e.g. `/sign-in`. */
  visit(place: string): Promise<void>;
}

/** Signs in on the page that asks for it. */
export const signInAt = async (
  { page, visit }: StudioWindow,
  place: string,
  { email, password }: { email: string; password: string },
): Promise<void> => {
  await visit(place);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
};

/** Opens the Studio of a cloud in a window of its own. @param http origin of the cloud */
export const openStudio = async (browser: Browser, http: string): Promise<StudioWindow> => {
  // What moves without end is drawn by the processor, which films are waiting for.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const visit = async (place: string): Promise<void> => {
    await page.goto(`${http}/studio/#${place}`);
  };
  return { context, page, complaints, visit };
};

/** Whether a complaint is of the Studio: of answers and connections that fail the browser itself speaks, too. */
export const isOfStudio = (complaint: string): boolean =>
  !/^(Failed to load resource|WebSocket connection to '[^']*' failed)/.test(complaint);

/** What axe looks at, and what depends on the theme; of what is right it describes no element. */
const everything = "{ resultTypes: ['violations'] }";
const colours = "{ runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] }";

/** Runs axe once the colours, which change over 0.12 s with the theme, are those of the theme. */
const runAxe = (options: string): string => `(async () => {
  const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(changing.map(({ finished }) => finished));
  const { violations, passes } = await axe.run(document, ${options});
  return JSON.stringify({
    passes: passes.length,
    violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')),
  });
})()`;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One session for each page: its world of axe stays for as long as the document does, compiled and warm. */
const sessionOf = ({ page, context }: StudioWindow): Promise<CDPSession> => {
  const session = sessions.get(page) ?? context.newCDPSession(page);
  sessions.set(page, session);
  return session;
};

/** The world of a page in which axe is. @returns the id of its execution context */
const worldOfAxe = async (session: CDPSession): Promise<number> => {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  });
  const { result } = await session.send('Runtime.evaluate', { contextId, expression: 'typeof axe' });
  if (result.value === 'undefined')
    await session.send('Runtime.evaluate', { contextId, expression: axe.source });
  return contextId;
};

/**
 * What axe finds on a page as it is: everything in the light theme, and in the dark one what has to do with colours. It
 * runs in a world of its own, as the policy of the page lets no other script in. Pictures of the page are kept where
 * they are asked for.
 *
 * @param label what pictures of it are called; the place where the page is when absent
 * @throws Error when axe did not run
 */
export const findingsOf = async (studio: StudioWindow, label?: string): Promise<string[]> => {
  const { page } = studio;
  // Of a screen whose code is still on its way there is nothing to find.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await keepScreenshots(page, label);
  const findings: string[] = [];
  const session = await sessionOf(studio);
  const contextId = await worldOfAxe(session);
  for (const [colorScheme, options, fewest] of [
    ['light', everything, 5],
    ['dark', colours, 1],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression: runAxe(options),
      awaitPromise: true,
      returnByValue: true,
    });
    const told: { passes: number; violations: string[] } = JSON.parse(String(result.value));
    if (told.passes < fewest) throw new Error(`axe looked at nothing of ${page.url()}`);
    findings.push(...told.violations.map((violation) => `${colorScheme}: ${violation}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return findings;
};
