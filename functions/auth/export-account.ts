import { presentApiKey } from '../api-keys/present.ts';
import { admittedKeysIn, listApiKeys } from '../api-keys/store.ts';
import { presentAsset } from '../assets/present.ts';
import { listAssets } from '../assets/store.ts';
import { presentAllBudgets } from '../budgets/present.ts';
import { presentTransaction } from '../credits/schemas.ts';
import { listLedger } from '../credits/store.ts';
import { presentMovie } from '../movies/present.ts';
import { listMovies } from '../movies/store.ts';
import { planNameOf } from '../plans/model.ts';
import { getItem } from '../platform/aws/table.ts';
import { http } from '../platform/http/entry.ts';
import { accountAdmissionKey } from '../platform/http/keys.ts';
import { hasEnded } from '../platform/http/standing.ts';
import { presentProject } from '../projects/schemas.ts';
import { listAllProjects } from '../projects/store.ts';
import { mapConcurrently } from '../shared/concurrency.ts';
import { encodeCursor } from '../shared/page.ts';
import { presentSubscription } from '../subscriptions/present.ts';
import { loadBilling } from '../subscriptions/store.ts';
import { presentUser } from '../users/schemas.ts';
import { loadAccount, userNotFound } from '../users/store.ts';
import type { Video } from '../videos/model.ts';
import { encodeNoticePlace, listNotices } from '../videos/notifications.ts';
import { presentVideo } from '../videos/present.ts';
import { listVideos, loadText } from '../videos/store.ts';
import { presentEndpoint } from '../webhooks/present.ts';
import { loadWebhooks } from '../webhooks/store.ts';
import { presentChannel, presentPublication } from '../youtube/model.ts';
import { listChannels, listPublications } from '../youtube/store.ts';
import { presentSession } from './present-session.ts';
import { authRoutes } from './routes.ts';
import { listSessions } from './store.ts';

/** Most entries of each list. A hundred whole texts of ten thousand letters fit the 6 MB that a function answers. */
const most = {
  videos: 100,
  assets: 500,
  movies: 10,
  transactions: 500,
  notices: 100,
  publications: 100,
  sessions: 100,
} as const;
/** Long texts read side by side. */
const lanes = 8;

/** The newest of everything; a list that is longer goes on by its own route. */
export const handler = http(authRoutes.exportAccount, async (_input, { actor, now, log }) => {
  const { userId } = actor;
  const [
    account,
    admission = {},
    keys,
    sessions,
    projects,
    files,
    movies,
    films,
    ledger,
    notices,
    billing,
    budgets,
    webhooks,
    channels,
    published,
  ] = await Promise.all([
    loadAccount(userId, { consistent: true }),
    getItem(accountAdmissionKey(userId), { consistent: true }),
    listApiKeys(userId, now),
    listSessions(userId, { limit: most.sessions }, now),
    listAllProjects(userId),
    listAssets(userId, most.assets),
    listMovies(userId, most.movies),
    listVideos(userId, { limit: most.videos }),
    listLedger(userId, { limit: most.transactions }),
    listNotices(userId, { limit: most.notices }),
    loadBilling(userId),
    presentAllBudgets(userId, now),
    loadWebhooks(userId),
    listChannels(userId),
    listPublications(userId, { limit: most.publications }),
  ]);
  if (account === undefined) throw userNotFound();
  const admittedKeys = admittedKeysIn(admission);
  log.info('account_exported');
  return {
    exported_at: now.toISOString(),
    account: {
      ...presentUser(account),
      balance: account.balance,
      owed: account.owedCredits ?? 0,
      active_videos: account.activeVideos,
      last_login_at: account.lastLoginAt ?? null,
    },
    subscription: {
      ...presentSubscription(userId, planNameOf(account), billing),
      customer_id: billing?.customerId ?? null,
    },
    budgets,
    api_keys: keys.filter(({ keyId }) => admittedKeys.has(keyId)).map((key) => presentApiKey(key, admission)),
    sessions: sessions.sessions
      .filter((session) => !hasEnded(admission, session))
      .map((session) => presentSession(session, actor.sessionId)),
    projects: projects.filter(({ deletedAt }) => deletedAt === undefined).map(presentProject),
    assets: files.map(presentAsset),
    movies: movies.map(presentMovie),
    youtube_channels: channels.map(presentChannel),
    publications: published.publications.map(presentPublication),
    videos: await mapConcurrently(films.videos, lanes, withWholeText),
    webhook_endpoints: webhooks.endpoints.map((endpoint) => presentEndpoint(endpoint, now)),
    transactions: ledger.entries.map(presentTransaction),
    notices: notices.notices,
    next_cursors: {
      sessions: encodeCursor(sessions.nextBefore),
      videos: encodeCursor(films.nextBefore),
      transactions: encodeCursor(ledger.nextBefore),
      notices: encodeNoticePlace(notices.next),
      publications: encodeCursor(published.nextBefore),
    },
  };
});

const withWholeText = async (video: Video) =>
  presentVideo(video, { wholeText: video.textTruncated ? await loadText(video.id) : undefined });
