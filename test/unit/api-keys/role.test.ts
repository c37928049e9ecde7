import { describe, expect, it } from 'vitest';
import { handler as adjustCredits } from '../../../functions/admin/adjust-credits.ts';
import { handler as listAccounts } from '../../../functions/admin/list-accounts.ts';
import { handler as createApiKey } from '../../../functions/api-keys/create-api-key.ts';
import { dayOf } from '../../../functions/audit/model.ts';
import { listAudit } from '../../../functions/audit/store.ts';
import { handler as changePassword } from '../../../functions/auth/change-password.ts';
import type { Role } from '../../../functions/shared/actor.ts';
import { handler as getCurrentUser } from '../../../functions/users/get-current-user.ts';
import { handler as getUser } from '../../../functions/users/get-user.ts';
import { setRole } from '../../../functions/users/promotion.ts';
import { handler as updateUser } from '../../../functions/users/update-user.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, password, registerConfirmed, signIn } from '../../support/small-people.ts';

const cloud = useSmallCloud();

const create = (token: string, scopes: readonly string[]) =>
  cloud.request(createApiKey, { method: 'POST', token, json: { name: 'Key', scopes } });
const withKey = (key: string) => ({ headers: { 'x-api-key': key } });

const personOf = async (role: Role): Promise<Person> => {
  const person = await registerConfirmed(cloud);
  await setRole(person.email, role);
  return { ...person, ...(await signIn(cloud, person.email)) };
};

describe('an API key', () => {
  it('[C37] administers with a scope of its own alone, which only who has a role can give', async () => {
    const plain = await registerConfirmed(cloud);
    const refused = await create(plain.token, ['admin']);
    expect([refused.status, refused.body.code]).toEqual([403, 'PERMISSION_DENIED']);
    const admin = await personOf('admin');
    const { body: usual } = await create(admin.token, ['account', 'videos:read']);
    const denied = await cloud.request(listAccounts, withKey(usual.key));
    expect([denied.status, denied.body.required_scope]).toEqual([403, 'admin']);
    const other = { ...withKey(usual.key), params: { id: plain.userId } };
    expect((await cloud.request(getUser, other)).status).toBe(404);
    const { body: strong } = await create(admin.token, ['account', 'admin']);
    expect((await cloud.request(listAccounts, withKey(strong.key))).status).toBe(200);
    const seen = await cloud.request(getUser, { ...withKey(strong.key), params: { id: plain.userId } });
    expect(seen.body).toMatchObject({ id: plain.userId });
    const days = (Date.parse(strong.expires_at) - Date.parse(strong.created_at)) / 86_400_000;
    expect(days).toBeCloseTo(90, 1);
    const amount = { amount: 5, reason: 'Sorry' };
    const params = { id: plain.userId };
    const adjust = { method: 'POST', ...withKey(strong.key), params, json: amount } as const;
    expect((await cloud.request(adjustCredits, adjust)).status).toBe(200);
    const { events } = await listAudit(dayOf(new Date()), { limit: 100 });
    expect(events.find(({ action }) => action === 'credits.adjusted')?.details).toMatchObject({
      api_key: strong.id,
    });
    const json = { role: 'admin' };
    const own = { method: 'PATCH', ...withKey(strong.key), params: { id: plain.userId }, json } as const;
    const given = await cloud.request(updateUser, own);
    expect([given.status, given.body.required_scope]).toEqual([403, 'sign-in']);
    const manager = await personOf('manager');
    const { body: lesser } = await create(manager.token, ['admin']);
    const answer = await cloud.request(listAccounts, withKey(lesser.key));
    expect([answer.status, answer.body.code]).toEqual([403, 'PERMISSION_DENIED']);
  });

  it.each<[string, (admin: Person) => Promise<unknown>]>([
    ['role', ({ email }) => setRole(email, 'user')],
    [
      'password',
      ({ token }) =>
        cloud.request(changePassword, {
          method: 'POST',
          token,
          json: { current_password: password, new_password: 'another password 456' },
        }),
    ],
  ])(
    '[C37] with a role ends when the %s of its owner changes, and one without goes on',
    async (_, change) => {
      const admin = await personOf('admin');
      const [strong, usual] = [
        await create(admin.token, ['account', 'admin']),
        await create(admin.token, ['account']),
      ];
      expect((await cloud.request(getCurrentUser, withKey(strong.body.key))).status).toBe(200);
      await change(admin);
      const ended = await cloud.request(getCurrentUser, withKey(strong.body.key));
      expect([ended.status, ended.body.code]).toEqual([401, 'INVALID_API_KEY']);
      expect((await cloud.request(listAccounts, withKey(strong.body.key))).status).toBe(401);
      expect((await cloud.request(getCurrentUser, withKey(usual.body.key))).status).toBe(200);
    },
  );
});
