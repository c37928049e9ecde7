import { http } from '../platform/http/entry.ts';
import { brandOf } from './brand-request.ts';
import { demandLogoScope } from './logo-scope.ts';
import { projectsRoutes } from './routes.ts';
import { presentProject } from './schemas.ts';
import { changeProject } from './store.ts';

export const handler = http(projectsRoutes.updateProject, async ({ params, body }, { actor, now }) => {
  const { brand, ...change } = body;
  const read = brandOf(brand);
  await demandLogoScope(actor, read, params.id);
  const branded = brand === undefined ? {} : { brand: read ?? null };
  return presentProject(await changeProject(actor.userId, params.id, { ...change, ...branded }, now));
});
