import { keyPart } from '../shared/keys.ts';
import { videoPart } from '../videos/keys.ts';

const sharePart = keyPart('share#');

/** A share as who opens its page finds it. @param shareId the beginning of its token's hash */
export const shareKey = (shareId: string) => ({ pk: sharePart.of(shareId), sk: 'share' });

/** All shares of a video, as its owner lists them. */
export const sharesKey = (videoId: string) => ({ pk: videoPart.of(videoId), sk: 'shares' });
