import { defineTriggers } from '../shared/contract.ts';

/** Mails go out here and nowhere else. */
export const mailTriggers = defineTriggers({
  sendMail: {
    summary:
      'Sends a mail with a one-use link that somebody asked for, or a notice of what was done to an account.',
    on: 'queue',
    queue: 'mail',
    batchSize: 5,
    needs: ['table:get', 'table:put', 'table:update', 'mail:send'],
    settings: ['siteUrl'],
    timeoutSeconds: 60,
  },
});
