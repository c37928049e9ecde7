import { http } from '../platform/http/entry.ts';
import { presentSubscription } from './present.ts';
import { subscriptionsRoutes } from './routes.ts';
import { loadBilling, loadPlanName } from './store.ts';

export const handler = http(subscriptionsRoutes.getCurrentSubscription, async (_input, { actor }) => {
  const [billing, plan] = await Promise.all([loadBilling(actor.userId), loadPlanName(actor.userId)]);
  return presentSubscription(actor.userId, plan, billing);
});
