import { updateItem } from '../platform/aws/commit.ts';
import { setting } from '../platform/env.ts';
import { neighbourhoodOf, sha256 } from '../platform/http/address.ts';
import { addressAdmission, admit } from '../platform/http/admission.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { dayLimitWrite } from '../platform/http/day-limit.ts';
import { addressAdmissionKey } from '../platform/http/keys.ts';

/**
 * Admits one registration of a network, by minute and by day (UTC). It is counted before anything is known of the
 * address that registers, so that the limit tells nothing of which addresses have an account.
 *
 * @throws RateLimited
 */
export const admitRegistration = async ({
  sourceIp,
  now,
}: Pick<AnonymousContext, 'sourceIp' | 'now'>): Promise<void> => {
  const ip = neighbourhoodOf(sourceIp);
  const windows = [{ letter: 'l', limit: setting('registrationLimitPerMinute') }] as const;
  await admit(addressAdmission({ scope: 'registration', ip, windows, now }));
  const keyOf = (day: number) => addressAdmissionKey('registration-day', sha256(`${ip}\n${day}`));
  await updateItem(dayLimitWrite(keyOf, setting('registrationLimitPerDay'), now));
};
