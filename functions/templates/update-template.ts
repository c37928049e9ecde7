import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { invalid } from '../platform/http/validation.ts';
import { problem } from '../shared/errors.ts';
import { definitionProblems } from './definition-problems.ts';
import { kindOf, maxVersions } from './model.ts';
import { presentTemplate } from './present.ts';
import { templatesRoutes } from './routes.ts';
import { loadTemplateVersion, nextVersionWrites } from './store.ts';

export const handler = http(templatesRoutes.updateTemplate, async ({ params, body }, context) => {
  const { actor, now } = context;
  const before = await loadTemplateVersion(params.id);
  if (body.version !== undefined && body.version !== before.version)
    throw problem('TEMPLATE_CHANGED', { version: before.version });
  if (before.version >= maxVersions) throw problem('TOO_MANY_TEMPLATE_VERSIONS', { limit: maxVersions });
  const { request = before.request, variables = before.variables } = body;
  const errors = definitionProblems({ request, variables });
  if (errors.length > 0) throw invalid(errors);
  const after = {
    ...before,
    name: body.name ?? before.name,
    ...(body.description === undefined ? {} : { description: body.description }),
    kind: kindOf(request),
    version: before.version + 1,
    updatedAt: now.toISOString(),
    request,
    variables,
  };
  await commit([
    ...nextVersionWrites(before, after),
    auditWrite({ action: 'template.updated', actorId: actor.userId, targetId: after.id }, context),
  ]);
  return presentTemplate(after);
});
