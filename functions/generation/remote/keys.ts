import { remoteJobPart, videoPart } from '../../videos/keys.ts';

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
