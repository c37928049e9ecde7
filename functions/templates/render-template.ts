import { demandScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { invalid } from '../platform/http/validation.ts';
import { presentVideo } from '../videos/present.ts';
import { submitVideo } from '../videos/submit.ts';
import { readRender } from './render.ts';
import { templatesRoutes } from './routes.ts';
import { loadTemplateVersion } from './store.ts';

export const handler = http(templatesRoutes.renderTemplate, async ({ params, body, headers }, context) => {
  demandScope(context.actor, 'videos:write');
  const { values, version, ...options } = body;
  const template = await loadTemplateVersion(params.id, version);
  const { wish, errors } = readRender(template, values, options, {
    values: 'body.values',
    rendered: 'rendered',
  });
  if (wish === undefined) throw invalid(errors);
  const { max_cost: maxCost } = body;
  const idempotencyKey = headers['idempotency-key'];
  return submitVideo(
    { wish, body: { template: params.id, body }, idempotencyKey, maxCost },
    // Which template it is stands in the path: another one is another request.
    { ...context, sentBody: { template: params.id, body: context.sentBody } },
    (video) => presentVideo(video, { wholeText: wish.text }),
  );
});
