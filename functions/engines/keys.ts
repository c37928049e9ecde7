import { keyPart, userPart } from '../shared/keys.ts';

/** Partition of what is known of a vendor: its works in hand, and whether it answers. */
export const vendorPart = keyPart('vendor#');

/** Works that a vendor has in hand, and those that wait for it. */
export const vendorWorksKey = (vendor: string) => ({ pk: vendorPart.of(vendor), sk: 'works' });

/** Whether a vendor answers. */
export const vendorStateKey = (vendor: string) => ({ pk: vendorPart.of(vendor), sk: 'state' });

/** What counts the questions of an account to language models in a day (UTC), by days since the epoch. */
export const modelTextsKey = (ownerId: string, day: number) => ({
  pk: userPart.of(ownerId),
  sk: `model-texts#${day}`,
});
