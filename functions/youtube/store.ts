import * as z from 'zod/mini';
import { ConditionFailed, commit, type TransactWrite } from '../platform/aws/commit.ts';
import { getItem, type Item, listByPrefix } from '../platform/aws/table.ts';
import { checkOf, updateOf } from '../platform/aws/update.ts';
import { type KinoraError, problem } from '../shared/errors.ts';
import { accountKey, userPart } from '../shared/keys.ts';
import { next } from '../videos/model.ts';
import { changeWrites, loadVideo } from '../videos/store.ts';
import { type FailureCode, failureWords } from './google-failure.ts';
import { channelKey, channelPart, channelsKey, publicationKey, publicationPart, stateKey } from './keys.ts';
import {
  type Channel,
  isOver,
  maxChannels,
  type Publication,
  privacies,
  publicationStages,
  publicationStatuses,
  stateSeconds,
  youtubeUrl,
} from './model.ts';

const channelItem: z.ZodMiniType<Channel> = z.object({
  id: z.string(),
  ownerId: z.string(),
  title: z.string(),
  handle: z.exactOptional(z.string()),
  status: z.enum(['connected', 'revoked']),
  grant: z.string(),
  connectedAt: z.string(),
});

const failureCode = z.enum(Object.keys(failureWords) as [FailureCode, ...FailureCode[]]);
const extra = z.exactOptional(z.enum(['sent', 'refused']));

const publicationItem: z.ZodMiniType<Publication> = z.object({
  id: z.string(),
  ownerId: z.string(),
  videoId: z.string(),
  attempt: z.int(),
  channelId: z.string(),
  metadata: z.object({
    title: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    categoryId: z.string(),
    privacy: z.enum(privacies),
    publishAt: z.exactOptional(z.string()),
    madeForKids: z.boolean(),
    language: z.string(),
  }),
  status: z.enum(publicationStatuses),
  stage: z.exactOptional(z.enum(publicationStages)),
  version: z.int(),
  totalBytes: z.int(),
  sentBytes: z.int(),
  session: z.exactOptional(z.object({ uri: z.string(), finalAt: z.exactOptional(z.string()) })),
  sessions: z.int(),
  youtubeId: z.exactOptional(z.string()),
  thumbnail: extra,
  captions: extra,
  polls: z.int(),
  failures: z.int(),
  privacy: z.exactOptional(z.string()),
  warnings: z.array(failureCode),
  failure: z.exactOptional(failureCode),
  createdAt: z.string(),
  updatedAt: z.string(),
  startedAt: z.exactOptional(z.string()),
  endedAt: z.exactOptional(z.string()),
});

export const channelFromItem = (item: Item): Channel => z.parse(channelItem, item);
export const publicationFromItem = (item: Item): Publication => z.parse(publicationItem, item);

/** The channels of an account; there are few. */
export const listChannels = async (ownerId: string): Promise<Channel[]> => {
  const { items } = await listByPrefix(userPart.of(ownerId), channelPart.prefix, { consistent: true });
  return items.map(channelFromItem);
};

export const loadChannel = async (ownerId: string, id: string): Promise<Channel | undefined> => {
  const item = await getItem(channelKey(ownerId, id), { consistent: true });
  return item === undefined ? undefined : channelFromItem(item);
};

/** A channel of an account. @throws KinoraError 404 `YOUTUBE_CHANNEL_NOT_FOUND`, also for another's */
export const findChannel = async (ownerId: string, id: string): Promise<Channel> => {
  const channel = await loadChannel(ownerId, id);
  if (channel === undefined) throw problem('YOUTUBE_CHANNEL_NOT_FOUND');
  return channel;
};

/**
 * Connects a channel, anew where it was before.
 *
 * @throws ConditionFailed at the commit, where the account is closed; KinoraError 409 `TOO_MANY_YOUTUBE_CHANNELS`
 */
export const channelWrites = (channel: Channel): TransactWrite[] => [
  { Put: { Item: { ...channelKey(channel.ownerId, channel.id), ...channel } } },
  {
    Update: updateOf(channelsKey(channel.ownerId), {
      add: { ids: new Set([channel.id]) },
      condition: 'attribute_not_exists(ids) OR contains(ids, :id) OR size(ids) < :max',
      values: { id: channel.id, max: maxChannels },
    }),
    onConflict: () => problem('TOO_MANY_YOUTUBE_CHANNELS', { limit: maxChannels }),
  },
  {
    ConditionCheck: checkOf(accountKey(channel.ownerId), {
      condition: 'balance >= :none AND attribute_not_exists(deletedAt)',
      values: { none: 0 },
    }),
  },
];

export const deleteChannelWrites = (ownerId: string, id: string): TransactWrite[] => [
  { Delete: { Key: channelKey(ownerId, id) } },
  { Update: updateOf(channelsKey(ownerId), { take: { ids: new Set([id]) } }) },
];

