import { demandScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { loadBatch } from '../videos/batch-record.ts';
import { submitBatch } from '../videos/submit-batch.ts';
import { entriesOf } from './csv-entries.ts';
import { templatesRoutes } from './routes.ts';
import { loadTemplateVersion } from './store.ts';

export const handler = http(
  templatesRoutes.createTemplateBatch,
  async ({ params, query, body, headers }, context) => {
    const { actor, now, operationId, sentBody } = context;
    demandScope(actor, 'videos:write');
    const idempotencyKey = headers['idempotency-key'];
    // What is left of a batch is made of the version that it began with.
    const before = await loadBatch({ ownerId: actor.userId, operationId, key: idempotencyKey }, now);
    const template = await loadTemplateVersion(params.id, query.version ?? before?.templateVersion);
    const about = { template: params.id, query };
    return submitBatch(
      {
        entries: entriesOf(template, body, { project_id: query.project_id }),
        body: { ...about, body },
        sent: { ...about, body: sentBody },
        idempotencyKey,
        maxCost: query.max_cost,
        templateVersion: template.version,
      },
      context,
    );
  },
);
