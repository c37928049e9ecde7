import type { Film } from '@kinora/engine/contract';
import { embeddedEngineId } from '../engines/embedded-id.ts';
import { findEngine } from '../engines/registry.ts';
import { contentHash } from './content-hash.ts';
import type { PlannedFrames } from './video-plan.ts';

/**
 * Of the embedded engine in names of what was paid for, whatever its version: it draws a scene anew for nothing, so one
 * that was paid for stays paid. A vendor of another version has to be paid again.
 */
const embeddedEdition = '5';

/** Names a part, for its payment, by all that decides its pictures and its sound; how it is marked up costs nothing. */
export const sourceOf = (
  film: Film,
  targetSeconds: number | undefined,
  engineId: string,
  {
    recording,
    frames,
    direction,
  }: {
    recording?: string | undefined;
    frames?: PlannedFrames | undefined;
    direction?: 'model' | undefined;
  } = {},
): string =>
  contentHash(
    engineId,
    engineId === embeddedEngineId ? embeddedEdition : findEngine(engineId)?.version,
    { ...film, scenes: film.scenes.map(({ bullets: _, ...scene }) => scene) },
    targetSeconds,
    ...(recording === undefined ? [] : [recording]),
    ...(frames === undefined ? [] : [{ first: frames.first.checksum, last: frames.last?.checksum }]),
    ...(direction === undefined ? [] : [{ direction }]),
  );
