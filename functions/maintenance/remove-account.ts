import { ownedKeyPart } from '../api-keys/keys.ts';
import { ownerFilesPrefix } from '../assets/keys.ts';
import { commit, type TransactWrite } from '../platform/aws/commit.ts';
import { deletePrefix } from '../platform/aws/media.ts';
import { enqueue } from '../platform/aws/queue.ts';
import { type Item, type Key, listByPrefix } from '../platform/aws/table.ts';
import type { EventContext } from '../platform/events/begin.ts';
import { queueHandler } from '../platform/events/queue.ts';
import { accountAdmissionKey, apiKeyKey } from '../platform/http/keys.ts';
import { closeConnectionsOf } from '../realtime/drop-connections.ts';
import { demandAll, settleConcurrently } from '../shared/concurrency.ts';
import { accountKey, userPart } from '../shared/keys.ts';
import type { QueueMessage } from '../shared/queues.ts';
import { loadAccount } from '../users/store.ts';
import { videoPart } from '../videos/keys.ts';
import type { Video } from '../videos/model.ts';
import { deleteVideoWrite } from '../videos/store.ts';
import { webhooksKey } from '../webhooks/keys.ts';
import { removeVideo } from './remove-video.ts';
import { maintenanceTriggers } from './triggers.ts';

/** Time left in the function with which no further page is begun. */
const marginMilliseconds = 15_000;
/** Two writes for an API key fit into the 100 of a transaction. */
const pageSize = 50;
const videosAtOnce = 4;

/**
 * Removes what hangs on an account that was closed, then the account itself. Each step looks at what is still
 * there, so it goes on wherever it was interrupted; what does not fit into one run is ordered anew.
 */
const removeAccount = async ({ userId }: QueueMessage<'removal'>, context: EventContext): Promise<void> => {
  const { log, now } = context;
  const account = await loadAccount(userId, { consistent: true });
  if (account === undefined) return log.info('account_removed_before', { user_id: userId });
  if (account.deletedAt === undefined) throw new Error('An account that nobody closed is not removed');
  await closeConnectionsOf(userId);
  // What the removal does to its videos is told to no webhook any more.
  await commit([{ Delete: { Key: webhooksKey(userId) } }]);
  for (const step of [removeVideos, removeItems]) {
    while (await step(userId, now)) {
      if (context.remainingMilliseconds() > marginMilliseconds) continue;
      log.info('account_removal_goes_on', { user_id: userId });
      return enqueue('removal', { userId });
    }
  }
  await deletePrefix(ownerFilesPrefix(userId));
  await commit(lastOfAll(userId).map((Key) => ({ Delete: { Key } })));
  log.info('account_removed', { user_id: userId });
};

/** They go last: they say that the account is closed, and let nothing new in. */
const lastOfAll = (userId: string): Key[] => [accountKey(userId), accountAdmissionKey(userId)];

/** @returns whether there were any; files, events and texts follow by the stream, as with every deleted video */
const removeVideos = async (userId: string, now: Date): Promise<boolean> => {
  const page = { limit: pageSize, keysOnly: true, consistent: true };
  const { items } = await listByPrefix(userPart.of(userId), videoPart.prefix, page);
  const deletion = (video: Video) => [deleteVideoWrite(video)];
  demandAll(
    await settleConcurrently(items, videosAtOnce, ({ sk }) =>
      removeVideo(userId, videoPart.idIn(String(sk)), now, { deletion }),
    ),
  );
  return items.length > 0;
};

/** @returns whether there was anything but what goes last */
const removeItems = async (userId: string): Promise<boolean> => {
  const page = { limit: pageSize, keysOnly: true, consistent: true };
  const { items } = await listByPrefix(userPart.of(userId), undefined, page);
  const kept = new Set(lastOfAll(userId).map(({ sk }) => sk));
  const writes = items.filter(({ sk }) => !kept.has(String(sk))).flatMap(removalWrites);
  await commit(writes);
  return writes.length > 0;
};

const removalWrites = ({ pk, sk }: Item): TransactWrite[] => {
  const own: TransactWrite = { Delete: { Key: { pk, sk } } };
  return ownedKeyPart.matches(String(sk))
    ? [own, { Delete: { Key: apiKeyKey(ownedKeyPart.idIn(sk)) } }]
    : [own];
};

export const handler = queueHandler(maintenanceTriggers.removeAccount, removeAccount);
