import { getItem } from '../platform/aws/table.ts';
import { http } from '../platform/http/entry.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { presentApiKey } from './present.ts';
import { apiKeysRoutes } from './routes.ts';
import { admittedKeysIn, listApiKeys as readApiKeys } from './store.ts';

export const handler = http(apiKeysRoutes.listApiKeys, async (_input, { actor, now }) => {
  const [keys, admission = {}] = await Promise.all([
    readApiKeys(actor.userId, now),
    getItem(accountAdmissionKey(actor.userId), { consistent: true }),
  ]);
  const admitted = admittedKeysIn(admission);
  const good = keys.filter(({ keyId }) => admitted.has(keyId));
  return { api_keys: good.map((key) => presentApiKey(key, admission)) };
});
