import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { embedded } from '../engines/embedded/provider.ts';
import { makerName, versionedName } from '../engines/registry.ts';
import { contentHash } from '../planning/content-hash.ts';
import type { VideoPlan } from '../planning/video-plan.ts';
import type { GenerationJob } from '../videos/job.ts';
import { type SceneArtifact, type Spoken, sceneMakers } from './artifacts.ts';

/** What of a manifest its readers here need. */
export const manifestSchema = z.object({
  source: z.string(),
  duration_seconds: z.number(),
  files: z.object({ 'video.mp4': z.object({ bytes: z.int(), sha256: z.string() }) }),
});

/** Names a finished film by the plan, the speech, the pictures and the engine that joined them. */
export const sourceHash = (plan: VideoPlan, spoken: Spoken, scenes: readonly SceneArtifact[]): string =>
  contentHash(
    makerName(embedded, 'stitch'),
    embedded.version,
    plan,
    spoken,
    scenes.map(({ hash }) => hash),
  );

/** The files of a film: the video as it lies in the bucket, the others as they are written. */
export interface MadeFiles {
  video: { bytes: number; sha256: string };
  captions: string;
  thumbnail: Uint8Array;
}

/** The manifest of a finished film: what it is made of, by what, and how to tell that it is whole. */
export const manifestOf = (
  job: GenerationJob,
  film: { plan: VideoPlan; spoken: Spoken; scenes: readonly SceneArtifact[]; files: MadeFiles },
  now: Date,
) => {
  const { plan, spoken, scenes, files } = film;
  const { scenes: planned, framesPerSecond, ...look } = plan.film;
  const total = spoken.reduce((sum, { frames }) => sum + frames, 0);
  return {
    video_id: job.videoId,
    attempt: job.attempt,
    made_at: now.toISOString(),
    source: sourceHash(plan, spoken, scenes),
    ...look,
    frames_per_second: framesPerSecond,
    duration_seconds: round(total / framesPerSecond),
    engines: enginesOf(plan),
    ...(plan.narration === undefined ? {} : { narration: { checksum: plan.narration.checksum } }),
    scenes: planned.map(({ index, narration }) => {
      const before = spoken.slice(0, index).reduce((sum, { frames }) => sum + frames, 0);
      const frames = spoken[index]?.frames ?? 0;
      return {
        index,
        narration,
        start: round(before / framesPerSecond),
        end: round((before + frames) / framesPerSecond),
        frames,
        speech_hash: spoken[index]?.hash,
        picture_hash: scenes[index]?.hash,
      };
    }),
    files: {
      'video.mp4': files.video,
      'captions.vtt': digest(files.captions),
      'thumbnail.jpg': digest(files.thumbnail),
    },
  };
};

/** All scenes of a plan have the same makers today: the first stands for them. */
const enginesOf = (plan: VideoPlan) => {
  const { speaker, drawer, talking } = sceneMakers(plan, 0);
  return {
    speech:
      plan.narration === undefined
        ? versionedName(speaker, talking ? 'talking-video' : 'speech')
        : 'recording',
    scene: versionedName(drawer, talking ? 'talking-video' : 'scene'),
    stitch: versionedName(embedded, 'stitch'),
  };
};

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const digest = (content: Uint8Array | string) => ({
  bytes: Buffer.byteLength(content),
  sha256: createHash('sha256').update(content).digest('hex'),
});
