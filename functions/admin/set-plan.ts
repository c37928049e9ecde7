import { auditWrite } from '../audit/store.ts';
import { presentPlanLimits } from '../plans/present.ts';
import { plansOfEnvironment } from '../plans/settings.ts';
import { givenPlanWrites } from '../plans/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { adminRoutes } from './routes.ts';

/** No payment stands behind a plan that was given: its credits come with the month. */
export const handler = http(adminRoutes.setPlan, async ({ params, body }, context) => {
  const { actor, now } = context;
  const { plan, reason } = body;
  await commit([
    ...givenPlanWrites(params.id, plan, now),
    auditWrite(
      { action: 'plan.changed', actorId: actor.userId, targetId: params.id, details: { plan, reason } },
      context,
    ),
  ]);
  return { user_id: params.id, plan, ...presentPlanLimits(plansOfEnvironment()[plan]) };
});
