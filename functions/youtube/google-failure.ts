import type { VendorAnswer } from '../engines/vendor-http.ts';
/** What Google refused or could not do, in our words; none of Google's, which may quote what owners wrote. */
export const failureWords = {
  CAPTIONS_REFUSED: 'YouTube did not take the captions; everything else is there.',
  CHANNEL_MISSING: 'The Google account has no channel any more: make one, then connect it again.',
  CHANNEL_SUSPENDED: 'YouTube has suspended or closed this channel; its owner can appeal there.',
  LOCKED_PRIVATE:
    'YouTube keeps this video private: it does so with uploads of projects of Google Cloud that it has not audited. ' +
    'The operator has to have the project audited (docs/youtube.md), then publish again; this upload stays private.',
  METADATA_REFUSED: 'YouTube refused the title, description, tags, category or time of publication.',
  PUBLICATION_BROKEN: 'Publishing broke off for a reason of ours; please try again.',
  PUBLICATION_TIMED_OUT: 'YouTube had not finished with the video after two days; look at it there.',
  STILL_PRIVATE: 'YouTube shows another privacy than was asked for; look at the video there.',
  THUMBNAIL_REFUSED:
    'YouTube did not take the thumbnail: channels have to be verified for that; all else is there.',
  UPLOAD_LIMIT_EXCEEDED:
    'The channel has uploaded as much as YouTube lets it in 24 hours; try again tomorrow.',
  UPLOAD_OUTCOME_UNKNOWN:
    'The whole file was sent, and YouTube does not tell what became of it. Look at the channel before you publish again.',
  VIDEO_CHANGED: 'The video was deleted or made anew while it was being sent; nothing of it is on YouTube.',
  VIDEO_REJECTED: 'YouTube rejected the video after the upload; the reason is in YouTube Studio.',
  VIDEO_TOO_LONG: 'The video is longer than YouTube lets this channel upload: verify the channel there.',
  YOUTUBE_GRANT_REVOKED:
    'Google no longer lets us act for this channel: connect it again, then publish again.',
  YOUTUBE_PERMISSION_MISSING: 'This channel does not let us upload: connect it again, with all boxes ticked.',
  YOUTUBE_QUOTA_EXCEEDED:
    'The quota that Google gives this service for a day is used up; it is renewed at midnight in California.',
  YOUTUBE_REFUSED: 'YouTube refused the upload.',
  YOUTUBE_UNAVAILABLE: 'YouTube did not answer for too long; please try again.',
} as const;
export type FailureCode = keyof typeof failureWords;

/** Failures that the same publication may not meet later. */
const retryable: ReadonlySet<FailureCode> = new Set([
  'PUBLICATION_BROKEN',
  'UPLOAD_LIMIT_EXCEEDED',
  'VIDEO_CHANGED',
  'YOUTUBE_QUOTA_EXCEEDED',
  'YOUTUBE_UNAVAILABLE',
]);

/** What an owner is told of a failure, or of what did not go as asked. */
export const describeFailure = (code: FailureCode) => ({
  code,
  message: failureWords[code],
  retryable: retryable.has(code),
});

/** Google refused for good. */
export class GoogleRefused extends Error {
  override readonly name = 'GoogleRefused';
  readonly code: FailureCode;
  /** Google's own word, for logs: `quotaExceeded`. */
  readonly reason: string;

  constructor(code: FailureCode, reason: string) {
    super(`Google refuses: ${reason}`);
    this.code = code;
    this.reason = reason;
  }
}

/** Google may do later what it did not now; or it is unknown whether it did. */
export class GoogleAway extends Error {
  override readonly name = 'GoogleAway';
  readonly retryAfterSeconds: number | undefined;

  constructor(what: string, retryAfterSeconds?: number, cause?: unknown) {
    super(`Google does not answer: ${what}`, { cause });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Source: YouTube Data API, "Errors" and `videos.insert`, `thumbnails.set`, `captions.insert`. */
const codes: Readonly<Record<string, FailureCode>> = {
  quotaExceeded: 'YOUTUBE_QUOTA_EXCEEDED',
  dailyLimitExceeded: 'YOUTUBE_QUOTA_EXCEEDED',
  uploadLimitExceeded: 'UPLOAD_LIMIT_EXCEEDED',
  uploadRateLimitExceeded: 'UPLOAD_LIMIT_EXCEEDED',
  youtubeSignupRequired: 'CHANNEL_MISSING',
  channelClosed: 'CHANNEL_SUSPENDED',
  channelSuspended: 'CHANNEL_SUSPENDED',
  authenticatedUserAccountClosed: 'CHANNEL_SUSPENDED',
  authenticatedUserAccountSuspended: 'CHANNEL_SUSPENDED',
  insufficientPermissions: 'YOUTUBE_PERMISSION_MISSING',
  forbidden: 'YOUTUBE_PERMISSION_MISSING',
};
const passing: ReadonlySet<string> = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'backendError']);

/** Google's one word for an error; the status where there is none. */
export const reasonOf = ({ status, body }: Pick<VendorAnswer, 'status' | 'body'>): string => {
  const { error } = (body ?? {}) as {
    error?: string | { errors?: { reason?: unknown }[]; status?: unknown };
  };
  if (typeof error === 'string') return error;
  const reason = error?.errors?.[0]?.reason ?? error?.status;
  return typeof reason === 'string' && /^\w{1,60}$/.test(reason) ? reason : String(status);
};

/** The error that an answer without success is: whether to try again, or what its owner is told. */
export const refusalOf = (answer: VendorAnswer): GoogleRefused | GoogleAway => {
  const reason = reasonOf(answer);
  const { status, retryAfterSeconds } = answer;
  const code = codes[reason];
  if (code !== undefined) return new GoogleRefused(code, reason);
  if (status === 429 || status >= 500 || status === 408 || passing.has(reason))
    return new GoogleAway(reason, retryAfterSeconds);
  return new GoogleRefused(reason.startsWith('invalid') ? 'METADATA_REFUSED' : 'YOUTUBE_REFUSED', reason);
};
