import { auditWrite } from '../audit/store.ts';
import { grantMonth } from '../maintenance/plan-month.ts';
import { presentPlanLimits } from '../plans/present.ts';
import { plansOfEnvironment } from '../plans/settings.ts';
import { givenPlanWrites } from '../plans/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { adminRoutes } from './routes.ts';

/**
 * No payment stands behind a plan that was given: its credits come with the month, and those of a month that has begun
 * now, as far as a smaller plan did not give them.
 */
export const handler = http(adminRoutes.setPlan, async ({ params, body }, context) => {
  const { actor, now, log } = context;
  const { plan, reason } = body;
  await commit([
    ...givenPlanWrites(params.id, plan, now),
    auditWrite(
      { action: 'plan.changed', actorId: actor.userId, targetId: params.id, details: { plan, reason } },
      context,
    ),
  ]);
  await grantMonth(params.id, now).catch((error: unknown) =>
    // The plan stands; the next round of the day grants what is due.
    log.error('plan_credits_late', { user_id: params.id, error: error as Error }),
  );
  return { user_id: params.id, plan, ...presentPlanLimits(plansOfEnvironment()[plan]) };
});
