import {
  AnswerError,
  ApiError,
  type InputError,
  NetworkError,
  NotSignedInError,
} from '@kinora/client/errors';

/** What a page says of an error. */
export interface Explanation {
  title: string;
  /** What happened and what to do. */
  text: string;
  /** Stable, as the API names it. */
  code: string | undefined;
  requestId: string | undefined;
  /** Mistakes in what was sent, each at its place. */
  errors: readonly InputError[];
  /** Whether the same may work when it is tried again. */
  retryable: boolean;
}

const plain = { code: undefined, requestId: undefined, errors: [] };

/** What to do, where the text of the error does not say it. */
const advice: Readonly<Record<string, string>> = {
  INSUFFICIENT_CREDITS: 'Make it shorter or of lower quality, or buy credits under Account.',
  MAX_COST_EXCEEDED: 'Raise the price limit, or make it shorter or of lower quality.',
  BUDGET_EXCEEDED: 'Raise the budget under Account, or wait for the next day or month.',
  INVALID_LOGIN: 'Check the address and the password. A forgotten password can be set anew.',
  EMAIL_ALREADY_REGISTERED: 'Sign in instead, or set a new password if it is forgotten.',
};

/** Says an error in words for whoever uses the page. */
export const explain = (error: unknown): Explanation => {
  if (error instanceof ApiError) return explainRefusal(error);
  if (error instanceof NetworkError) {
    const text =
      'There is no answer from the server. Check your connection; nothing that was ordered is lost.';
    return { ...plain, title: 'Cannot reach Kinora', text, retryable: true };
  }
  if (error instanceof NotSignedInError) {
    return {
      ...plain,
      title: 'Signed out',
      text: 'Your session has ended. Please sign in again.',
      retryable: false,
    };
  }
  if (error instanceof TypeError && /dynamically imported module/.test(error.message)) {
    const text =
      'A part of this page could not be loaded. Check your connection, or reload: there may be a newer page.';
    return { ...plain, title: 'Cannot reach Kinora', text, retryable: true };
  }
  const text =
    error instanceof AnswerError
      ? 'The server answered something that this page does not understand. Reload the page: it may be out of date.'
      : 'This page made a mistake. Reload it; if it happens again, tell whoever runs this service.';
  return { ...plain, title: 'Something went wrong', text, code: nameOf(error), retryable: true };
};

const explainRefusal = (error: ApiError): Explanation => {
  const { status, code, detail, requestId, errors, retryAfterSeconds } = error;
  const wait = retryAfterSeconds === undefined ? '' : ` Try again in ${Math.ceil(retryAfterSeconds)} s.`;
  const next = advice[code];
  return {
    title: titleOf(status),
    text: `${detail}${next === undefined ? '' : ` ${next}`}${wait}`,
    code,
    requestId,
    errors,
    retryable: status === 409 || status === 429 || status >= 500,
  };
};

const titleOf = (status: number): string => {
  if (status === 404 || status === 410) return 'Not found';
  if (status === 401 || status === 422) return 'Please check and try again';
  if (status === 402) return 'Not enough credits';
  if (status === 403) return 'Not allowed';
  if (status === 429) return 'Too many requests';
  return status >= 500 ? 'Kinora has a problem' : 'This does not work yet';
};

const nameOf = (error: unknown): string | undefined => (error instanceof Error ? error.name : undefined);
