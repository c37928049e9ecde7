import { type ToldEngine, toldEngine } from './engine-choice.ts';
import { type Labels, toldLabels } from './labels.ts';
import type { PublicationNews } from './publication-news.ts';
import type { Purchase } from './purchase.ts';
import type { VideoRequest } from './video-request.ts';

export const statuses = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const;
export type VideoStatus = (typeof statuses)[number];

/** What a processing video is doing, in order, and the progress at which each stage begins. */
export const stageStarts = {
  moderating: 0,
  planning: 0.02,
  speaking: 0.04,
  rendering: 0.14,
  stitching: 0.86,
  verifying: 0.93,
  publishing: 0.97,
} as const;
export type VideoStage = keyof typeof stageStarts;
export const stages = Object.keys(stageStarts) as VideoStage[];

/** Why a video failed, and what its owner can do. */
export interface VideoFailure {
  /** Stable, upper case: `CONTENT_REFUSED`. */
  code: string;
  reason: string;
  stage: VideoStage;
  retryable: boolean;
  /** What vendors had made was charged, as the text was the reason. */
  charged: boolean;
  suggestion: string;
  /** The vendor's own words, where a vendor failed. */
  vendor_message?: string;
}

/** What a completed video left in the bucket, as read back by the verify task. */
export interface VideoResult {
  durationSeconds: number;
  bytes: number;
  width: number;
  height: number;
  /** SHA-256 of video.mp4, hex. */
  sha256: string;
}

export interface Video extends VideoRequest {
  id: string;
  ownerId: string;
  status: VideoStatus;
  stage?: VideoStage;
  /** 0..1; never falls within an attempt. */
  progress: number;
  /** Fraction done of each scene, by index, while rendering. */
  sceneFractions?: number[];
  attempt: number; // 1 for the first run; regenerate adds one.
  /** Grows by one with every change; the number of the change's event. */
  seq: number;
  updates?: number; // How often its owner changed it.
  /** Credits quoted and held at creation; the most that completion charges. */
  price: number;
  /** Credits charged at the attempt's end; videos completed before it was noted were charged their price. */
  charged?: number;
  /** Names of what vendors made and this video was charged for when attempts failed or were cancelled. */
  paidTokens?: string[];
  estimatedSeconds: number;
  failure?: VideoFailure;
  result?: VideoResult;
  createdAt: string;
  queuedAt?: string; // When this attempt began to wait; absent for one from before it was noted.
  updatedAt: string;
  startedAt?: string;
  endedAt?: string;
  /** Id of the request that began this attempt; every line of the logs about it has this id. */
  correlationId?: string;
  idempotencyHashes?: string[]; // Recorded answers that hold the text: they go with the video.
  checkAt?: string; // When the reconciler looks at it if nothing happens; absent once terminal.
  messages?: number; // How often its message was thought lost and sent anew.
}

const endings = ['completed', 'failed', 'cancelled'] as const;
export const videoEventTypes = [
  'created',
  'started',
  'stage',
  'progress',
  ...endings,
  'updated',
  'published',
  'publication_failed',
  'deleted',
] as const;
export type VideoEventType = (typeof videoEventTypes)[number];

/** A numbered change as every channel tells it; the labels are told but where progress is, which comes often. */
export interface VideoEvent extends Labels, ToldEngine {
  videoId: string;
  ownerId: string;
  attempt: number;
  seq: number;
  type: VideoEventType;
  status: VideoStatus;
  stage?: VideoStage;
  progress: number;
  at: string;
  correlationId?: string; // For logs; no channel tells it.
  failure?: VideoFailure;
  result?: VideoResult;
  /** The video's, where the event tells how an attempt ended, or that its owner changed it. */
  title?: string;
  projectId?: string; // The video's.
  publication?: PublicationNews;
}

