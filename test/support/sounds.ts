import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A WAV file as FFmpeg encodes it. @param format as FFmpeg names it; one that needs no seeking */
export const encodedBy = (wav: Buffer, format: string, options: readonly string[]): Buffer =>
  execFileSync('ffmpeg', ['-v', 'error', '-i', 'pipe:0', ...options, '-f', format, 'pipe:1'], {
    input: wav,
    maxBuffer: 64 * 1024 * 1024,
  });

/** A WAV file as FFmpeg encodes it into a file, which it may go back in. @param ending of its name */
export const encodedFile = (wav: Buffer, ending: string, options: readonly string[]): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-sound-'));
  try {
    const path = join(folder, `sound.${ending}`);
    execFileSync('ffmpeg', ['-v', 'error', '-i', 'pipe:0', ...options, path], { input: wav });
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
/** A WAV file of 16 bits. @param channels samples in -1..1, all as long */
export const wavOf = (channels: readonly Float32Array[], rate: number): Buffer => {
  const [first = new Float32Array()] = channels;
  const body = Buffer.alloc(first.length * channels.length * 2);
  for (const [channel, samples] of channels.entries())
    samples.forEach((sample, at) => {
      body.writeInt16LE(Math.round(sample * 32_767), (at * channels.length + channel) * 2);
    });
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + body.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(channels.length, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * channels.length * 2, 28);
  head.writeUInt16LE(channels.length * 2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(body.length, 40);
  return Buffer.concat([head, body]);
};

/** A tone. @param seconds how long */
export const toneOf = (hertz: number, seconds: number, rate: number, size = 0.3): Float32Array =>
  Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, at) => size * Math.sin((2 * Math.PI * hertz * at) / rate),
  );
