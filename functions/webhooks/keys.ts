import { keyPart, userPart, webhooksPart } from '../shared/keys.ts';

/** The endpoints of an account with their secrets; in a partition of its own, which few functions may reach. */
export const webhooksKey = (ownerId: string) => ({ pk: webhooksPart.of(ownerId), sk: 'webhooks' });

const deliveryPart = keyPart('webhook-delivery#');

/** Sort keys of the deliveries to one endpoint, in order of their ids. */
export const deliveriesPart = (endpointId: string) => keyPart(`${deliveryPart.prefix}${endpointId}#`);

/** A delivery to an endpoint of an account. */
export const deliveryKey = (ownerId: string, endpointId: string, deliveryId: string) => ({
  pk: userPart.of(ownerId),
  sk: deliveriesPart(endpointId).of(deliveryId),
});

/** Whose delivery a key is of, and to which endpoint. */
export const deliveryIn = ({ pk, sk }: { pk: string; sk: string }) => {
  const [endpointId = '', deliveryId = ''] = deliveryPart.idIn(sk).split('#');
  return { ownerId: userPart.idIn(pk), endpointId, deliveryId };
};

const healthPart = keyPart('webhook-health#');
export const healthPrefix = healthPart.prefix;

/** That deliveries to an endpoint fail; there is none while they do not. */
export const healthKey = (ownerId: string, endpointId: string) => ({
  pk: userPart.of(ownerId),
  sk: healthPart.of(endpointId),
});
export const endpointOfHealth = (sk: unknown): string => healthPart.idIn(sk);

const usePart = keyPart('webhook-use#');

/** Deliveries of an account on one day, `2026-11-29`; counted in several items, the first of which has the number 0. */
export const webhookUseKey = (ownerId: string, day: string, shard = 0) => ({
  pk: userPart.of(ownerId),
  sk: usePart.of(shard === 0 ? day : `${day}#${shard}`),
});

const duePart = keyPart('webhooks-due#');

/** Partitions of the index for deliveries that wait for an attempt, in order of its time. */
export const dueShards = 4;
export const duePartition = (shard: number): string => duePart.of(String(shard));
