import { http } from '../platform/http/entry.ts';
import { reply } from '../platform/http/reply.ts';
import { loadProject } from '../projects/store.ts';
import { decodeCursor, encodeCursor, maxPageSize, maxSkip, nextPageHeaders } from '../shared/page.ts';
import { presentAsset } from './present.ts';
import { assetsRoutes } from './routes.ts';
import { listProjectAssets } from './store.ts';

export const handler = http(assetsRoutes.listAssets, async ({ params, query }, { actor }) => {
  const { userId } = actor;
  const skip = Math.min(query.skip, maxSkip);
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const page = { limit: skip + limit, before: decodeCursor(query.cursor) };
  const [, { assets, nextBefore }] = await Promise.all([
    loadProject(userId, params.id),
    listProjectAssets(userId, params.id, page),
  ]);
  const path = `/api/v1/projects/${params.id}/assets?limit=${limit}`;
  return reply(assets.slice(skip).map(presentAsset), {
    headers: nextPageHeaders(path, encodeCursor(nextBefore)),
  });
});
