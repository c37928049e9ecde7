import type { FilmReport, PictureReport } from '@kinora/engine/joining';

/** What a finished file must be, from the plan and the manifest alone. */
export interface Expected {
  width: number;
  height: number;
  frames: number;
  framesPerSecond: number;
  bytes: number;
}

/** Sound may end this much before or after the picture, in seconds: AAC comes in packets of 21 ms. */
const soundTolerance = 0.08;

/**
 * Compares what an independent reading of a file found with what was planned.
 *
 * @returns what differs, in words for the log and the failure card; empty when all is as planned
 */
export const differences = (found: FilmReport, expected: Expected): string[] => {
  const seconds = expected.frames / expected.framesPerSecond;
  const frame = 1 / expected.framesPerSecond;
  // Container times are whole ticks: a hair above one frame is still one frame.
  const slack = frame + 0.001;
  const checks: [holds: boolean, words: string][] = [
    [found.container === 'mp4', `container ${found.container}, not mp4`],
    [/^(avc|h264)/i.test(found.videoCodec), `picture is ${found.videoCodec}, not H.264`],
    [/^(aac|mp4a)/i.test(found.audioCodec), `sound is ${found.audioCodec}, not AAC`],
    [
      found.width === expected.width && found.height === expected.height,
      `size ${found.width}x${found.height}, not ${expected.width}x${expected.height}`,
    ],
    [found.videoFrames === expected.frames, `${found.videoFrames} frames, not ${expected.frames}`],
    [
      Math.abs(found.durationSeconds - seconds) <= Math.max(slack, soundTolerance),
      `lasts ${found.durationSeconds} s, not ${seconds} s`,
    ],
    [
      Math.abs(found.audioDurationSeconds - seconds) <= soundTolerance,
      `sound lasts ${found.audioDurationSeconds} s, the picture ${seconds} s`,
    ],
    [found.bytes === expected.bytes, `${found.bytes} bytes, not ${expected.bytes}`],
    [found.fastStart, 'the index stands behind the media data'],
  ];
  return failed(checks);
};

/** Compares the pictures of one scene, which a vendor made, with what the joining of scenes demands of them. */
export const pictureDifferences = (found: PictureReport, expected: Omit<Expected, 'bytes'>): string[] => {
  const seconds = expected.frames / expected.framesPerSecond;
  return failed([
    [/^(avc|h264)/i.test(found.codec), `picture is ${found.codec}, not H.264`],
    [
      found.width === expected.width && found.height === expected.height,
      `size ${found.width}x${found.height}, not ${expected.width}x${expected.height}`,
    ],
    [found.frames === expected.frames, `${found.frames} frames, not ${expected.frames}`],
    [
      Math.abs(found.durationSeconds - seconds) <= 1 / expected.framesPerSecond + 0.001,
      `lasts ${found.durationSeconds} s, not ${seconds} s`,
    ],
    [found.firstIsKey, 'the first frame is no key frame'],
  ]);
};

const failed = (checks: readonly (readonly [holds: boolean, words: string])[]): string[] =>
  checks.flatMap(([holds, words]) => (holds ? [] : [words]));
