import { listIndex } from '../platform/aws/table.ts';
import { cachedRead } from '../platform/cached-read.ts';
import { setting } from '../platform/env.ts';
import type { AnonymousContext } from '../platform/http/context.ts';
import { userPart } from '../shared/keys.ts';
import { type Durations, readDurations } from './durations.ts';
import { type Expectation, expectationOfRunning, expectationOfWaiting } from './expectation.ts';
import { type ActiveState, activePartition, activeShards, videoPart } from './keys.ts';
import { isTerminal, type Video } from './model.ts';
import { type ActiveVideo, type WaitingLine, waitingLine } from './waiting-line.ts';

/** Needs and settings of every function that foretells. */
export const outlookNeeds = ['table:get', 'index:query'] as const;
export const outlookSettings = ['maxRunningVideos'] as const;

/** When it is asked, and where a failure is told. */
type Asked = Pick<AnonymousContext, 'now' | 'log'>;

/** What is foretold of videos. */
export interface Outlook {
  of: (video: Video) => Expectation;
  /** Of one that its owner would ask for now. */
  ofNext: (video: Pick<Video, 'ownerId' | 'kind' | 'resolution' | 'estimatedSeconds'>) => Expectation;
}

/**
 * The keys of all that wait and all that are made, from the index: some 130 bytes each, so that a queue of 10,000 costs
 * 160 read units. Each instance reads them once in so many milliseconds for all who ask.
 */
const readLine = cachedRead(
  async () => {
    const [waiting, running] = await Promise.all([readState('pending'), readState('processing')]);
    return waitingLine(waiting, running);
  },
  () => 2000,
);

const readState = async (state: ActiveState): Promise<ActiveVideo[]> => {
  const shards = Array.from({ length: activeShards }, (_, shard) => activePartition(state, shard));
  const found = await Promise.all(shards.map((partition) => listIndex(partition, {})));
  return found.flatMap(({ entries }) =>
    entries.map(({ pk, sk }) => ({ ownerId: userPart.idIn(pk), videoId: videoPart.idIn(sk) })),
  );
};

const readHistory = cachedRead(readDurations, () => 30_000);

/**
 * Reads what is needed to foretell, which is up to two seconds old. Where that fails nothing is foretold: it is no
 * reason to refuse what was asked for.
 */
export const readOutlook = async ({ now, log }: Asked): Promise<Outlook> => {
  try {
    const [line, durations] = await Promise.all([readLine(now), readHistory(now)]);
    return outlookOf(line, durations, now);
  } catch (error) {
    log.warn('nothing_foretold', { error: error as Error });
    return noOutlook;
  }
};

/** Of a video that has ended nothing is foretold. */
export const noOutlook: Outlook = { of: () => ({}), ofNext: () => ({}) };

/** As {@link readOutlook}, but reads nothing where all videos have ended. */
export const readOutlookOf = async (videos: readonly Video[], asked: Asked): Promise<Outlook> =>
  videos.every(({ status }) => isTerminal(status)) ? noOutlook : readOutlook(asked);

const outlookOf = (line: WaitingLine, durations: Durations, now: Date): Outlook => {
  const at = (position: number) => ({
    position,
    running: line.running,
    places: setting('maxRunningVideos'),
  });
  const ofNext: Outlook['ofNext'] = (video) =>
    expectationOfWaiting(video, at(line.nextPositionOf(video.ownerId)), durations, now);
  return {
    of: (video) => {
      if (isTerminal(video.status)) return {};
      if (video.startedAt !== undefined) return expectationOfRunning(video, video.startedAt, durations, now);
      // The index is a moment behind: one that just came is the next of its account.
      const position = line.positionOf(video.id);
      return position === undefined
        ? ofNext(video)
        : expectationOfWaiting(video, at(position), durations, now);
    },
    ofNext,
  };
};
