import * as z from 'zod/mini';

/** A queue of work that a request leaves to a function of its own. */
export interface QueueDeclaration {
  /** What a message holds; one that does not fit ends in the dead-letter queue. */
  message: z.ZodMiniType;
  /** Name of the alarm that rings when a message was tried in vain. */
  alarm: string;
  /** What users notice then. */
  impact: string;
  /**
   * Nobody but an operator reads it, as a dead-letter queue: it is FIFO, so that a message that is sent again within
   * five minutes stays one, and rings as soon as there is one.
   */
  parked?: boolean;
  /** Days for which messages that could not be worked on are kept for an operator. @default 14 */
  failuresDays?: number;
  /** Messages of one group come one after the other: `sendInOrder` sends them. */
  ordered?: boolean;
}

/** Mails that bring a one-use link to an account's address. */
export const linkMails = ['reset-password', 'verify-email'] as const;
export type LinkMail = (typeof linkMails)[number];

/** Mails that tell an owner what was done to the account. */
export const noticeMails = [
  'password-changed',
  'password-reset',
  'password-set',
  'address-changed',
  'second-factor-on',
  'second-factor-removed',
  'budget-near',
  'payment-failed',
  'webhook-disabled',
] as const;
export type NoticeMail = (typeof noticeMails)[number];

/** A mail in the words of an account's owner, to that owner. */
export const ownMessage = 'own-message';

/** One attempt at a video; also the input of every task of the workflow. */
const attempt = z.object({
  ownerId: z.string(),
  videoId: z.string(),
  attempt: z.int().check(z.positive()),
  /** Id of the request that the attempt began with. */
  correlationId: z.optional(z.string()),
  /** How many messages of the video were thought lost before this one; an older one is out of date. */
  message: z.optional(z.int()),
});

const webhookAttempt = z.object({
  ownerId: z.string(),
  endpointId: z.string(),
  deliveryId: z.string(),
  /** From 1. */
  attempt: z.int().check(z.positive()),
});

/** What an attempt at a webhook met in place of an answer. */
export const webhookMishaps = ['timeout', 'connection', 'tls', 'dns', 'address_refused', 'lost'] as const;

export const webhookOutcome = z.object({
  at: z.string(),
  milliseconds: z.number(),
  /** Of the answer; absent where there was none. */
  status: z.exactOptional(z.int()),
  mishap: z.exactOptional(z.enum(webhookMishaps)),
  /** The beginning of the answer, 1 KB at most. */
  answer: z.string(),
  /** As the answer asked for. */
  retryAfterSeconds: z.exactOptional(z.number()),
});
export type WebhookOutcome = z.output<typeof webhookOutcome>;

