import { cachedReads } from '../platform/cached-read.ts';
import { http } from '../platform/http/entry.ts';
import { privateMaxAge, reply } from '../platform/http/reply.ts';
import { decodeCursor, encodeCursor, maxPageSize, maxSkip, nextPageHeaders } from '../shared/page.ts';
import { presentSummary } from './present.ts';
import { templatesRoutes } from './routes.ts';
import { listTemplates } from './store.ts';

const cacheSeconds = 60;
/** Pages that an instance keeps: a full one is some 200 KB. */
const cachedPages = 100;

const pages = cachedReads<Awaited<ReturnType<typeof listTemplates>>>(cacheSeconds * 1000, cachedPages);

export const handler = http(templatesRoutes.listTemplates, async ({ query }, { actor, now }) => {
  const skip = Math.min(query.skip, maxSkip);
  const limit = Math.min(Math.max(1, query.limit), maxPageSize);
  const before = decodeCursor(query.cursor);
  // Nobody is told what another caller was told, though today all are told the same.
  const key = JSON.stringify([actor.userId, actor.role, skip, limit, before]);
  const { templates, nextBefore } = await pages(key, now, () =>
    listTemplates({ limit: skip + limit, before }),
  );
  return reply(templates.slice(skip).map(presentSummary), {
    headers: {
      ...privateMaxAge(cacheSeconds),
      ...nextPageHeaders(`/api/v1/templates?limit=${limit}`, encodeCursor(nextBefore)),
    },
  });
});
