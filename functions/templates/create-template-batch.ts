import { demandScope } from '../platform/http/authentication.ts';
import { http } from '../platform/http/entry.ts';
import { KinoraError } from '../shared/errors.ts';
import { loadBatch } from '../videos/batch-record.ts';
import { submitBatch, tellBatch } from '../videos/submit-batch.ts';
import { bareEntriesOf, entriesOf } from './csv-entries.ts';
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
    const about = { template: params.id, query };
    const batch = {
      body: { ...about, body },
      sent: { ...about, body: sentBody },
      idempotencyKey,
      maxCost: query.max_cost,
    };
    const found = await loadTemplateVersion(params.id, query.version ?? before?.templateVersion).catch(
      (error: unknown) => {
        if (before === undefined || !(error instanceof KinoraError)) throw error;
        return error;
      },
    );
    // What stands of a batch is told again, whatever became of its template; the rest of it cannot be made any more.
    if (found instanceof KinoraError)
      return tellBatch({ ...batch, entries: bareEntriesOf(body) }, found, context);
    const entries = entriesOf(found, body, { project_id: query.project_id });
    return submitBatch({ ...batch, entries, templateVersion: found.version }, context);
  },
);