/** Every queue: sending, parsing, needs, variables, dead-letter queue and alarm follow from this record. */
export const queues = {
  /** Attempts at videos of a script or prompt. */
  generation: {
    message: attempt,
    alarm: 'VideosNotStarted',
    impact: 'Videos that were paid for wait until the reconciler adopts them.',
  },
  /** Attempts at versions of movies: many videos that wait hold no movie up, and no movie a video. */
  movies: {
    message: attempt,
    alarm: 'MoviesNotStarted',
    impact: 'Versions of movies that were paid for wait until the reconciler adopts them.',
  },
  /** A run that failed for good and for no reason of its owner's; the words of its video are not in it. */
  broken: {
    message: z.object({
      videoId: z.string(),
      attempt: z.int().check(z.positive()),
      /** Name of the execution. */
      execution: z.string(),
      /** Of the failure card, and what the video was doing. */
      code: z.string(),
      stage: z.string(),
      /** Name of the error that ended the run. */
      cause: z.string(),
    }),
    alarm: 'RunsBroken',
    impact: 'An owner got a failure card in place of a film, and nothing of the owner was the reason.',
    parked: true,
  },
  /** A mail to an address that an account has or had. */
  mail: {
    message: z.union([
      z.object({
        kind: z.enum([...linkMails, ...noticeMails]),
        /** The same order twice is one mail. */
        id: z.string(),
        email: z.string(),
        /** What the notice is about, where that differs: figures and ids, no words of anybody's. */
        about: z.optional(z.string()),
      }),
      z.object({
        kind: z.literal(ownMessage),
        id: z.string(),
        email: z.string(),
        /** The address must still be this account's, and confirmed. */
        userId: z.string(),
        subject: z.string(),
        text: z.string(),
      }),
    ]),
    // Some hold the words of who sent them, and a mail that is later than that helps nobody.
    failuresDays: 5,
    alarm: 'MailsNotSent',
    impact: 'Links to set a new password, and notices of what was done to an account, never arrive.',
  },
  /** What came of a mail, as SES tells EventBridge. */
  feedback: {
    message: z.object({
      'detail-type': z.enum(['Email Bounced', 'Email Complaint Received']),
      detail: z.object({
        bounce: z.optional(
          z.object({
            bounceType: z.string(),
            bouncedRecipients: z.array(z.object({ emailAddress: z.string() })),
          }),
        ),
        complaint: z.optional(
          z.object({ complainedRecipients: z.array(z.object({ emailAddress: z.string() })) }),
        ),
      }),
    }),
    alarm: 'MailFeedbackLost',
    impact: 'Mails go on to addresses that refuse them, which may end in SES refusing all mails.',
  },
  /** Something that Stripe told of; what it is about is asked anew. */
  payments: {
    message: z.object({
      eventId: z.string(),
      type: z.string(),
      objectId: z.string(),
      /** The customer of a subscription. */
      customerId: z.optional(z.string()),
    }),
    alarm: 'PaymentsNotDone',
    impact:
      'Somebody paid and has no credits, or was paid back and still has them, until the next look at Stripe.',
  },
  /** One attempt at a webhook, with all that it takes: who makes it may read nothing. */
  webhooks: {
    message: z.extend(webhookAttempt, {
      url: z.string(),
      /** `webhook-id`: the same for every attempt at an event. */
      id: z.string(),
      body: z.string(),
      /** Whose header signs it beside that of Standard Webhooks. */
      format: z.exactOptional(z.literal('heygen')),
      /** Secrets that sign, the newest first. */
      secrets: z.array(z.string()),
      /** Milliseconds since the epoch; what waited for too long is made by another attempt. */
      claimedAt: z.optional(z.number()),
    }),
    alarm: 'WebhooksNotSent',
    impact:
      'Webhooks are late by an hour or more: their senders end before they have told what became of them.',
    ordered: true,
  },
  /** What came of an attempt at a webhook, and that another one is due. */
  outcomes: {
    message: z.union([
      z.extend(webhookAttempt, { kind: z.literal('attempted'), outcome: webhookOutcome }),
      z.extend(webhookAttempt, { kind: z.literal('due') }),
    ]),
    alarm: 'WebhookOutcomesLost',
    impact: 'Webhooks that arrived are sent again, and logs of deliveries lack attempts.',
  },
  /** A deleted video whose files are looked for once more when no task of it can be running any longer. */
  purge: {
    message: z.union([
      z.object({ videoId: z.string() }),
      z.object({ movieId: z.string() }),
      /** Copies of assets that an attempt of a video made for itself. */
      z.object({ copiesOf: z.string(), attempt: z.int() }),
    ]),
    alarm: 'FilesNotPurged',
    impact:
      'Files of a video or movie that was deleted while it was made, or copies of assets of a video that has ended, ' +
      'may still be stored: those of videos until the daily sweep, copies for a day, those of movies for 90 days.',
  },
  /** An attempt at a video that has ended, or was deleted: vendors that work for it are told to stop. */
  cancellations: {
    message: z.object({ ownerId: z.string(), videoId: z.string(), attempt: z.int().check(z.positive()) }),
    alarm: 'VendorWorkNotCancelled',
    impact: 'Vendors may still make, and bill, scenes of videos that were cancelled, deleted or have failed.',
  },
  /** A project that was deleted, with the videos in it. */
  teardown: {
    message: z.object({ ownerId: z.string(), projectId: z.string() }),
    alarm: 'ProjectsNotRemoved',
    impact: 'Videos of projects that were deleted are still stored, and may still be made.',
  },
  /** An account that was closed. */
  removal: {
    message: z.object({ userId: z.string() }),
    alarm: 'AccountsNotRemoved',
    impact: 'Data of accounts that were deleted is still stored.',
  },
} as const satisfies Record<string, QueueDeclaration>;

export type QueueName = keyof typeof queues;
export type QueueMessage<Name extends QueueName> = z.output<(typeof queues)[Name]['message']>;

export const queueNames = Object.keys(queues) as QueueName[];

/** The variable that says a queue's URL: `GENERATION_QUEUE_URL`. */
export type QueueVariable = `${Uppercase<QueueName>}_QUEUE_URL`;

export const queueVariable = (name: QueueName): QueueVariable =>
  `${name.toUpperCase() as Uppercase<QueueName>}_QUEUE_URL`;
