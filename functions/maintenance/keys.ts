import { systemPartition } from '../shared/keys.ts';

/** The reconciler's figures. */
export const reconcilerKey = { pk: systemPartition, sk: 'reconciler' } as const;
