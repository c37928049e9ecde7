import { embeddedEngineId } from '../engines/embedded-id.ts';
import { makersOf } from '../engines/registry.ts';

/** Whether what a film shows with its words is said here: of a presenter whom the embedded engine draws. */
export const isDirected = ({ kind, engineId }: { kind: string; engineId: string }): boolean =>
  kind === 'avatar' && makersOf(engineId, kind).drawer.id === embeddedEngineId;
