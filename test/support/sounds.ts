import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A WAV file of 16 bit. @param channels samples in -1..1, all of one length */
export const wavOf = (sampleRate: number, ...channels: Float32Array[]): Buffer => {
  const [first = new Float32Array(0)] = channels;
  const bytesPerFrame = 2 * channels.length;
  const data = Buffer.alloc(first.length * bytesPerFrame);
  channels.forEach((samples, channel) => {
    samples.forEach((sample, at) => {
      const value = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
      data.writeInt16LE(value, at * bytesPerFrame + 2 * channel);
    });
  });
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(channels.length, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * bytesPerFrame, 28);
  head.writeUInt16LE(bytesPerFrame, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
};

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
