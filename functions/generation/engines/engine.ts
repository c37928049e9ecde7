import type { Film, FilmReport, SceneSound, SceneTiming, Style } from '../film.ts';

/** Called with 0..1 as work goes on; at most a few times a second; may be awaited by the engine. */
export type OnProgress = (fraction: number) => void | Promise<void>;

/** Turns the text of one scene into sound, with the times of its words and phonemes. */
export interface SpeechEngine {
  speakScene(film: Film, sceneIndex: number): Promise<{ timing: SceneTiming; sound: SceneSound }>;
}

/** Turns one scene into a picture track: a complete MP4 file of H.264 only, first frame a key frame. */
export interface SceneEngine {
  /** @throws {DOMException} `AbortError` when the signal fires. */
  renderScene(
    film: Film,
    timing: SceneTiming,
    options?: { onProgress?: OnProgress; signal?: AbortSignal },
  ): Promise<Uint8Array>;
}

/** Joins scenes into one film without encoding pictures again. */
export interface StitchEngine {
  stitchFilm(input: {
    film: Film;
    timings: SceneTiming[];
    /** The picture track of scene `index`, as `renderScene` gave it. */
    segment: (index: number) => Promise<Uint8Array>;
    sound: (index: number) => Promise<SceneSound>;
    onProgress?: OnProgress;
  }): Promise<FilmFiles>;
  /** Reads a finished MP4 back: streams, length, size, index position. @throws when it is not a readable MP4. */
  inspectFilm(bytes: Uint8Array): Promise<FilmReport>;
}

/** Shows what the catalogue offers. */
export interface PreviewEngine {
  /** A JPEG of a presenter. */
  avatar(id: string): Promise<Uint8Array>;
  /** A JPEG of a film in a style. */
  style(style: Style): Promise<Uint8Array>;
  /** A few seconds of a voice in its own language, AAC in an MP4 file. @throws RangeError when it is unknown */
  voice(id: string): Promise<Uint8Array>;
}

/** The files that a film leaves. */
export interface FilmFiles {
  video: Uint8Array;
  /** WebVTT */
  captions: string;
  /** JPEG */
  thumbnail: Uint8Array;
}
