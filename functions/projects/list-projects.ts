import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { maxPageSize, maxSkip, nextPageHeaders } from '../shared/page.ts';
import { pageOfProjects } from './model.ts';
import { projectsRoutes } from './routes.ts';
import { presentProject } from './schemas.ts';
import { listAllProjects } from './store.ts';

/** An account has few: all are read, in one query, whatever order and part of them is asked for. */
export const handler = http(projectsRoutes.listProjects, async ({ query }, { actor }) => {
  const { status, sort, cursor } = query;
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const { projects, nextCursor } = pageOfProjects(await listAllProjects(actor.userId), {
    status,
    sort,
    skip: Math.min(query.skip, maxSkip),
    limit,
    cursor,
  });
  const path = `/api/v1/projects?sort=${sort}&limit=${limit}${status === undefined ? '' : `&status=${status}`}`;
  return reply(projects.map(presentProject), { headers: nextPageHeaders(path, nextCursor) });
});
