import { type KinoraError, problem } from '../shared/errors.ts';

/** The same answer for a video that never was, is gone, or is another's. */
export const videoNotFound = (): KinoraError => problem('VIDEO_NOT_FOUND');
