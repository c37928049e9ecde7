import { keyPart } from '../../shared/keys.ts';
import { videoPart } from '../../videos/keys.ts';

/** Sort keys of what a video has at vendors. */
export const remoteJobPart = keyPart('remote#');

/** One part of one scene. */
export const remoteJobKey = (part: {
  videoId: string;
  sceneIndex: number;
  capability: string;
  hash: string;
}) => ({
  pk: videoPart.of(part.videoId),
  sk: remoteJobPart.of(`${part.capability}#${part.sceneIndex}#${part.hash}`),
});
