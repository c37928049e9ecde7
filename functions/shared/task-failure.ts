import * as z from 'zod/mini';

/** What a failed task tells the workflow, and what the customer may learn of it. */
export interface TaskFailure {
  code: string;
  message: string;
  data: Readonly<Record<string, unknown>>;
}

const failure = z.object({
  code: z.string(),
  message: z.string(),
  data: z.record(z.string(), z.unknown()),
});

const lambdaCause = z.object({ errorMessage: z.string() });

/** The failure as the message of an error: of an error, Lambda passes on its name and message alone. */
export const encodeTaskFailure = ({ code, message, data }: TaskFailure): string =>
  JSON.stringify({ code, message, data });

/**
 * The failure in what Step Functions passes to a `Catch`: `{ Error, Cause }`, where a Lambda's `Cause` is JSON
 * with `errorMessage`. Undefined when the message is none that {@link encodeTaskFailure} wrote.
 */
export const decodeTaskFailure = (caught: { Cause?: string | undefined }): TaskFailure | undefined => {
  const cause = z.safeParse(lambdaCause, json(caught.Cause)).data;
  return z.safeParse(failure, json(cause?.errorMessage)).data;
};

const json = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};
