import { keyPart, userPart } from '../shared/keys.ts';
import { shardOfId } from '../shared/shards.ts';

/** Sort keys of an owner's videos, and the partition of what belongs to one video. */
export const videoPart = keyPart('video#');
export const eventPart = keyPart('event#');
/** Sort keys of what a video has at vendors. */
export const remoteJobPart = keyPart('remote#');
/** Sort keys of what vendors called about work of a video, and of who waits for that. */
export const vendorCallPart = keyPart('called#');
export const noticePart = keyPart('notice#');
/** Partition of the places in which videos are made. */
export const placesPart = keyPart('places#');
/** Partition of how many videos wait or are made. */
export const queuePart = keyPart('queue#');

/** An owner's video is addressed by owner and id, so another's id is missing. */
export const videoKey = (ownerId: string, videoId: string) => ({
  pk: userPart.of(ownerId),
  sk: videoPart.of(videoId),
});

/** The whole text of a video whose item holds only its beginning. */
export const textKey = (videoId: string) => ({ pk: videoPart.of(videoId), sk: 'text' });

/** @param seq 0 to 9,999,999,999; keys sort as numbers do */
export const eventKey = (videoId: string, seq: number) => ({
  pk: videoPart.of(videoId),
  sk: eventPart.of(String(seq).padStart(10, '0')),
});

/** Notices of an owner, in order of their videos' creation and of the attempts. */
export const noticeKey = (ownerId: string, videoId: string, attempt: number) => ({
  pk: userPart.of(ownerId),
  sk: noticePart.of(`${videoId}#${attempt}`),
});

/** Sort keys of what an owner was charged for of versions of movies that did not complete. */
const boughtPart = keyPart('bought#');

/** How the sort keys of one movie's begin. */
export const boughtPrefix = (movieId: string): string => boughtPart.of(`${movieId}#`);

/** What a vendor made, or makes, of a scene of a movie. @param name of it among those of the movie */
export const boughtKey = (ownerId: string, movieId: string, name: string) => ({
  pk: userPart.of(ownerId),
  sk: `${boughtPrefix(movieId)}${name}`,
});

const movieTurnPart = keyPart('movie-turn#');

/** Which version of a movie was begun last. */
export const movieTurnKey = (ownerId: string, movieId: string) => ({
  pk: userPart.of(ownerId),
  sk: movieTurnPart.of(movieId),
});

const batchPart = keyPart('batch#');

/**
 * What an owner's batch of videos has made so far.
 *
 * @param hash of the operation and the `Idempotency-Key` header
 */
export const batchKey = (ownerId: string, hash: string) => ({
  pk: userPart.of(ownerId),
  sk: batchPart.of(hash),
});

/** Which attempts hold the places of one shard. */
export const placesKey = (shard: number) => ({ pk: placesPart.of(String(shard)), sk: 'places' });

/** Which accounts wait for a place of one shard. */
export const lineKey = (shard: number) => ({ pk: placesPart.of(String(shard)), sk: 'line' });

/** How many videos of one shard wait or are made. */
export const queueKey = (shard: number) => ({ pk: queuePart.of(String(shard)), sk: 'queue' });

/** That an account has a secret which signs the webhooks of single videos. */
export const jobWebhooksKey = (ownerId: string) => ({ pk: userPart.of(ownerId), sk: 'job-webhooks' });

/** Requests of an account that wait for the end of a video. */
export const waitingKey = (ownerId: string) => ({ pk: userPart.of(ownerId), sk: 'waiting' });

/** Partition of what is remembered of the making of films. */
export const durationsPart = keyPart('durations#');

export const durationsKey = (kind: string, resolution: string) => ({
  pk: durationsPart.of(`${kind}#${resolution}`),
  sk: 'durations',
});

const waitingPart = keyPart('waiting#');

/** Requests of all accounts that wait for the end of a video, one shard of them. */
export const allWaitingKey = (shard: number) => ({ pk: waitingPart.of(String(shard)), sk: 'waiting' });

const activePart = keyPart('active#');

/** Partitions of the index for each of the two: one alone would take 1,000 writes a second at most. */
export const activeShards = 8;

/** What a video that has not ended is: waiting for its run, or in it. */
export type ActiveState = 'pending' | 'processing';

/** One index partition of videos that have not ended, in order of the reconciler's next look. */
export const activePartition = (state: ActiveState, shard: number): string =>
  activePart.of(`${state}#${shard}`);

export const activePartitionOf = (state: ActiveState, videoId: string): string =>
  activePartition(state, shardOfId(videoId, activeShards));