/** Notes that Google no longer takes a grant, unless the channel has another one by now. */
export const markRevoked = async (channel: Channel): Promise<void> => {
  const item = { ...channelKey(channel.ownerId, channel.id), ...channel, status: 'revoked' };
  await commit([
    {
      Put: {
        Item: item,
        ConditionExpression: '#grant = :grant',
        ExpressionAttributeNames: { '#grant': 'grant' },
        ExpressionAttributeValues: { ':grant': channel.grant },
      },
    },
  ]).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

/** A connection that was begun. */
export interface Begun {
  ownerId: string;
  /** SHA-256 of what the browser has that began it. */
  browser: string;
  /** Of PKCE, as Google was told it: it names the verifier, and says nothing of it. */
  challenge: string;
}

export const stateWrite = (
  hash: string,
  { ownerId, browser, challenge }: Begun,
  now: Date,
): TransactWrite => ({
  Put: {
    Item: {
      ...stateKey(hash),
      ownerId,
      browser,
      challenge,
      expiresAt: Math.floor(now.getTime() / 1000) + stateSeconds,
    },
  },
});

/** Who began a connection; undefined for one that was finished, or is too old. */
export const loadState = async (hash: string, now: Date): Promise<Begun | undefined> => {
  const item = await getItem(stateKey(hash), { consistent: true });
  if (item === undefined || Number(item.expiresAt) * 1000 <= now.getTime()) return undefined;
  return z.parse(z.object({ ownerId: z.string(), browser: z.string(), challenge: z.string() }), item);
};

/** Uses a state up. @throws KinoraError 409 `YOUTUBE_STATE_INVALID` where another was first */
export const useState = (hash: string): Promise<void> =>
  commit([
    {
      Delete: { Key: stateKey(hash), ConditionExpression: 'attribute_exists(pk)' },
      onConflict: () => problem('YOUTUBE_STATE_INVALID'),
    },
  ]);

/** The same answer for a publication that never was and for another's. */
export const publicationNotFound = (): KinoraError => problem('PUBLICATION_NOT_FOUND');

export const loadPublication = async (ownerId: string, id: string): Promise<Publication | undefined> => {
  const item = await getItem(publicationKey(ownerId, id), { consistent: true });
  return item === undefined ? undefined : publicationFromItem(item);
};

/** One page of an account's publications, newest first; of those with ids `between` two where that is asked for. */
export const listPublications = async (
  ownerId: string,
  {
    limit,
    before,
    between,
  }: { limit: number; before?: string | undefined; between?: readonly [lowest: string, highest: string] },
): Promise<{ publications: Publication[]; nextBefore?: string }> => {
  const { items, next } = await listByPrefix(userPart.of(ownerId), publicationPart.prefix, {
    limit,
    newestFirst: true,
    after: before === undefined ? undefined : publicationPart.of(before),
    ...(between === undefined
      ? {}
      : { between: [publicationPart.of(between[0]), publicationPart.of(between[1])] }),
  });
  const publications = items.map(publicationFromItem);
  return next === undefined ? { publications } : { publications, nextBefore: publicationPart.idIn(next) };
};

export const newPublicationWrite = (publication: Publication): TransactWrite => ({
  Put: {
    Item: { ...publicationKey(publication.ownerId, publication.id), ...publication },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/**
 * The event of its video that tells how a publication ended; none of one that was cancelled, or has no video any more.
 */
const newsWrites = async (before: Publication, after: Publication): Promise<TransactWrite[]> => {
  if (isOver(before) || (after.status !== 'completed' && after.status !== 'failed')) return [];
  const video = await loadVideo(after.ownerId, after.videoId, { consistent: true });
  if (video === undefined) return [];
  const now = new Date();
  const publication = {
    id: after.id,
    channel_id: after.channelId,
    youtube_url: after.youtubeId === undefined ? null : youtubeUrl(after.youtubeId),
    code: after.failure ?? null,
    warnings: [...after.warnings],
  };
  const event = after.status === 'completed' ? 'published' : 'publication_failed';
  return changeWrites(video, { video: next(video, now, {}), event, publication }, now);
};

const turns = 12;

/**
 * The only way to change a publication: load, decide, commit on condition that nobody changed it meanwhile. How it ends
 * is told by an event of its video, in the same transaction.
 *
 * @param decide the new publication; undefined leaves it as it is
 * @param also further writes of the same transaction
 * @returns it as it stands afterwards; undefined when there is none
 * @throws KinoraError 503 `OVERLOADED` when others were first again and again
 */
export const changePublication = async (
  ownerId: string,
  id: string,
  decide: (before: Publication) => Publication | undefined,
  also: readonly TransactWrite[] = [],
): Promise<Publication | undefined> => {
  for (let turn = 1; turn <= turns; turn += 1) {
    const before = await loadPublication(ownerId, id);
    if (before === undefined) return undefined;
    const decided = decide(before);
    if (decided === undefined) return before;
    const after = { ...decided, version: before.version + 1, updatedAt: new Date().toISOString() };
    try {
      await commit([
        {
          Put: {
            Item: { ...publicationKey(ownerId, id), ...after },
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': before.version },
          },
        },
        ...also,
        ...(await newsWrites(before, after)),
      ]);
      return after;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw problem('OVERLOADED', {}, { retryAfterSeconds: 1 });
};
