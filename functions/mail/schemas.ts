import * as z from 'zod/mini';

/** One message of the mail queue; `platform/aws/queue.ts` sends it. */
export const mailOrder = z.object({
  kind: z.enum(['reset-password', 'verify-email']),
  id: z.string(),
  email: z.string(),
});
export type MailOrder = z.output<typeof mailOrder>;
