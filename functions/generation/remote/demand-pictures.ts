import { inspectPictures } from '@kinora/engine/mux/inspect';
import { ResultUnusable } from '../../engines/capabilities.ts';
import { pictureDifferences } from '../verification.ts';
import type { CheckPictures } from './part.ts';

/** Reads the pictures of a vendor as any player would. @throws ResultUnusable when they are not as asked for */
export const demandPictures: CheckPictures = async (pictures, expected) => {
  const report = await inspectPictures(pictures).catch((error: unknown) => {
    throw new ResultUnusable('The file is no video that can be played.', { cause: error });
  });
  const wrong = pictureDifferences(report, expected);
  if (wrong.length > 0) throw new ResultUnusable(`The video is not as asked for: ${wrong.join('; ')}.`);
};
