import type { CallToolResult } from '@modelcontextprotocol/server';
import type { ErrorCode } from '../shared/error-codes.ts';
import type { KinoraError } from '../shared/errors.ts';

const repeat = 'Wait retry_after seconds, then repeat the same call.';

/** What a model can do about an error, where the error's own words name routes and headers. */
const mends: Partial<Record<ErrorCode, string>> = {
  ACCOUNT_ON_HOLD: 'Ask your user to settle the account. Nothing was spent.',
  BUDGET_EXCEEDED: 'Ask your user to raise the budget, or make a shorter video. Nothing was spent.',
  IDEMPOTENCY_KEY_REUSED:
    'The video video_id was made with this key: get_video it first. Take a new request_key for another video alone.',
  INSUFFICIENT_CREDITS: 'Ask your user to add credits, or make a shorter video. Nothing was spent.',
  INSUFFICIENT_SCOPE: 'Ask your user for an API key with required_scope.',
  MAX_COST_EXCEEDED: 'Shorten the text, or ask your user whether it may cost that much.',
  QUALITY_NOT_IN_PLAN: 'Choose a lower quality.',
  TOO_MANY_ACTIVE_VIDEOS: 'Wait until a video of list_videos ends, or cancel one.',
  VALIDATION_ERROR: 'Mend the arguments named in errors; list_catalogue has the ids.',
  VIDEO_ENDED: 'Nothing is left to cancel; get_video tells how it ended.',
  VIDEO_NOT_FOUND: 'Take an id of list_videos.',
};

/** An answer of a tool: the same as data and as text, since many clients show models the text alone. */
export const toolResult = (told: Record<string, unknown>): CallToolResult => ({
  structuredContent: told,
  content: [{ type: 'text', text: JSON.stringify(told) }],
});

/** What a tool answers to an error that its caller may see: what is wrong, where, and how to mend it. */
export const toolError = ({
  code,
  message,
  errors,
  data,
  retryAfterSeconds,
}: KinoraError): CallToolResult => {
  const mend = mends[code as ErrorCode] ?? (retryAfterSeconds === undefined ? undefined : repeat);
  return {
    isError: true,
    ...toolResult({
      code,
      message,
      ...data,
      ...(errors.length === 0
        ? {}
        : { errors: errors.map(({ path, ...told }) => ({ path: path.replace(/^body\./, ''), ...told })) }),
      ...(retryAfterSeconds === undefined ? {} : { retry_after: retryAfterSeconds }),
      ...(mend === undefined ? {} : { mend }),
    }),
  };
};
