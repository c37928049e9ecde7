import type { PlanName } from '../plans/plan-table.ts';
import type { Billing } from './store.ts';

/** @param plan that the account is on, whoever gave it */
export const presentSubscription = (userId: string, plan: PlanName, billing: Billing | undefined) => {
  const state = billing?.state;
  return {
    id: state?.subscriptionId ?? null,
    user_id: userId,
    plan,
    status: state?.status ?? 'active',
    expires_at: state?.periodEnd ?? null,
    cancel_at_period_end: state?.cancelAtPeriodEnd ?? false,
  };
};
