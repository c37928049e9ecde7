import { defineTriggers } from '../shared/contract.ts';

/** Mails go out here and nowhere else, and what came of them comes back. */
export const mailTriggers = defineTriggers({
  sendMail: {
    summary:
      'Sends a mail with a one-use link, a notice of what was done to an account, or what an owner has sent to themselves.',
    on: 'queue',
    queue: 'mail',
    batchSize: 5,
    needs: ['table:get', 'table:put', 'table:update', 'credentials:read', 'mail:send', 'site:address'],
    timeoutSeconds: 60,
  },
  markUndeliverable: {
    summary: 'Marks addresses whose mails came back for good, or whose owners complained of one.',
    on: 'queue',
    queue: 'feedback',
    batchSize: 10,
    needs: ['table:put'],
    timeoutSeconds: 30,
  },
});
