import { planNames } from '../plans/plan-table.ts';
import { presentPlanLimits } from '../plans/present.ts';
import { plansOfEnvironment } from '../plans/settings.ts';
import { http } from '../platform/http/entry.ts';
import { creditPacks, packNames } from './credit-packs.ts';
import { subscriptionsRoutes } from './routes.ts';

export const handler = http(subscriptionsRoutes.listPlans, async () => {
  const plans = plansOfEnvironment();
  return {
    plans: planNames.map((name) => {
      const { priceCents, currency } = plans[name];
      return { name, ...presentPlanLimits(plans[name]), price_cents: priceCents, currency };
    }),
    packs: packNames.map((name) => {
      const { credits, priceCents, currency } = creditPacks[name];
      return { name, credits, price_cents: priceCents, currency };
    }),
  };
});
