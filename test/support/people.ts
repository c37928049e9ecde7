import type { Role } from '../../functions/shared/actor.ts';
import { setRole } from '../../functions/users/promotion.ts';
import type { TestCloud, TestUser } from './cloud.ts';

/** Signs a user in again. @throws Error when that is refused */
export const logInAgain = async (cloud: TestCloud, user: TestUser): Promise<TestUser> => {
  const { email, password } = user;
  const { status, body } = await cloud.request('POST', '/api/v1/auth/login', { body: { email, password } });
  if (status !== 200) throw new Error(`login: ${JSON.stringify(body)}`);
  return { ...user, token: String(body.access_token), refreshToken: String(body.refresh_token) };
};

/**
 * A user of a role, signed in as such. The stores of this process must know the cloud's table (`useTable`): there
 * is no request that makes the first administrator.
 */
export const personOf = async (
  cloud: TestCloud,
  role: Role,
  overrides: Record<string, unknown> = {},
): Promise<TestUser> => {
  const user = await cloud.register(overrides);
  if (role === 'user') return user;
  await setRole(user.email, role);
  return await logInAgain(cloud, user);
};