/** What vendors made of an attempt that does not complete, and its owner pays for: credits, and its names. */
export interface Bought {
  credits: number;
  /** What vendors made of another attempt is none of this one's. */
  attempt: number;
  tokens: readonly string[];
  /** Of a movie: what its next version finds. */
  purchases?: readonly Purchase[];
  /** The same of what was paid for before, and goes on at vendors. */
  goingOn?: readonly Purchase[];
}

/** A decided change: what the video becomes, what is told, and what the ledger does. */
export interface Change {
  video: Video;
  event: VideoEventType;
  /** `charge` keeps what is charged of the held credits, `release` gives them back; both free a place in the quota. */
  settlement?: 'charge' | 'release';
  /** What is charged of a movie that does not complete. */
  purchases?: readonly Purchase[];
  publication?: PublicationNews;
}

export type Decide = (video: Video) => Change | undefined;

/** Seconds for which a pending video has waited for its run, whatever its owner changed of it meanwhile. */
export const waitedSeconds = ({ queuedAt, updatedAt }: Video, now: Date): number =>
  (now.getTime() - Date.parse(queuedAt ?? updatedAt)) / 1000;

export const isTerminal = (status: VideoStatus): boolean => endings.some((ending) => ending === status);

/** Whether a change ends the video; one that has ended may still be given another title. */
export const isEnding = ({ event }: Pick<Change, 'event'>): boolean =>
  endings.some((ending) => ending === event);

/** The video behind one more change. */
export const next = (video: Video, now: Date, change: Partial<Video>): Video => ({
  ...video,
  ...change,
  seq: video.seq + 1,
  // Whoever decided first and committed second must not turn the clock back.
  updatedAt: now.toISOString() > video.updatedAt ? now.toISOString() : video.updatedAt,
});

const ended = (video: Video, now: Date, change: Partial<Video>): Video => {
  const { checkAt: _checkAt, sceneFractions: _sceneFractions, ...rest } = next(video, now, change);
  return { ...rest, endedAt: rest.updatedAt };
};

/** A task of an attempt may only move the attempt it belongs to, and only while it runs. */
export const isMoving = (video: Video, attempt: number): boolean =>
  video.attempt === attempt && !isTerminal(video.status);

/** Enters a stage of processing; entering one that is reached or passed changes nothing. */
export const enterStage =
  (attempt: number, stage: VideoStage, now: Date): Decide =>
  (video) => {
    if (!isMoving(video, attempt)) return undefined;
    if (video.stage !== undefined && stages.indexOf(stage) <= stages.indexOf(video.stage)) return undefined;
    const starting = video.status === 'pending';
    const change: Partial<Video> = {
      status: 'processing',
      stage,
      progress: Math.max(video.progress, stageStarts[stage]),
      ...(starting ? { startedAt: now.toISOString() } : {}),
    };
    return { video: next(video, now, change), event: starting ? 'started' : 'stage' };
  };

/** Overall progress at a fraction of a stage. */
export const progressWithin = (stage: VideoStage, fraction: number): number => {
  const following = stages[stages.indexOf(stage) + 1];
  const end = following === undefined ? 1 : stageStarts[following];
  const clamped = Math.min(1, Math.max(0, fraction));
  return Math.round((stageStarts[stage] + (end - stageStarts[stage]) * clamped) * 1000) / 1000;
};

/** Reports a fraction of the current stage; a smaller or equal progress changes nothing. */
export const advance =
  (attempt: number, stage: VideoStage, fraction: number, now: Date): Decide =>
  (video) => {
    if (!isMoving(video, attempt) || video.stage !== stage) return undefined;
    const progress = progressWithin(stage, fraction);
    if (progress <= video.progress) return undefined;
    return { video: next(video, now, { progress }), event: 'progress' };
  };

/** Completes a verified video. `charge`: credits for its true length; never more than was held is charged. */
export const complete =
  (attempt: number, { result, charge }: { result: VideoResult; charge: number }, now: Date): Decide =>
  (video) => {
    if (!isMoving(video, attempt)) return undefined;
    const charged = Math.min(video.price, Math.max(0, charge));
    const change = { status: 'completed', stage: 'publishing', progress: 1, result, charged } as const;
    return { video: ended(video, now, change), event: 'completed', settlement: 'charge' };
  };

