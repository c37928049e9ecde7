import type * as z from 'zod/mini';
import { commit } from '../platform/aws/commit.ts';
import { keyIdOf } from '../platform/http/api-key.ts';
import { demandScope } from '../platform/http/authentication.ts';
import type { Context } from '../platform/http/context.ts';
import { http } from '../platform/http/entry.ts';
import { parsePart } from '../platform/http/validation.ts';
import { dropConnectionsOf } from '../realtime/drop-connections.ts';
import { problem } from '../shared/errors.ts';
import type { Account } from './model.ts';
import { roleWrites, suspensionWrites } from './rights.ts';
import { usersRoutes } from './routes.ts';
import { presentUser, rights } from './schemas.ts';
import { updateAccount } from './update-account.ts';
import { visibleAccount } from './visible-account.ts';

/** Who sees an account and may not change it hears so; everybody else hears that it is not there. */
export const handler = http(usersRoutes.updateUser, async ({ params, body }, context) => {
  const { actor } = context;
  const account = await visibleAccount(params.id, actor);
  const isOther = account.id !== actor.userId;
  if (isOther && actor.role !== 'admin') {
    throw problem('PERMISSION_DENIED');
  }
  const { role, is_active, is_superuser, ...profile } = body;
  const asked = [role, is_active, is_superuser].some((right) => right !== undefined);
  if (asked && !isOther) context.log.warn('rights_asked_for_oneself');
  // Whoever finds a key gives no rights that outlive it.
  if (asked) demandScope(actor, 'sign-in');
  // Rights first: they may be refused, and are refused before anything was changed.
  const wanted = isOther ? parsePart('body', rights, { role, is_active }) : {};
  const updated = Object.values(profile).some((value) => value !== undefined)
    ? await updateAccount(account, profile, context)
    : account;
  return presentUser(await giveRights(updated, wanted, context));
});

const giveRights = async (
  account: Account,
  { role, is_active: isActive }: z.output<typeof rights>,
  context: Context,
): Promise<Account> => {
  const occasion = { ...context, actorId: context.actor.userId };
  const after = { ...account };
  if (role !== undefined && role !== account.role) {
    await commit(roleWrites(account, role, occasion));
    after.role = role;
    // A key acts as a plain user, or is refused with its next message.
    await dropConnectionsOf(account.id, ({ sessionId }) => keyIdOf(sessionId) === undefined);
  }
  if (isActive !== undefined && isActive !== account.isActive) {
    await commit(suspensionWrites(account, !isActive, occasion));
    after.isActive = isActive;
    if (!isActive) await dropConnectionsOf(account.id);
  }
  return after;
};
