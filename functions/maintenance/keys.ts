import { systemPartition } from '../shared/keys.ts';

/** Where the next sweep of the media bucket begins. */
export const sweepKey = { pk: systemPartition, sk: 'media-sweep' } as const;

/** Where the next sweep of uploaded files begins, and what the last one did. */
export const assetSweepKey = { pk: systemPartition, sk: 'asset-sweep' } as const;

/** The reconciler's figures. */
export const reconcilerKey = { pk: systemPartition, sk: 'reconciler' } as const;

/** How far the rounds of the day are that grant plans' credits and remove videos that plans do not keep. */
export const planGrantsKey = { pk: systemPartition, sk: 'plan-grants' } as const;
export const videoExpiryKey = { pk: systemPartition, sk: 'video-expiry' } as const;

/** How far the audit of the ledgers is. */
export const ledgerAuditKey = { pk: systemPartition, sk: 'ledger-audit' } as const;