/** Ends an attempt that does not complete: what was held is released, but for what vendors were paid. */
const unmade = (video: Video, now: Date, change: Partial<Video>, bought: Bought | undefined) => {
  const isOwn = bought?.attempt === video.attempt;
  const purchases = isOwn ? [...(bought.purchases ?? []), ...(bought.goingOn ?? [])] : [];
  const kept = purchases.length === 0 ? {} : { purchases };
  if (!isOwn || bought.credits === 0)
    return { video: ended(video, now, change), settlement: 'release' as const, ...kept };
  const paidTokens = [...new Set([...(video.paidTokens ?? []), ...bought.tokens])];
  const charged = Math.min(video.price, bought.credits);
  return {
    video: ended(video, now, { ...change, charged, paidTokens }),
    settlement: 'charge' as const,
    ...kept,
  };
};

/** Fails an attempt. @param bought what its owner pays all the same; undefined: nothing */
export const fail =
  (attempt: number, failure: VideoFailure, now: Date, bought?: Bought): Decide =>
  (video) => {
    if (!isMoving(video, attempt)) return undefined;
    const told = { ...failure, charged: bought?.attempt === attempt && bought.credits > 0 };
    return { ...unmade(video, now, { status: 'failed', failure: told }, bought), event: 'failed' };
  };

/** Cancels a video that has not ended. @param bought what its owner pays all the same; undefined: nothing */
export const cancel =
  (now: Date, bought?: Bought): Decide =>
  (video) =>
    isTerminal(video.status)
      ? undefined
      : { ...unmade(video, now, { status: 'cancelled' }, bought), event: 'cancelled' };

/** Puts off the reconciler's next look without telling anybody anything. */
export const nextCheckAt = (now: Date, reconcileAfterSeconds: number): string =>
  new Date(now.getTime() + reconcileAfterSeconds * 1000).toISOString();

const titled: readonly VideoEventType[] = ['completed', 'failed', 'updated'];

/** The event that tells of a change. */
export const eventOf = ({ video, event, publication }: Omit<Change, 'settlement'>): VideoEvent => ({
  videoId: video.id,
  ownerId: video.ownerId,
  attempt: video.attempt,
  seq: video.seq,
  type: event,
  status: video.status,
  ...(video.stage === undefined ? {} : { stage: video.stage }),
  progress: video.progress,
  at: video.updatedAt,
  ...(video.correlationId === undefined ? {} : { correlationId: video.correlationId }),
  ...(video.projectId === undefined ? {} : { projectId: video.projectId }),
  ...(event === 'progress' || event === 'deleted'
    ? {}
    : { ...toldLabels(video, isEnding({ event })), ...toldEngine(video) }),
  ...(titled.some((type) => type === event) ? { title: video.title } : {}),
  ...(publication === undefined ? {} : { publication }),
  ...(event === 'failed' && video.failure !== undefined ? { failure: video.failure } : {}),
  ...(event === 'completed' && video.result !== undefined ? { result: video.result } : {}),
});

/** The last event of a video: that its owner removed it. @param video as it ended */
export const deletionOf = (video: Video, now: Date): VideoEvent =>
  eventOf({ video: next(video, now, {}), event: 'deleted' });

/** Runs a failed video again: a new attempt of the same id, held for anew. */
export const restart =
  (now: Date, checkAt: string, correlationId?: string): Decide =>
  (video) => {
    if (video.status !== 'failed') return undefined;
    const { failure: _failure, endedAt: _end, startedAt: _start, stage: _stage, charged: _, ...rest } = video;
    const begun = correlationId === undefined ? {} : { correlationId };
    const queued = { status: 'pending', progress: 0, queuedAt: now.toISOString() } as const;
    const change = { ...queued, attempt: video.attempt + 1, checkAt, ...begun };
    return { video: next(rest, now, change), event: 'created' };
  };
