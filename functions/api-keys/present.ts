import type { Item } from '../platform/aws/table.ts';
import { lastUseName } from '../platform/http/admission.ts';
import type { ApiKey } from './store.ts';

const timeOf = (seconds: unknown): string | null =>
  seconds === undefined ? null : new Date(Number(seconds) * 1000).toISOString();

/** @param admission of the account, which knows when its keys were last used */
export const presentApiKey = ({ keyId, name, scopes, createdAt, expiresAt }: ApiKey, admission: Item) => ({
  id: keyId,
  name,
  prefix: `kin_${keyId}`,
  scopes: [...scopes],
  created_at: createdAt,
  expires_at: timeOf(expiresAt),
  last_used_at: timeOf(admission[lastUseName(keyId)]),
});
