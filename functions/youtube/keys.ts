import { keyPart, userPart } from '../shared/keys.ts';

/** Channels, publications and the day's count of an account stand in its own partition, and go with it. */
export const channelPart = keyPart('youtube-channel#');
export const channelKey = (ownerId: string, channelId: string) => ({
  pk: userPart.of(ownerId),
  sk: channelPart.of(channelId),
});

/** Which channels an account has: what its limit counts. */
export const channelsKey = (ownerId: string) => ({ pk: userPart.of(ownerId), sk: 'youtube-channels' });

export const publicationPart = keyPart('publication#');
export const publicationKey = (ownerId: string, id: string) => ({
  pk: userPart.of(ownerId),
  sk: publicationPart.of(id),
});

export const publicationsDayKey = (ownerId: string, day: number) => ({
  pk: userPart.of(ownerId),
  sk: `publications-day#${day}`,
});

const statePart = keyPart('youtube-state#');
/** A connection that was begun, by the hash of its state. */
export const stateKey = (hash: string) => ({ pk: statePart.of(hash), sk: 'state' });
