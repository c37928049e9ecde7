import { http } from '../platform/http/entry.ts';
import { brandOf } from './brand-request.ts';
import { demandLogoScope } from './logo-scope.ts';
import { projectsRoutes } from './routes.ts';
import { presentProject } from './schemas.ts';
import { changeProject } from './store.ts';

export const handler = http(projectsRoutes.replaceProject, async ({ params, body }, { actor, now }) => {
  const { name, description = null, status } = body;
  const brand = brandOf(body.brand) ?? null;
  await demandLogoScope(actor, brand, params.id);
  const change = { name, description, status, brand };
  return presentProject(await changeProject(actor.userId, params.id, change, now));
});
