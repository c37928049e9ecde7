import { http } from '../platform/http/entry.ts';
import { subscriptionsRoutes } from './routes.ts';
import { loadBilling, loadPlanName } from './store.ts';

export const handler = http(subscriptionsRoutes.getCurrentSubscription, async (_input, { actor }) => {
  const [billing, plan] = await Promise.all([loadBilling(actor.userId), loadPlanName(actor.userId)]);
  const state = billing?.state;
  return {
    id: state?.subscriptionId ?? null,
    user_id: actor.userId,
    plan,
    status: state?.status ?? 'active',
    expires_at: state?.periodEnd ?? null,
    cancel_at_period_end: state?.cancelAtPeriodEnd ?? false,
  };
});
