import { expect, it } from 'vitest';
import { handler as register } from '../../../functions/auth/register-user.ts';
import { handler as getSharedPage } from '../../../functions/shares/get-shared-page.ts';
import { sharesRoutes } from '../../../functions/shares/routes.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';

const cloud = useSmallCloud({ rateLimitPerMinute: 2 });

it('shared pages count apart from other calls of the same network without an account', async () => {
  const open = () => cloud.request(getSharedPage, { params: { token: 'nobody' } });
  const statuses = [await open(), await open(), await open()].map(({ status }) => status);
  expect(statuses).toEqual([404, 404, 429]);
  expect(sharesRoutes.getSharedFile.countedAs).toBe('shared-page');
  const other = await cloud.request(register, { method: 'POST', json: {} });
  expect(other.status).toBe(422);
});
