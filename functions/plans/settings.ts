import type { SettingName } from '../shared/settings.ts';
import type { PlanTable } from './plan-table.ts';

/** Settings of every function that asks after plans. */
export const planSettings: readonly SettingName[] = [];

const table: PlanTable = {
  free: { monthlyCredits: 0, priceCents: 0, currency: 'usd' },
  creator: { monthlyCredits: 500, priceCents: 1900, currency: 'usd' },
  studio: { monthlyCredits: 3000, priceCents: 9900, currency: 'usd' },
};

/** The plans of this environment. */
export const plansOfEnvironment = (): PlanTable => table;
