import { updateItem } from '../platform/aws/commit.ts';
import { updateOf } from '../platform/aws/update.ts';
import { setting } from '../platform/env.ts';
import { neighbourhoodOf, sha256 } from '../platform/http/address.ts';
import { addressAdmission, admit, RateLimited } from '../platform/http/admission.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { addressAdmissionKey } from '../platform/http/keys.ts';

const daySeconds = 86_400;

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
  await admitInDay(ip, setting('registrationLimitPerDay'), now);
};

const admitInDay = async (network: string, limit: number, now: Date): Promise<void> => {
  const day = Math.floor(now.getTime() / 1000 / daySeconds);
  const dayEnd = (day + 1) * daySeconds;
  await updateItem({
    Update: updateOf(addressAdmissionKey('registration-day', sha256(`${network}\n${day}`)), {
      add: { registrations: 1 },
      set: { expiresAt: dayEnd },
      condition: 'attribute_not_exists(registrations) OR registrations < :limit',
      values: { limit },
    }),
    onConflict: () =>
      new RateLimited({ limit, remaining: 0, resetSeconds: dayEnd - Math.floor(now.getTime() / 1000) }),
  });
};
