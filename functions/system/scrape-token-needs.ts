import type { NeedName } from '../shared/needs.ts';
import type { SettingName } from '../shared/settings.ts';

/** Needs and settings of routes that ask for the scrape token. */
export const scrapeTokenNeeds = ['scrape-token:read'] as const satisfies readonly NeedName[];
export const scrapeTokenSettings = ['environmentName'] as const satisfies readonly SettingName[];
