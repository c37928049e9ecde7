import * as z from 'zod/mini';
import type { TransactWrite } from '../platform/aws/commit.ts';
import { getItem } from '../platform/aws/table.ts';
import { checkOf, type ItemChange, updateOf } from '../platform/aws/update.ts';
import { setting } from '../platform/env.ts';
import { sha256 } from '../platform/http/address.ts';
import type { Role } from '../shared/actor.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { secondFactorKey } from './keys.ts';
import { newRecoveryCodes, plainRecoveryCode, stepOfCode } from './totp.ts';

/** The authenticator app of an account. */
export interface SecondFactor {
  userId: string;
  secret: Buffer;
  /** Its owner has shown a code of it: logins demand one from then on. */
  isOn: boolean;
}

const factorItem = z.object({ secret: z.string(), isOn: z.boolean() });

/** Reads an account's second factor; undefined when it never asked for one. */
export const loadSecondFactor = async (userId: string): Promise<SecondFactor | undefined> => {
  const item = await getItem(secondFactorKey(userId), { consistent: true });
  if (item === undefined) return undefined;
  const { secret, isOn } = z.parse(factorItem, item);
  return { userId, secret: Buffer.from(secret, 'base64url'), isOn };
};

const isOnAlready = (): KinoraError => problem('SECOND_FACTOR_ON');

/** Keeps a new secret, which counts once a code of it was shown. */
export const beginSecondFactorWrite = (userId: string, secret: Buffer): TransactWrite => ({
  Put: {
    Item: { ...secondFactorKey(userId), secret: secret.toString('base64url'), isOn: false },
    ConditionExpression: 'attribute_not_exists(pk) OR isOn = :off',
    ExpressionAttributeValues: { ':off': false },
  },
  onConflict: isOnAlready,
});

/**
 * Turns the second factor on, with new recovery codes, of which only hashes are kept.
 *
 * @returns undefined for a wrong code
 */
export const confirmSecondFactor = (
  { userId, secret }: SecondFactor,
  code: string,
  now: Date,
): { write: TransactWrite; recoveryCodes: string[] } | undefined => {
  const step = stepOfCode(secret, code, now);
  if (step === undefined) return undefined;
  const recoveryCodes = newRecoveryCodes();
  const hashes = recoveryCodes.map((recoveryCode) => sha256(plainRecoveryCode(recoveryCode)));
  const write: TransactWrite = {
    Update: updateOf(secondFactorKey(userId), {
      set: { isOn: true, lastStep: step, recoveryHashes: new Set(hashes) },
      condition: 'isOn = :off AND secret = :secret',
      values: { off: false, secret: secret.toString('base64url') },
    }),
    onConflict: isOnAlready,
  };
  return { write, recoveryCodes };
};

/**
 * Uses a code of the app, or a recovery code, up: each works once.
 *
 * @param refused the error when it was used before, at the commit
 * @returns undefined for a wrong code of the app
 */
export const spendCodeWrite = (
  factor: SecondFactor,
  code: string,
  now: Date,
  refused: () => KinoraError,
): TransactWrite | undefined => {
  const use = useOfCode(factor, code, now);
  return use && { Update: updateOf(secondFactorKey(factor.userId), use), onConflict: refused };
};

/**
 * Turns the second factor off for who has a code, under the same conditions as {@link spendCodeWrite}.
 *
 * @returns undefined for a wrong code of the app
 */
export const removeByCodeWrite = (
  factor: SecondFactor,
  code: string,
  now: Date,
  refused: () => KinoraError,
): TransactWrite | undefined => {
  const use = useOfCode(factor, code, now);
  if (use === undefined) return undefined;
  const { ConditionExpression, ExpressionAttributeValues, Key } = checkOf(
    secondFactorKey(factor.userId),
    use,
  );
  return { Delete: { Key, ConditionExpression, ExpressionAttributeValues }, onConflict: refused };
};

/** What using a code up changes, and under which condition it is good. */
const useOfCode = (
  { secret }: SecondFactor,
  code: string,
  now: Date,
): (ItemChange & Required<Pick<ItemChange, 'condition' | 'values'>>) | undefined => {
  const plain = plainRecoveryCode(code);
  if (/^[A-Z2-7]{16}$/.test(plain)) {
    const hash = sha256(plain);
    return {
      take: { recoveryHashes: new Set([hash]) },
      condition: 'contains(recoveryHashes, :hash)',
      values: { hash },
    };
  }
  const step = stepOfCode(secret, code.trim(), now);
  if (step === undefined) return undefined;
  return {
    set: { lastStep: step },
    condition: 'isOn = :on AND lastStep < :step',
    values: { on: true, step },
  };
};

/** The condition that an account has no second factor still, for a session that began without one. */
export const noSecondFactorCheck = (userId: string): TransactWrite => ({
  ConditionCheck: checkOf(secondFactorKey(userId), {
    condition: 'attribute_not_exists(pk) OR isOn = :off',
    values: { off: false },
  }),
  onConflict: () => problem('CODE_REQUIRED'),
});

/** Turns the second factor off. */
export const removeSecondFactorWrite = (userId: string): TransactWrite => ({
  Delete: { Key: secondFactorKey(userId) },
});

/**
 * The role that a session has: where a second factor is demanded of managers and administrators, who signed in
 * without one is a plain user, and can set one up as such. Settings: `demandSecondFactor`.
 */
export const sessionRole = (role: Role, hasSecondFactor: boolean): Role =>
  hasSecondFactor || !setting('demandSecondFactor') ? role : 'user';
