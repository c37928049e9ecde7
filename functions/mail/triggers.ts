import { defineTriggers } from '../shared/contract.ts';

/** Mails go out here and nowhere else. */
export const mailTriggers = defineTriggers({
  sendMail: {
    summary: 'Sends the mail with a one-use link that somebody asked for.',
    on: 'queue',
    queue: 'mail',
    batchSize: 5,
    needs: ['table:get', 'table:put', 'table:update', 'credentials:read', 'mail:send'],
    settings: ['siteUrl'],
    timeoutSeconds: 60,
  },
});
