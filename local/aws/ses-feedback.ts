/** One thing that SES tells of a mail. */
interface Feedback {
  /** As configuration sets name it. */
  type: 'BOUNCE' | 'COMPLAINT';
  /** As EventBridge names it. */
  detailType: string;
  detail: object;
}

interface Sent {
  messageId: string;
  from: string;
  to: string[];
  /** Name of the configuration set. */
  set: string;
}

/**
 * What comes back of a mail to SES's simulator of mailboxes: `bounce@`, `bounce+label@`, `complaint@`; of any other
 * address nothing.
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const feedbackOf = (address: string, { messageId, from, to, set }: Sent): Feedback[] => {
  const [, mailbox] = /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/.exec(address) ?? [];
  const timestamp = new Date().toISOString();
  const tags = { 'ses:configuration-set': [set] };
  const mail = { timestamp, source: from, messageId, destination: to, tags };
  if (mailbox === 'bounce') {
    const bounce = {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress: address, action: 'failed', status: '5.1.1' }],
      timestamp,
    };
    return [{ type: 'BOUNCE', detailType: 'Email Bounced', detail: { eventType: 'Bounce', bounce, mail } }];
  }
  if (mailbox !== 'complaint') return [];
  const complaint = {
    complainedRecipients: [{ emailAddress: address }],
    complaintFeedbackType: 'abuse',
    timestamp,
  };
  const detail = { eventType: 'Complaint', complaint, mail };
  return [{ type: 'COMPLAINT', detailType: 'Email Complaint Received', detail }];
};
