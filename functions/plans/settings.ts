import { setting } from '../platform/env.ts';
import { type Plan, planIn } from './model.ts';
import { type PlanTable, planTableOf } from './plan-table.ts';

/** Settings of every function that asks after limits of plans. */
export const planSettings = ['plans', 'maxActiveVideos', 'maxAssetMegabytesPerAccount'] as const;

let table: PlanTable | undefined;

/** The plans of this environment. */
export const plansOfEnvironment = (): PlanTable => {
  table ??= planTableOf(setting('plans'), {
    concurrentVideos: setting('maxActiveVideos'),
    storageBytes: setting('maxAssetMegabytesPerAccount') * 1_000_000,
  });
  return table;
};

/** The plan that an account is on, with its limits in this environment. */
export const planOf = (account: { plan?: unknown } | undefined): Plan =>
  planIn(plansOfEnvironment(), account);
