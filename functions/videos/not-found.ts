import { KinoraError } from '../shared/errors.ts';

/** The same answer for a video that never was, is gone, or is another's. */
export const videoNotFound = (): KinoraError =>
  new KinoraError('not_found', 'VIDEO_NOT_FOUND', 'Video not found');
