import { http } from '../platform/http/entry.ts';
import { removeAsset } from './removal.ts';
import { assetsRoutes } from './routes.ts';
import { assetNotFound } from './store.ts';

export const handler = http(assetsRoutes.deleteAsset, async ({ params }, { actor }) => {
  const name = { ownerId: actor.userId, projectId: params.id, id: params.asset_id };
  if (!(await removeAsset(name))) throw assetNotFound();
  return { message: 'The asset and its file are deleted.', asset_id: name.id };
});
