/** Errors behind an error that are shown, the error itself included. */
const mostCauses = 5;
/** Lines of a stack that are shown of each. */
const mostFrames = 20;

/** An error as the member `debug` of a problem shows it. */
export interface ErrorShown {
  name: string;
  message: string;
  /** Lines of the stack without their `at`, the innermost first. */
  frames: string[];
  cause?: ErrorShown;
}

/** What an error and those behind it say; what is no error has no frames. */
export const debugOf = (error: unknown, depth = 1): ErrorShown => {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error), frames: [] };
  const { name, message, cause, stack = '' } = error;
  const frames = stack.split('\n').flatMap((line) => /^ +at (.+)$/.exec(line)?.[1] ?? []);
  const shown = { name, message, frames: frames.slice(0, mostFrames) };
  return cause === undefined || depth === mostCauses ? shown : { ...shown, cause: debugOf(cause, depth + 1) };
};

/**
 * What the line of a request tells beside its usual fields: names of headers and sizes, no value and no body.
 *
 * @param sent the request's headers and body
 * @param answered the answer's; absent where the function gave none
 */
export const exchangeFields = (sent: Message, answered: Message | undefined): Record<string, unknown> => ({
  request_headers: Object.keys(sent.headers ?? {}).sort(),
  request_characters: sent.body?.length ?? 0,
  response_headers: Object.keys(answered?.headers ?? {}).sort(),
  response_characters: answered?.body?.length ?? 0,
});

interface Message {
  headers?: Readonly<Record<string, unknown>> | undefined;
  body?: string | undefined;
}
