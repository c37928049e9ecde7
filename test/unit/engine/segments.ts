import { VideoFrame } from '@napi-rs/webcodecs';
import type { Film } from '../../../engine/contract.ts';
import { SegmentWriter } from '../../../engine/mux/segment.ts';

/** A picture track of one grey, for tests of what is joined to it. */
export const plainSegment = async (
  { width, height, framesPerSecond }: Pick<Film, 'width' | 'height' | 'framesPerSecond'>,
  frames: number,
): Promise<Uint8Array> => {
  const writer = new SegmentWriter(width, height, framesPerSecond);
  const grey = new Uint8Array((width * height * 3) / 2).fill(128);
  for (let frame = 0; frame < frames; frame += 1)
    await writer.add(
      new VideoFrame(grey, {
        format: 'I420',
        codedWidth: width,
        codedHeight: height,
        timestamp: writer.nextTimestamp,
      }),
    );
  return writer.finish();
};
