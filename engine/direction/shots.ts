import type { Film, SceneTiming } from '../contract.ts';
import type { Shot } from './direction.ts';

export const shotsOf = (_film: Film, timing: SceneTiming): readonly Shot[] => [
  { from: 0, to: timing.frames, layout: { kind: 'presenter' }, size: 'medium', push: 'none' },
];
