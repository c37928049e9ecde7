import { spawnSync } from 'node:child_process';

/** What ffmpeg's `ebur128` filter measures: a meter that shares nothing with ours. */
interface Measured {
  /** Integrated loudness, to a tenth. */
  lufs: number;
  /** dBTP, to a tenth. */
  truePeak: number;
}

const measured = (from: readonly string[], input: Uint8Array): Measured => {
  const filter = ['-map', '0:a', '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'];
  const { stderr } = spawnSync('ffmpeg', ['-hide_banner', '-nostats', ...from, '-i', '-', ...filter], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const summary = stderr.split('Summary:').at(-1) ?? '';
  const read = (pattern: RegExp): number => Number(pattern.exec(summary)?.[1] ?? Number.NaN);
  return { lufs: read(/I:\s+(-?[\d.]+) LUFS/), truePeak: read(/Peak:\s+(-?[\d.]+) dBFS/) };
};

/** Measures samples: mono at 48 kHz. */
export const measureSamples = (samples: Float32Array): Measured =>
  measured(
    ['-f', 'f32le', '-ar', '48000', '-ac', '1'],
    new Uint8Array(samples.buffer, 0, samples.byteLength),
  );

/** Measures the sound of a film as it is decoded. */
export const measureFilm = (bytes: Uint8Array): Measured => measured([], bytes);
