import { auditWrite } from '../audit/store.ts';
import type { TransactWrite } from '../platform/aws/commit.ts';
import type { Role } from '../shared/actor.ts';
import { changeAdmissionWrite } from './admission.ts';
import type { Account } from './model.ts';
import { changeAccountWrite } from './store.ts';

/** Who gives or takes a right, and on which occasion. */
export interface RightsOccasion {
  now: Date;
  sourceIp: string;
  requestId: string;
  /** Absent for who holds the keys of the environment. */
  actorId?: string;
}

/** Gives a role. Sessions of the role before end: a token says the role, and lives a while. */
export const roleWrites = (account: Account, role: Role, occasion: RightsOccasion): TransactWrite[] => {
  return [
    changeAccountWrite(account.id, { role }, occasion.now, { was: { role: account.role } }),
    changeAdmissionWrite(account.id, { endSessions: {} }),
    auditWrite(
      { ...whom(account, occasion), action: 'user.role_changed', details: { from: account.role, to: role } },
      occasion,
    ),
  ];
};

/** Shuts an account out at once, sessions, API keys and all, or lets it in again. */
export const suspensionWrites = (
  account: Pick<Account, 'id'>,
  suspended: boolean,
  occasion: RightsOccasion,
  reason?: string,
): TransactWrite[] => {
  const state = suspended ? 'suspended' : 'active';
  return [
    changeAccountWrite(account.id, { isActive: !suspended }, occasion.now),
    changeAdmissionWrite(account.id, { state, ...(suspended ? { endSessions: {} } : {}) }),
    auditWrite(
      {
        ...whom(account, occasion),
        action: suspended ? 'user.suspended' : 'user.unsuspended',
        ...(reason === undefined ? {} : { details: { reason } }),
      },
      occasion,
    ),
  ];
};

const whom = ({ id }: Pick<Account, 'id'>, { actorId }: RightsOccasion) => ({
  targetId: id,
  ...(actorId === undefined ? {} : { actorId }),
});
