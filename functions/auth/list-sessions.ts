import { getItem } from '../platform/aws/table.ts';
import { http } from '../platform/http/entry.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { hasEnded } from '../platform/http/standing.ts';
import { decodeCursor, encodeCursor } from '../shared/page.ts';
import { presentSession } from './present-session.ts';
import { authRoutes } from './routes.ts';
import { listSessions as readSessions } from './store.ts';

const pageSize = 50;

/** A page may hold fewer than were read: sessions that were ended leave the table by and by. */
export const handler = http(authRoutes.listSessions, async ({ query }, { actor, now }) => {
  const before = decodeCursor(query.cursor);
  const [page, admission = {}] = await Promise.all([
    readSessions(actor.userId, { limit: pageSize, ...(before === undefined ? {} : { before }) }, now),
    getItem(accountAdmissionKey(actor.userId), { consistent: true }),
  ]);
  return {
    sessions: page.sessions
      .filter((session) => !hasEnded(admission, session))
      .map((session) => presentSession(session, actor.sessionId)),
    next_cursor: encodeCursor(page.nextBefore),
  };
});
