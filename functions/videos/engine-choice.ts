import * as z from 'zod/mini';

/** An engine that may make a video in place of its own, for no more than was held, and by whom there. */
export const standInSchema = z.object({
  engineId: z.string(),
  voiceId: z.string(),
  avatarId: z.string(),
  estimatedSeconds: z.number(),
});
export type StandIn = z.output<typeof standInSchema>;

/**
 * Why an engine makes a video that others might have made. `chosen`: it is the first of those that were allowed which
 * takes the request. `failover`: it stands in for one that did not do it. `reused`: of a scene of a movie, what it made
 * is there and paid for.
 */
export const engineReasonSchema = z.object({
  code: z.enum(['chosen', 'failover', 'reused']),
  /** Engines that did not make it, in order, and why not: a stable code. */
  passed_over: z.array(z.object({ engine: z.string(), code: z.string() })),
});
export type EngineReason = z.output<typeof engineReasonSchema>;

/** Which engine makes a scene of a movie, of those that its owner allowed, and why that one. */
export const sceneEngineSchema = z.object({
  /** Its number in the movie, from 0. */
  scene: z.int(),
  engineId: z.string(),
  engineReason: engineReasonSchema,
});
export type SceneEngine = z.output<typeof sceneEngineSchema>;

/** What events tell of a video that engines were chosen for. */
export interface ToldEngine {
  engineId?: string;
  engineReason?: EngineReason;
}

export const toldEngine = ({ engineId, engineReason }: ToldEngine): ToldEngine =>
  engineId === undefined || engineReason === undefined ? {} : { engineId, engineReason };
