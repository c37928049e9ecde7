import { dropConnectionsNeeds } from '../realtime/needs.ts';
import { defineRoutes } from '../shared/contract.ts';
import * as s from './schemas.ts';

const tag = 'api-keys';
const example = {
  id: '6b1f0c9d2e3a4b5c',
  name: 'Nightly films',
  prefix: 'kin_6b1f0c9d2e3a4b5c',
  scopes: ['videos:read', 'videos:write'],
  created_at: '2026-11-22T10:00:00.000Z',
  expires_at: '2027-11-22T10:00:00.000Z',
  last_used_at: null,
};

/** The domain's routes by operationId. */
export const apiKeysRoutes = defineRoutes({
  createApiKey: {
    tag,
    method: 'POST',
    path: '/api/v1/api-keys',
    summary: 'Create an API key.',
    description:
      'Send it as `X-API-Key`. It acts as a plain user of the account, within its scopes, until it is deleted, ' +
      'expires, a new password is set by mail or the account is suspended. With the scope `admin`, which managers ' +
      'and administrators alone may give, it has your role, until your role or password changes, for 90 days at most. It lives 365 days ' +
      'unless you say otherwise. The key is told this once; a request ' +
      'that is repeated with its `Idempotency-Key`, which must be a random one of 32 characters or more, is answered alike for 24 hours.',
    auth: 'bearer',
    admission: 'before',
    headers: s.createKeyHeaders,
    body: s.createKeyBody,
    success: { status: 201, body: s.newKeyResponse, description: 'The key. Keep it.' },
    errors: ['TOO_MANY_API_KEYS', 'PERMISSION_DENIED', 'IDEMPOTENCY_KEY_REUSED', 'API_KEY_NOT_FOUND'],
    needs: ['table:get', 'table:query', 'table:put', 'table:update', 'api-keys:write'],
    examples: {
      body: { name: 'Nightly films', scopes: ['videos:read', 'videos:write'] },
      success: { ...example, key: 'kin_6b1f0c9d2e3a4b5c_q0mVnL3sGkWc1xTt5yPzJH2rXbE8aUoD4iFfYvKwN6M' },
    },
  },
  listApiKeys: {
    tag,
    method: 'GET',
    path: '/api/v1/api-keys',
    summary: "The account's API keys, without their secrets.",
    auth: 'bearer',
    admission: 'concurrent',
    success: { status: 200, body: s.keysResponse, description: 'The keys.' },
    errors: [],
    needs: ['table:get', 'table:query'],
    examples: { success: { api_keys: [example] } },
  },
  deleteApiKey: {
    tag,
    method: 'DELETE',
    path: '/api/v1/api-keys/{id}',
    summary: 'Revoke an API key: its next request is refused.',
    auth: 'bearer',
    admission: 'before',
    params: s.keyParams,
    success: { status: 200, body: s.deletedResponse, description: 'It is revoked.' },
    errors: ['API_KEY_NOT_FOUND'],
    needs: [...dropConnectionsNeeds, 'table:put', 'api-keys:write'],
    examples: { success: { message: 'API key deleted' } },
  },
});
