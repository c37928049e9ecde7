import { http } from '../platform/http/entry.ts';
import { submitVideo } from '../videos/submit.ts';
import { wishOf } from '../videos/wish.ts';
import { jobsRoutes } from './routes.ts';

/** The id of the caller's data names nothing here: it is echoed as the `callback_id` of the video. */
export const handler = http(jobsRoutes.processData, async ({ body: sent, query, headers }, context) => {
  const body = { ...sent, callback_id: query.data_id ?? sent.callback_id };
  return submitVideo(
    {
      wish: wishOf(body),
      body,
      idempotencyKey: headers['idempotency-key'],
      maxCost: body.max_cost,
      location: (id) => `/task/${id}`,
    },
    // What names the data is in the query: another name is another request.
    { ...context, sentBody: { data_id: query.data_id, body: context.sentBody } },
    ({ id }) => ({ id, task_id: id }),
  );
});
