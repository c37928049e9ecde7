import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Film } from '../engine/contract.ts';

/** What x264 writes into a stream about itself and its settings. */
export const encoderOf = (mp4: Uint8Array): string | undefined =>
  /x264 - core \d+[^\0]*? options: [ -~]*/.exec(Buffer.from(mp4).toString('latin1'))?.[0];

const option = (encoder: string, name: string): string | undefined =>
  new RegExp(`\\b${name}=(\\S+)`).exec(encoder)?.[1];

export const hasFfmpeg = (): boolean => {
  const { status, stdout } = spawnSync('ffmpeg', ['-hide_banner', '-encoders'], { encoding: 'utf8' });
  return status === 0 && stdout.includes('libx264');
};

/**
 * The settings of our own stream as ffmpeg takes them: `superfast` and `zerolatency` are x264's names for what the
 * stream says (one reference, diamond search, subme 1, no B-frames, no lookahead, sliced threads).
 *
 * @param encoder what our stream says
 * @throws when it has a rate instead of a quality
 */
export const sameSettings = (encoder: string): string[] => {
  const quality = option(encoder, 'crf');
  if (quality === undefined) throw new Error(`Our stream is not of constant quality: ${encoder}`);
  return [
    ...['-c:v', 'libx264', '-preset', 'superfast', '-tune', 'zerolatency', '-profile:v', 'high'],
    ...['-crf', quality, '-g', '60', '-threads', option(encoder, 'threads') ?? '2'],
  ];
};

/** Encodes the raw frames of a folder with ffmpeg; the time is that of the whole process. */
export const encodeWithFfmpeg = (
  folder: string,
  { width, height }: Film,
  settings: readonly string[],
): { seconds: number; cpuSeconds: number; bytes: number; encoder: string | undefined } => {
  const out = join(folder, 'ffmpeg.mp4');
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${width}x${height}`, '-r', '30'];
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(
    'ffmpeg',
    [
      '-hide_banner',
      '-nostats',
      '-benchmark',
      '-y',
      ...raw,
      '-i',
      join(folder, 'raw.i420'),
      ...settings,
      out,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`ffmpeg: ${stderr}`);
  const seconds = (performance.now() - startedAt) / 1000;
  const cpuSeconds = [...stderr.matchAll(/\b[us]time=([\d.]+)s/g)].reduce(
    (sum, [, one]) => sum + Number(one),
    0,
  );
  return { seconds, cpuSeconds, bytes: statSync(out).size, encoder: encoderOf(readFileSync(out)) };
};
