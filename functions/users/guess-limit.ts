import { setting } from '../platform/env.ts';
import { addressAdmission, admit } from '../platform/http/admission.ts';
import type { AnonymousContext } from '../platform/http/context.ts';

/**
 * Admits one try of what could be guessed, or of what sends a mail: as many a minute as there may be logins, by
 * address and subject together, so that nobody can lock another out. Settings: `loginLimitPerMinute`.
 *
 * @param subject whose password or mailbox it is about
 */
export const admitTry = async (
  scope: 'login' | 'password' | 'reset' | 'forgot' | 'verification',
  subject: string,
  { sourceIp, now }: Pick<AnonymousContext, 'sourceIp' | 'now'>,
): Promise<void> => {
  const windows = [{ letter: 'l', limit: setting('loginLimitPerMinute') }] as const;
  await admit(addressAdmission({ scope, ip: sourceIp, subject, windows, now }));
};
