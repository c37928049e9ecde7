import { http } from '../platform/http/entry.ts';
import { projectsRoutes } from './routes.ts';
import { presentProject } from './schemas.ts';
import { changeProject } from './store.ts';

export const handler = http(projectsRoutes.updateProject, async ({ params, body }, { actor, now }) =>
  presentProject(await changeProject(actor.userId, params.id, body, now)),
);
