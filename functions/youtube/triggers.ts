import { defineTriggers } from '../shared/contract.ts';
import { userPart } from '../shared/keys.ts';
import { videoPart } from '../videos/keys.ts';
import { channelPart, publicationPart } from './keys.ts';

/** From a publication that was asked for to the video on YouTube. */
export const youtubeTriggers = defineTriggers({
  startPublication: {
    summary: 'Starts the loop that publishes a video.',
    on: 'event',
    to: { changes: ['INSERT'], pk: userPart.prefix, sk: publicationPart.prefix },
    order: 'item',
    batchSize: 5,
    needs: ['publishing:start'],
    timeoutSeconds: 30,
  },
  publishStep: {
    summary:
      'Takes a publication on: sends the file, thumbnail and captions, and looks at what YouTube makes of them.',
    on: 'workflow',
    workflow: 'publishing',
    task: 'publish',
    partitions: [userPart, videoPart].map(({ prefix }) => `${prefix}*`),
    needs: ['secret:youtube', 'seal-key:read', 'table:get', 'table:put', 'media:read', 'media:list'],
    memoryMegabytes: 512,
    timeoutSeconds: 600,
  },
  revokeYoutubeGrant: {
    summary: 'Ends a grant at Google whose channel was disconnected, or whose account was closed.',
    on: 'event',
    to: { changes: ['REMOVE'], pk: userPart.prefix, sk: channelPart.prefix },
    order: 'item',
    batchSize: 1,
    needs: ['secret:youtube', 'seal-key:read', 'table:get'],
    timeoutSeconds: 60,
  },
});
