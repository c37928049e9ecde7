/** Queues of work, and what users notice when their messages are tried in vain; as functions/shared/queues.ts has it. */
export const deadLetterQueues: readonly { name: string; impact: string }[] = [
  { name: 'generation', impact: 'Videos that were paid for wait until the reconciler adopts them.' },
  { name: 'movies', impact: 'Versions of movies that were paid for wait until the reconciler adopts them.' },
  {
    name: 'broken',
    impact: 'An owner got a failure card in place of a film, and nothing of the owner was the reason.',
  },
  {
    name: 'mail',
    impact: 'Links to set a new password, and notices of what was done to an account, never arrive.',
  },
  {
    name: 'feedback',
    impact: 'Mails go on to addresses that refuse them, which may end in SES refusing all mails.',
  },
  {
    name: 'payments',
    impact:
      'Somebody paid and has no credits, or was paid back and still has them, until the next look at Stripe.',
  },
  {
    name: 'webhooks',
    impact:
      'Webhooks are late by an hour or more: their senders end before they have told what became of them.',
  },
  { name: 'outcomes', impact: 'Webhooks that arrived are sent again, and logs of deliveries lack attempts.' },
  {
    name: 'purge',
    impact:
      'Files of a video or movie that was deleted while it was made, or copies of assets of a video that has ended, may still be stored: those of videos until the daily sweep, copies for a day, those of movies for 90 days.',
  },
  {
    name: 'cancellations',
    impact: 'Vendors may still make, and bill, scenes of videos that were cancelled, deleted or have failed.',
  },
  {
    name: 'teardown',
    impact: 'Videos of projects that were deleted are still stored, and may still be made.',
  },
  { name: 'removal', impact: 'Data of accounts that were deleted is still stored.' },
];
