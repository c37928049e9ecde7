import * as z from 'zod/mini';
import { type Quality, qualities } from '../engines/frame-size.ts';
import { commit } from '../platform/aws/commit.ts';
import { getItem, type Item } from '../platform/aws/table.ts';
import { updateOf } from '../platform/aws/update.ts';
import { shardOfId } from '../shared/shards.ts';
import { durationsKey } from './keys.ts';
import { videoKinds } from './kinds.ts';
import type { Video } from './model.ts';
import type { VideoRequest } from './video-request.ts';

/** How long the making of one film took. */
export interface Duration {
  /** From its first task to its end. */
  workSeconds: number;
  /** Length of the film as it was estimated when it was asked for. */
  filmSeconds: number;
  /** Seconds since the epoch at which it ended. */
  endedAt: number;
}

/** What is remembered of films, by kind and quality. */
export type Durations = (of: Pick<VideoRequest, 'kind' | 'resolution'>) => readonly Duration[];

/**
 * Films that are remembered of each kind and quality: the item stays below 1 KB, so a write is one unit and a thousand
 * films a second find room. Each film has a slot by its id, whose last one it replaces.
 */
export const durationSlots = 32;

const slotName = /^film\d+$/;
const slot = z.tuple([z.number(), z.number(), z.number()]);

const durationsIn = (item: Item = {}): Duration[] =>
  Object.entries(item)
    .filter(([name]) => slotName.test(name))
    .map(([, value]) => {
      const [workSeconds, filmSeconds, endedAt] = z.parse(slot, value);
      return { workSeconds, filmSeconds, endedAt };
    });

/** Remembers how long a completed video took; a second time changes nothing. */
export const rememberDuration = async (video: Video): Promise<void> => {
  const { id, kind, resolution, startedAt, endedAt, estimatedSeconds } = video;
  if (startedAt === undefined || endedAt === undefined) return;
  const [begin, end] = [Date.parse(startedAt) / 1000, Date.parse(endedAt) / 1000];
  const film = [Math.round((end - begin) * 10) / 10, estimatedSeconds, Math.round(end)];
  const key = durationsKey(kind, resolution);
  await commit([
    { Update: updateOf(key, { set: { [`film${shardOfId(id, durationSlots)}`]: film } }), isDone: () => true },
  ]);
};

/** Reads what is remembered of every kind and quality: eight small items. */
export const readDurations = async (): Promise<Durations> => {
  const wanted = videoKinds.flatMap((kind) => qualities.map((resolution) => ({ kind, resolution })));
  const read = await Promise.all(
    wanted.map(async ({ kind, resolution }) => {
      const films = durationsIn(await getItem(durationsKey(kind, resolution)));
      return [nameOf(kind, resolution), films] as const;
    }),
  );
  const found = new Map(read);
  return ({ kind, resolution }) => found.get(nameOf(kind, resolution)) ?? [];
};

const nameOf = (kind: string, resolution: Quality): string => `${kind}#${resolution}`;
