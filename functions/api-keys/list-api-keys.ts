import { getItem } from '../platform/aws/table.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import type { Input, Output } from '../shared/contract.ts';
import { presentApiKey } from './present.ts';
import { apiKeysRoutes } from './routes.ts';
import { listApiKeys as readApiKeys } from './store.ts';

type Route = typeof apiKeysRoutes.listApiKeys;

const listApiKeys = async (_input: Input<Route>, { actor, now }: Context): Promise<Output<Route>> => {
  const [keys, admission = {}] = await Promise.all([
    readApiKeys(actor.userId, now),
    getItem(accountAdmissionKey(actor.userId)),
  ]);
  return { api_keys: keys.map((key) => presentApiKey(key, admission)) };
};

export const handler = http(apiKeysRoutes.listApiKeys, listApiKeys);
