import { demandScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { replayIfAnswered } from '../platform/http/idempotency.ts';
import { invalid } from '../platform/http/validation.ts';
import { presentVideo } from '../videos/present.ts';
import { representBy, submitVideo } from '../videos/submit.ts';
import { readRender } from './render.ts';
import { templatesRoutes } from './routes.ts';
import { loadTemplateVersion } from './store.ts';

export const handler = http(templatesRoutes.renderTemplate, async ({ params, body, headers }, context) => {
  const { actor, now, operationId } = context;
  demandScope(actor, 'videos:write');
  const { values, version, max_cost: maxCost, ...options } = body;
  // Which template it is stands in the path: another one is another request.
  const asked = { template: params.id, body };
  const sentBody = { template: params.id, body: context.sentBody };
  const key = headers['idempotency-key'];
  const represent = representBy(actor.userId, (video) => presentVideo(video));
  /** What was accepted once is answered again, though the template is another now, or gone. */
  const orReplay = async (refusal: unknown): Promise<never> => {
    await replayIfAnswered(
      { ownerId: actor.userId, operationId, key, body: asked, sent: sentBody, represent },
      now,
    );
    throw refusal;
  };
  const template = await loadTemplateVersion(params.id, version).catch(orReplay);
  const { wish, errors } = readRender(template, values, options, {
    values: 'body.values',
    rendered: 'rendered',
  });
  if (wish === undefined) return orReplay(invalid(errors));
  return submitVideo({ wish, body: asked, idempotencyKey: key, maxCost }, { ...context, sentBody }, (video) =>
    presentVideo(video, { wholeText: wish.text }),
  );
});
