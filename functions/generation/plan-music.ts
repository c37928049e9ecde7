import { sampleRate } from '@kinora/engine/contract';
import { decodePcm, encodePcm } from '@kinora/engine/pacing';
import { checksumOfFile } from '../assets/model.ts';
import { contentHash } from '../planning/content-hash.ts';
import type { VideoPlan } from '../planning/video-plan.ts';
import { getObject, headObject, putObject } from '../platform/aws/media.ts';
import type { Spoken } from './artifacts.ts';
import { failure, retryableFailure } from './failures.ts';
import { musicKey } from './media-keys.ts';

/** Reads a file of music for a film of some seconds, as `MusicEngine` does. */
type ReadMusic = (file: Uint8Array, seconds: number) => Promise<Float32Array>;

const keyOf = (videoId: string, { film }: VideoPlan, seconds: number): string =>
  musicKey(videoId, contentHash(film.musicTrack, seconds));

const secondsOf = ({ film }: VideoPlan, frames: readonly number[]): number =>
  frames.reduce((sum, count) => sum + count, 0) / film.framesPerSecond;

/**
 * Decodes the own music of a plan once, before anything is drawn: what cannot be used ends the video here.
 *
 * @param frames of each scene
 * @throws `MUSIC_MISSING` or `MUSIC_UNUSABLE`, not to be tried again
 */
export const saveMusic = async (
  videoId: string,
  plan: VideoPlan,
  frames: readonly number[],
  load: () => Promise<ReadMusic>,
): Promise<void> => {
  const { film, musicTrack } = plan;
  if (musicTrack === undefined) return;
  const seconds = secondsOf(plan, frames);
  const key = keyOf(videoId, plan, seconds);
  if ((await headObject(key)) !== undefined) return;
  const file = await getObject(musicTrack);
  if (file === undefined || checksumOfFile(file) !== film.musicTrack) throw failure('MUSIC_MISSING');
  const samples = await readOrFail(await load(), file, seconds);
  await putObject(key, encodePcm({ sampleRate, samples }), { contentType: 'application/octet-stream' });
};

const readOrFail = async (read: ReadMusic, file: Uint8Array, seconds: number): Promise<Float32Array> => {
  try {
    return await read(file, seconds);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'MusicUnusable')) throw error;
    throw failure('MUSIC_UNUSABLE', unusableWords('reason' in error ? error.reason : ''), error);
  }
};

const unusableWords = (why: unknown): { reason?: string; suggestion?: string } => {
  const suggestion = 'Choose other music, upload it and create the video with it.';
  if (why === 'silent') return { reason: 'The music that this video was to have is silent.', suggestion };
  if (why !== 'short') return {};
  return { reason: 'The music that this video was to have is shorter than a second.', suggestion };
};

/** The own music of a plan; undefined where it has none. @throws `WORK_MISSING` when it is gone */
export const loadMusic = async (
  videoId: string,
  plan: VideoPlan,
  spoken: Spoken,
): Promise<Float32Array | undefined> => {
  if (plan.musicTrack === undefined) return undefined;
  const seconds = secondsOf(
    plan,
    spoken.map(({ frames }) => frames),
  );
  const pcm = await getObject(keyOf(videoId, plan, seconds));
  if (pcm === undefined) throw retryableFailure('WORK_MISSING');
  return decodePcm(pcm).samples;
};
