import { ConditionFailed, commit } from '../platform/aws/commit.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { type Undeliverable, undeliverableWrite } from './store.ts';
import { mailTriggers } from './triggers.ts';

type Feedback = QueueMessage<'feedback'>['detail'];

/** A mailbox that is full today is no reason: SES says `Transient` then. */
const addressesIn = ({ bounce, complaint }: Feedback): [string, Undeliverable][] => [
  ...(bounce?.bounceType === 'Permanent' ? bounce.bouncedRecipients : []).map(
    ({ emailAddress }): [string, Undeliverable] => [emailAddress, 'bounced'],
  ),
  ...(complaint?.complainedRecipients ?? []).map(({ emailAddress }): [string, Undeliverable] => [
    emailAddress,
    'complained',
  ]),
];

const markUndeliverable = async (
  { detail }: QueueMessage<'feedback'>,
  { log, now }: EventContext,
): Promise<void> => {
  for (const [email, reason] of addressesIn(detail)) {
    try {
      await commit([undeliverableWrite(email, reason, now)]);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
    log.info('mailbox_marked', { reason });
  }
};

export const handler = queueHandler(mailTriggers.markUndeliverable, markUndeliverable);
