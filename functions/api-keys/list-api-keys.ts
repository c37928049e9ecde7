import { getItem } from '../platform/aws/table.ts';
import { http } from '../platform/http/entry.ts';
import { presentApiKey } from './present.ts';
import { apiKeysRoutes } from './routes.ts';
import { listApiKeys as readApiKeys } from './store.ts';

export const handler = http(apiKeysRoutes.listApiKeys, async (_input, { actor, now }) => {
  const [keys, admission = {}] = await Promise.all([
    readApiKeys(actor.userId, now),
    getItem({ pk: `user#${actor.userId}`, sk: 'admission' }),
  ]);
  return { api_keys: keys.map((key) => presentApiKey(key, admission)) };
});
