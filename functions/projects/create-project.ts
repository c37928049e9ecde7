import * as z from 'zod/mini';
import { commit } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyHash, idempotencyWrites } from '../platform/http/idempotency.ts';
import { reply } from '../platform/http/reply.ts';
import { brandOf } from './brand-request.ts';
import { demandLogoScope } from './logo-scope.ts';
import { newProject } from './model.ts';
import { projectsRoutes } from './routes.ts';
import { presentProject } from './schemas.ts';
import { loadProject, newProjectWrites } from './store.ts';

export const handler = http(projectsRoutes.createProject, async ({ body, headers }, context) => {
  const { actor, admission, now, operationId, sentBody } = context;
  const key = headers['idempotency-key'];
  const brand = brandOf(body.brand);
  await demandLogoScope(actor, brand);
  const project = {
    ...newProject(actor.userId, { ...body, brand }, now),
    ...(key === undefined ? {} : { idempotencyHash: idempotencyHash({ operationId, key }) }),
  };
  const answer = reply(presentProject(project), { headers: { location: `/api/v1/projects/${project.id}` } });
  const represent = async (recorded: unknown) => {
    const { id } = z.parse(z.object({ id: z.string() }), recorded);
    return presentProject(await loadProject(actor.userId, id));
  };
  const request = { ownerId: actor.userId, operationId, key, body, sent: sentBody, represent };
  await commit([
    ...idempotencyWrites(request, answer, now),
    ...(admission === undefined ? [] : [admission]),
    ...newProjectWrites(project, setting('maxProjectsPerAccount')),
  ]);
  return answer;
});
