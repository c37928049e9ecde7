import { auditWrite } from '../audit/store.ts';
import { commit } from '../platform/aws/commit.ts';
import { http } from '../platform/http/entry.ts';
import { templatesRoutes } from './routes.ts';
import { deleteTemplateWrites, loadTemplate } from './store.ts';

export const handler = http(templatesRoutes.deleteTemplate, async ({ params }, context) => {
  const template = await loadTemplate(params.id);
  await commit([
    ...deleteTemplateWrites(template),
    auditWrite({ action: 'template.deleted', actorId: context.actor.userId, targetId: template.id }, context),
  ]);
  return { message: 'The template is deleted; its videos stay.', template_id: template.id };
});
