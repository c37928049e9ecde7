import { parsePart } from '../platform/http/validation.ts';
import { avatarRequest, promptRequest } from './generation-request.ts';
import type { GenerationRequest } from './quote-video.ts';
import { generateBody, promptBody } from './schemas.ts';
import { textsProblem } from './script-or-prompt.ts';

/**
 * What is wished for where a body may have a script or a prompt, by the rules of the route that makes such videos.
 *
 * @throws KinoraError 422 `VALIDATION_ERROR`
 */
export const wishOf = (body: {
  script?: string | undefined;
  prompt?: string | undefined;
}): GenerationRequest => {
  const mistake = textsProblem(body);
  if (mistake !== undefined) throw mistake;
  return body.prompt === undefined
    ? avatarRequest(parsePart('body', generateBody, body))
    : promptRequest(parsePart('body', promptBody, body));
};
