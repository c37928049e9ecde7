import { systemPartition } from '../shared/keys.ts';

/** Where the next sweep of the media bucket begins. */
export const sweepKey = { pk: systemPartition, sk: 'media-sweep' } as const;

/** The reconciler's figures. */
export const reconcilerKey = { pk: systemPartition, sk: 'reconciler' } as const;
