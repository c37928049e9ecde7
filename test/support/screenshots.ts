import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where screenshots go; none are taken where the variable is not set. */
const folder = process.env.KINORA_SCREENSHOTS;

/** As wide as a telephone. */
const narrow = { width: 390, height: 844 };

const taken = new Map<string, number>();

/** A name for a place of the Studio: `/account/plan` is `account-plan`; ids are left out. */
const nameOf = (url: string): string => {
  const place = new URL(url).hash.slice(1).split('?')[0] ?? '';
  const parts = place.split('/').filter((part) => part !== '' && !/[\da-f-]{20,}/.test(part));
  return parts.join('-') || 'make';
};

/**
 * Keeps a picture of what a page shows now, in the light theme and in the dark, and narrow; pages that were pictured
 * before get the next number, and each test file has a folder. Nothing is done where `KINORA_SCREENSHOTS` is not set.
 *
 * @param label what the picture is called; the place where the page is when absent
 */
export const keepScreenshots = async (page: Page, label = nameOf(page.url())): Promise<void> => {
  if (folder === undefined) return;
  const own = join(folder, basename(expect.getState().testPath ?? 'page', '.test.ts'));
  mkdirSync(own, { recursive: true });
  const number = (taken.get(label) ?? 0) + 1;
  taken.set(label, number);
  const wide = page.viewportSize();
  for (const [look, colorScheme, size] of [
    ['light', 'light', wide],
    ['dark', 'dark', wide],
    ['narrow', 'light', narrow],
  ] as const) {
    if (size !== null) await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    // Colours of buttons change over 0.12 s.
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(own, `${label}-${number}-${look}.png`) });
  }
  if (wide !== null) await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: null });
};
