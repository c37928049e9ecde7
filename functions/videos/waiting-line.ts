/** A video in the index of those that have not ended. */
export interface ActiveVideo {
  ownerId: string;
  videoId: string;
}

/** Who waits, in the order in which places are given to accounts. */
export interface WaitingLine {
  running: number;
  waiting: number;
  /** From 1; undefined for one that does not wait. */
  positionOf: (videoId: string) => number | undefined;
  /** Where a further video of an account would stand. */
  nextPositionOf: (ownerId: string) => number;
}

interface Turn {
  round: number;
  videoId: string;
}

/**
 * Places go to who has fewest: the first video of an account that has none comes before the second one of any, and so
 * on. Within such a round, and within an account, it is the older video; ids are in order of their creation.
 */
export const waitingLine = (
  waiting: readonly ActiveVideo[],
  running: readonly ActiveVideo[],
): WaitingLine => {
  const held = new Map<string, number>();
  for (const { ownerId } of running) held.set(ownerId, (held.get(ownerId) ?? 0) + 1);
  const turns: Turn[] = [];
  for (const { ownerId, videoId } of [...waiting].sort(byId)) {
    const round = (held.get(ownerId) ?? 0) + 1;
    held.set(ownerId, round);
    turns.push({ round, videoId });
  }
  turns.sort((left, right) => left.round - right.round || byId(left, right));
  const positions = new Map(turns.map(({ videoId }, index) => [videoId, index + 1]));
  return {
    running: running.length,
    waiting: waiting.length,
    positionOf: (videoId) => positions.get(videoId),
    nextPositionOf: (ownerId) => {
      const round = (held.get(ownerId) ?? 0) + 1;
      const later = turns.findIndex((turn) => turn.round > round);
      return (later === -1 ? turns.length : later) + 1;
    },
  };
};

const byId = (left: { videoId: string }, right: { videoId: string }): number =>
  left.videoId < right.videoId ? -1 : Number(left.videoId > right.videoId);
