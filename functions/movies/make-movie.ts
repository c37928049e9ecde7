import { http } from '../platform/http/entry.ts';
import { presentVideo } from '../videos/present.ts';
import { orderMovie } from './order-movie.ts';
import { moviesRoutes } from './routes.ts';

/** A movie and its first version in one transaction. */
export const handler = http(moviesRoutes.makeMovie, ({ params, body, headers }, context) =>
  orderMovie(
    {
      projectId: params.id,
      body,
      named: { body: { ...params, ...body }, sent: { ...params, sentBody: context.sentBody } },
      idempotencyKey: headers['idempotency-key'],
    },
    context,
    presentVideo,
  ),
);
