import type { Video } from './model.ts';

/** Credits that a video has cost its owner; nothing before it is completed. */
export const chargedFor = ({ status, charged, price }: Video): number =>
  status === 'completed' ? (charged ?? price) : 0;
