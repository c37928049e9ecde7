import { commit } from '../platform/aws/commit.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { demandScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { projectsRoutes } from './routes.ts';
import { beginProjectRemovalWrites } from './store.ts';

/** What is in the project is removed by `removeProject`; one whose message is lost is found by `resumeRemovals`. */
export const handler = http(projectsRoutes.deleteProject, async ({ params }, { actor, now, log }) => {
  // A key takes nothing along that it may not delete by itself.
  for (const scope of ['videos:write', 'assets:write', 'movies:write'] as const) demandScope(actor, scope);
  const job = { ownerId: actor.userId, projectId: params.id };
  await commit(beginProjectRemovalWrites(job.ownerId, job.projectId, now));
  log.info('project_removal_began', { project_id: job.projectId });
  await enqueue('teardown', job).catch((error: unknown) => log.error('removal_not_ordered', { error }));
  return { message: 'The project is deleted; what is in it is being removed.', project_id: job.projectId };
});
