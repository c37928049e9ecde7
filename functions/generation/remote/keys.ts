import { remoteJobPart, vendorCallPart, videoPart } from '../../videos/keys.ts';

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

/** What its vendor called about one start, and the task that waits for that. @param token of the start */
export const vendorCallKey = (videoId: string, token: string) => ({
  pk: videoPart.of(videoId),
  sk: vendorCallPart.of(token),
});
