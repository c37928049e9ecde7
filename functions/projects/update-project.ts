import { http } from '../platform/http/entry.ts';
import { brandOf } from './brand.ts';
import { projectsRoutes } from './routes.ts';
import { presentProject } from './schemas.ts';
import { changeProject } from './store.ts';

export const handler = http(projectsRoutes.updateProject, async ({ params, body }, { actor, now }) => {
  const { brand, ...change } = body;
  const branded = brand === undefined ? {} : { brand: brandOf(brand) ?? null };
  return presentProject(await changeProject(actor.userId, params.id, { ...change, ...branded }, now));
});
