/** A film as the planner sees it: everything that decides its pictures and sound, and nothing else. */
export interface Film {
  kind: 'avatar' | 'prompt';
  /** Shown on the title card and in the lower third; already shortened to one line. */
  title: string;
  /** BCP 47 tag, e.g. `en` or `pt-BR`. */
  language: string;
  style: Style;
  /** Presenter id of the catalogue; ignored for `prompt` films. */
  avatarId: string;
  voiceId: string;
  /** Pixels; both even. */
  width: number;
  height: number;
  /** Frames per second, always 30. */
  framesPerSecond: 30;
  /** Same film and seed, same pictures and music. */
  seed: number;
  /** Whether there is music under the speech. */
  music: boolean;
  scenes: Scene[];
}

/** One scene: one or more sentences that are spoken and shown together. */
export interface Scene {
  /** 0-based position in the film. */
  index: number;
  narration: string;
  /** Seconds of title card before the narration (first scene only, else 0). */
  leadInSeconds: number;
  /** Seconds held after the narration: a breath between scenes, the closing card in the last. */
  leadOutSeconds: number;
}

export const styles = [
  'cinematic',
  'realistic',
  'animated',
  'artistic',
  'documentary',
  'commercial',
  'professional',
] as const;
export type Style = (typeof styles)[number];

/** When one word is heard. Seconds from the start of its scene. `offset` is its place in the narration. */
export interface WordTiming {
  text: string;
  offset: number;
  start: number;
  end: number;
  /** Its full stop ends no sentence: an abbreviation or an ordinal. */
  goesOn?: true;
}

/** When one phoneme is heard. Seconds from the start of its scene; `symbol` is IPA as the voice gives it. */
export interface PhonemeTiming {
  symbol: string;
  start: number;
  end: number;
}

/** What speaking a scene found out. The scene's length is a whole number of frames. */
export interface SceneTiming {
  index: number;
  frames: number;
  words: WordTiming[];
  phonemes: PhonemeTiming[];
}

/** The sound of one scene: mono samples in -1..1 at `sampleRate`, exactly as long as the scene's frames. */
export interface SceneSound {
  sampleRate: 48000;
  samples: Float32Array;
}

/** What an independent read-back of a finished file found. */
export interface FilmReport {
  container: 'mp4';
  videoCodec: string;
  audioCodec: string;
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
