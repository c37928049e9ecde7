import { keyPart } from '../shared/keys.ts';

/** Partition of one day's events, e.g. `2026-11-22`. */
export const auditPart = keyPart('audit#');
