import type { FalModel } from './model.ts';
import { kling } from './models/kling.ts';
import { ltx } from './models/ltx.ts';

/** Every model of fal that is an engine. */
export const falModels: readonly FalModel[] = [kling, ltx];
