import type { Film, OnProgress, RangeFile, SceneSound, SceneTiming } from './contract.ts';

/** The files that a film leaves. */
export interface FilmFiles {
  /** MP4: H.264, AAC and a text track, the index in front. */
  video: Uint8Array;
  /** WebVTT */
  captions: string;
  /** JPEG */
  thumbnail: Uint8Array;
}

/** What an independent read-back of a finished file found. */
export interface FilmReport {
  container: 'mp4';
  videoCodec: string;
  audioCodec: string;
  /** Pixels */
  width: number;
  height: number;
  durationSeconds: number;
  audioDurationSeconds: number;
  videoFrames: number;
  bytes: number;
  /** The index stands before the media data, so playing starts with the first bytes. */
  fastStart: boolean;
}

/** What a read-back of the pictures of one scene found. */
export interface PictureReport {
  codec: string;
  width: number;
  height: number;
  durationSeconds: number;
  frames: number;
  /** Players and the joining of scenes begin there. */
  firstIsKey: boolean;
}

/** What a film is joined of. */
export interface StitchInput {
  film: Film;
  timings: SceneTiming[];
  /** The picture track of scene `index`, as `renderScene` gave it. */
  segment: (index: number) => Promise<Uint8Array>;
  /** The sound of scene `index`, as `speakScene` gave it. */
  sound: (index: number) => Promise<SceneSound>;
  /** The samples of `film.musicTrack`, as `readMusic` gave them. */
  music?: Float32Array;
  onProgress?: OnProgress;
}

/** Joins scenes into one film without encoding pictures again. */
export interface StitchEngine {
  /** The whole film in memory. */
  stitchFilm(input: StitchInput): Promise<FilmFiles>;
  /**
   * The film in pieces: one scene and the index are held, however long it is.
   *
   * @param append takes what follows the head, piece by piece in order; a piece is its own to keep. What it throws ends
   *   the joining
   * @returns `head`: what comes before all that was appended
   */
  stitchInParts(
    input: StitchInput,
    append: (bytes: Uint8Array) => Promise<void>,
  ): Promise<Omit<FilmFiles, 'video'> & { head: Uint8Array }>;
  /** Reads a finished MP4 back: streams, length, size, index position. @throws when it is not a readable MP4. */
  inspectFilm(file: Uint8Array | RangeFile): Promise<FilmReport>;
}
