import { type KinoraError, problem } from '../shared/errors.ts';

/** What is wrong where a body has both texts, or none. */
export const textsProblem = ({
  script,
  prompt,
}: {
  script?: string | undefined;
  prompt?: string | undefined;
}): KinoraError | undefined => {
  if ((script === undefined) !== (prompt === undefined)) return undefined;
  const message = 'Send exactly one of script and prompt.';
  const errors = [{ path: 'body.script', message, code: 'SCRIPT_OR_PROMPT' }];
  return problem('VALIDATION_ERROR', {}, { errors });
};
