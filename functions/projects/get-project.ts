import { http } from '../platform/http/entry.ts';
import { projectsRoutes } from './routes.ts';
import { presentProject } from './schemas.ts';
import { loadProject } from './store.ts';

export const handler = http(projectsRoutes.getProject, async ({ params }, { actor }) =>
  presentProject(await loadProject(actor.userId, params.id)),
);
