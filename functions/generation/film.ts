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
