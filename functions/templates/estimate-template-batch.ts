import { http } from '../platform/http/entry.ts';
import { planBatch } from '../videos/plan-batch.ts';
import { entriesOf } from './csv-entries.ts';
import { templatesRoutes } from './routes.ts';
import { loadTemplateVersion } from './store.ts';

export const handler = http(
  templatesRoutes.estimateTemplateBatch,
  async ({ params, query, body }, context) => {
    const template = await loadTemplateVersion(params.id, query.version);
    return planBatch(entriesOf(template, body, { project_id: query.project_id }), query.max_cost, context);
  },
);
