import * as z from 'zod/mini';
import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { idempotencyWrites } from '../platform/http/idempotency.ts';
import { reply } from '../platform/http/reply.ts';
import { invalid } from '../platform/http/validation.ts';
import { newId } from '../shared/ids.ts';
import { definitionProblems } from './definition-problems.ts';
import { kindOf } from './model.ts';
import { presentTemplate } from './present.ts';
import { templatesRoutes } from './routes.ts';
import { loadTemplateVersion, newTemplateWrites } from './store.ts';

export const handler = http(templatesRoutes.createTemplate, async ({ body, headers }, context) => {
  const { actor, admission, now, operationId, sentBody } = context;
  const { name, description, request, variables } = body;
  const errors = definitionProblems({ request, variables });
  if (errors.length > 0) throw invalid(errors);
  const template = {
    id: newId(now.getTime()),
    name,
    ...(description === undefined ? {} : { description }),
    kind: kindOf(request),
    version: 1,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    request,
    variables,
  };
  const answer = reply(presentTemplate(template), {
    headers: { location: `/api/v1/templates/${template.id}` },
  });
  const represent = async (recorded: unknown) => {
    const { id } = z.parse(z.object({ id: z.string() }), recorded);
    return presentTemplate(await loadTemplateVersion(id));
  };
  const key = headers['idempotency-key'];
  await commit([
    ...idempotencyWrites(
      { ownerId: actor.userId, operationId, key, body, sent: sentBody, represent },
      answer,
      now,
    ),
    ...(admission === undefined ? [] : [admission]),
    ...newTemplateWrites(template),
    auditWrite({ action: 'template.created', actorId: actor.userId, targetId: template.id }, context),
  ]);
  return answer;
});
