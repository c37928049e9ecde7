import { http } from '../platform/http/entry.ts';
import { presentTemplate } from './present.ts';
import { templatesRoutes } from './routes.ts';
import { loadTemplateVersion } from './store.ts';

export const handler = http(templatesRoutes.getTemplate, async ({ params, query }) =>
  presentTemplate(await loadTemplateVersion(params.id, query.version)),
);
