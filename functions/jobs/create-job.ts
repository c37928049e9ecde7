import { http } from '../platform/http/entry.ts';
import { readOutlook } from '../videos/outlook.ts';
import { submitVideo } from '../videos/submit.ts';
import { wishOf } from '../videos/wish.ts';
import { jobPath, presentJob } from './present.ts';
import { jobsRoutes } from './routes.ts';

export const handler = http(jobsRoutes.createJob, async ({ body, headers }, context) => {
  const wish = wishOf(body);
  const outlook = await readOutlook(context);
  return submitVideo(
    { wish, body, idempotencyKey: headers['idempotency-key'], maxCost: body.max_cost, location: jobPath },
    context,
    (video) => presentJob(video, outlook.of(video)),
  );
});
