import { type KinoraError, problem } from '../shared/errors.ts';

/** The same answer for a job that never was, is gone, or is another's. */
export const jobNotFound = (): KinoraError => problem('JOB_NOT_FOUND');
