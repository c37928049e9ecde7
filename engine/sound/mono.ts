/** Sound as decoders hand it over: in planes, one for each channel, or all channels in one. */
export interface DecodedFrames {
  /** As WebCodecs names it. */
  readonly format: string | null;
  readonly numberOfFrames: number;
  readonly numberOfChannels: number;
  allocationSize(options: { planeIndex: number }): number;
  copyTo(destination: Uint8Array<ArrayBuffer>, options: { planeIndex: number }): void;
}

type Samples = Uint8Array | Int16Array | Int32Array | Float32Array;

/** Samples of a format, what silence is in it, and what is loudest. */
const readers: Readonly<Record<string, [read: (bytes: ArrayBuffer) => Samples, zero: number, full: number]>> =
  {
    u8: [(bytes) => new Uint8Array(bytes), 128, 128],
    s16: [(bytes) => new Int16Array(bytes), 0, 2 ** 15],
    s32: [(bytes) => new Int32Array(bytes), 0, 2 ** 31],
    f32: [(bytes) => new Float32Array(bytes), 0, 1],
  };

/**
 * All channels together, in -1..1.
 *
 * Samples are copied as they are and turned into numbers here: when the codecs' own copying changes their format, it
 * reads beyond the end of 16-bit sound, and takes the process with it.
 */
export const monoOf = (frames: DecodedFrames): Float32Array => {
  const { numberOfFrames, numberOfChannels } = frames;
  const [name = '', planar] = (frames.format ?? '').split('-');
  const reader = readers[name];
  if (reader === undefined) throw new Error(`Samples of the format ${frames.format} are not read`);
  const [read, zero, full] = reader;
  const planes = planar === undefined ? 1 : numberOfChannels;
  const step = planar === undefined ? numberOfChannels : 1;
  const mono = new Float32Array(numberOfFrames);
  for (let planeIndex = 0; planeIndex < planes; planeIndex += 1) {
    const bytes = new Uint8Array(frames.allocationSize({ planeIndex }));
    frames.copyTo(bytes, { planeIndex });
    const samples = read(bytes.buffer);
    for (let at = 0; at < numberOfFrames * step; at += 1) {
      const frame = step === 1 ? at : Math.floor(at / step);
      const sample = ((samples[at] ?? zero) - zero) / full;
      mono[frame] = (mono[frame] as number) + (Number.isFinite(sample) ? sample / numberOfChannels : 0);
    }
  }
  return mono;
};
