import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as z from 'zod/mini';

/** Whether FFmpeg, which reads films independently of what made them, is installed: a start of it costs 0.2 s. */
export const hasFfmpeg = ['ffmpeg', 'ffprobe'].every((command) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command))),
);

const number = z.pipe(z.string(), z.transform(Number));
const probeSchema = z.object({
  streams: z.array(
    z.object({
      codec_type: z.string(),
      codec_name: z.string(),
      profile: z.optional(z.string()),
      start_time: number,
      duration: number,
      width: z.optional(z.number()),
      height: z.optional(z.number()),
      pix_fmt: z.optional(z.string()),
      avg_frame_rate: z.string(),
      nb_read_frames: z.optional(number),
    }),
  ),
  format: z.object({ format_name: z.string(), start_time: number, duration: number }),
});

/** What ffprobe finds in a file; every frame is decoded and counted. Times are seconds. */
export const probe = (path: string): z.output<typeof probeSchema> => {
  const json = execFileSync('ffprobe', [
    ...['-v', 'error', '-of', 'json', '-count_frames', '-show_streams', '-show_format', path],
  ]);
  return z.parse(probeSchema, JSON.parse(json.toString()));
};

/** What ffmpeg complains about while it decodes a whole file: nothing, of a good one. */
export const complaintsAbout = (path: string): string => {
  const { stderr, status } = spawnSync('ffmpeg', ['-v', 'error', '-xerror', '-i', path, '-f', 'null', '-']);
  return status === 0 ? stderr.toString() : `${stderr}exit status ${status}`;
};

const sampleRate = 8000;

/** The sound of a file as loudness of each 10 ms: root mean square of samples in -1..1. */
export const loudnessOf = (path: string): number[] => {
  const raw = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', path, '-ac', '1', '-ar', String(sampleRate), '-f', 'f32le', '-'],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  const step = sampleRate / 100;
  const samples = raw.byteLength / 4;
  return Array.from({ length: Math.floor(samples / step) }, (_, index) => {
    let sum = 0;
    for (let sample = index * step; sample < (index + 1) * step; sample += 1) {
      sum += raw.readFloatLE(sample * 4) ** 2;
    }
    return Math.sqrt(sum / step);
  });
};

/** Names of an MP4 file's top-level boxes, in order. Source: ISO/IEC 14496-12, 4.2. */
export const boxesOf = (file: Buffer): string[] => {
  const names: string[] = [];
  for (let at = 0; at + 8 <= file.length; ) {
    const short = file.readUInt32BE(at);
    const size = short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short;
    names.push(file.toString('latin1', at + 4, at + 8));
    if (size < 8) break;
    at += size;
  }
  return names;
};
