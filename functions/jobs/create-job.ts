import { http } from '../platform/http/entry.ts';
import { parsePart } from '../platform/http/validation.ts';
import { avatarRequest, promptRequest } from '../videos/generation-request.ts';
import { readOutlook } from '../videos/outlook.ts';
import type { GenerationRequest } from '../videos/quote-video.ts';
import { generateBody, promptBody } from '../videos/schemas.ts';
import { textsProblem } from '../videos/script-or-prompt.ts';
import { submitVideo } from '../videos/submit.ts';
import { jobPath, presentJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

export const handler = http(jobsRoutes.createJob, async ({ body, headers }, context) => {
  const mistake = textsProblem(body);
  if (mistake !== undefined) throw mistake;
  const wish = wishOf(body);
  const outlook = await readOutlook(context.now);
  return submitVideo(
    { wish, body, idempotencyKey: headers['idempotency-key'], maxCost: body.max_cost, location: jobPath },
    context,
    (video) => presentJob(video, outlook.of(video)),
  );
});

/** By the rules of the route that makes such videos. @throws KinoraError 422 `VALIDATION_ERROR` */
const wishOf = (body: { prompt?: string | undefined }): GenerationRequest =>
  body.prompt === undefined
    ? avatarRequest(parsePart('body', generateBody, body))
    : promptRequest(parsePart('body', promptBody, body));
